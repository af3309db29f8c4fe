import type { StateBlock, StateCore, StateInline, Token } from './markdownLibrary';

/**
 * Assistants replace private data by asterisks. Markdown would take a run of three or more for emphasis or for a rule,
 * and the reader would not see that something is missing: only three around words are emphasis.
 */
const RUN = /\*{3,}/y;
const LETTER = /[\p{L}\p{N}]/u;

export const MASK = /\*{3,}/;

/** The run that begins at a place of a text, if it stands for private data. */
function maskAt(text: string, at: number): string | undefined {
  RUN.lastIndex = at;
  const run = text[at - 1] === '*' ? undefined : RUN.exec(text)?.[0];
  const isEmphasis = run?.length === 3 && (opens(text, at) || closes(text, at));
  return isEmphasis ? undefined : run;
}

function opens(text: string, at: number): boolean {
  return /\p{L}/u.test(text.charAt(at + 3)) && !LETTER.test(text.charAt(at - 1));
}

function closes(text: string, at: number): boolean {
  return /[\p{L}\p{N}.!?:)]/u.test(text.charAt(at - 1)) && !LETTER.test(text.charAt(at + 3));
}

/** Keeps a run of asterisks within a paragraph as it is. */
export function maskedText(state: StateInline, silent: boolean): boolean {
  const run = maskAt(state.src, state.pos);
  if (run === undefined) {
    return false;
  }
  state.pos += run.length;
  if (!silent) {
    state.pending += run;
  }
  return true;
}

/** Keeps a line of asterisks as text; a rule is written with spaces between them, or with other characters. */
export function maskedLines(state: StateCore): void {
  const lines = state.src.split('\n');
  state.tokens = state.tokens.flatMap((token) => {
    const line = lines[token.map?.[0] ?? -1] ?? '';
    return token.type === 'hr' && MASK.test(line) ? paragraph(state, token, (MASK.exec(line) ?? [''])[0]) : [token];
  });
}

function paragraph({ Token: New }: StateCore, { map, level }: Token, text: string): Token[] {
  const inline = Object.assign(new New('inline', '', 0), { content: text, children: [], map, level: level + 1 });
  const open = Object.assign(new New('paragraph_open', 'p', 1), { map, level, block: true });
  return [open, inline, Object.assign(new New('paragraph_close', 'p', -1), { level, block: true })];
}

/** Levels of Markdown's blocks, of which a list takes two. Deeper ones would be left out by the library. */
const MAX_LEVEL = 40;

/** Takes what is nested too deep as one paragraph, with the marks of what it would have been. */
export function deepParagraph(state: StateBlock, startLine: number, endLine: number): boolean {
  if (state.level < MAX_LEVEL) {
    return false;
  }
  state.push('paragraph_open', 'p', 1).map = [startLine, endLine];
  const inline = state.push('inline', '', 0);
  inline.content = state.getLines(startLine, endLine, state.blkIndent, false).trim();
  inline.map = [startLine, endLine];
  inline.children = [];
  state.push('paragraph_close', 'p', -1);
  state.line = endLine;
  return true;
}
