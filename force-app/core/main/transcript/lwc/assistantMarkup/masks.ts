import type { StateCore, StateInline, Token } from './markdownLibrary';

/**
 * Assistants mask private data with asterisks. Markdown would interpret a run of three or more as emphasis or as a
 * horizontal rule and hide the mask, so only three asterisks around words remain emphasis.
 */
const ASTERISK_RUN = /\*{3,}/y;
const LETTER = /[\p{L}\p{N}]/u;

export const MASK_PATTERN = /\*{3,}/;

/** The run of asterisks that starts at an offset, if it is a mask; otherwise undefined. */
function maskAt(text: string, offset: number): string | undefined {
  ASTERISK_RUN.lastIndex = offset;
  const run = text[offset - 1] === '*' ? undefined : ASTERISK_RUN.exec(text)?.[0];
  const isEmphasis = run?.length === 3 && (opensEmphasis(text, offset) || closesEmphasis(text, offset));
  return isEmphasis ? undefined : run;
}

function opensEmphasis(text: string, offset: number): boolean {
  return /\p{L}/u.test(text.charAt(offset + 3)) && !LETTER.test(text.charAt(offset - 1));
}

function closesEmphasis(text: string, offset: number): boolean {
  return /[\p{L}\p{N}.!?:)]/u.test(text.charAt(offset - 1)) && !LETTER.test(text.charAt(offset + 3));
}

/** Inline rule: keeps a mask as text. */
export function maskedTextRule(state: StateInline, silent: boolean): boolean {
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

/** Core rule: turns a line of asterisks, which markdown-it reads as a horizontal rule, into a paragraph. */
export function maskedLinesRule(state: StateCore): void {
  const lines = state.src.split('\n');
  state.tokens = state.tokens.flatMap((token) => {
    const line = lines[token.map?.[0] ?? -1] ?? '';
    return token.type === 'hr' && MASK_PATTERN.test(line)
      ? paragraph(state, token, (MASK_PATTERN.exec(line) ?? [''])[0])
      : [token];
  });
}

function paragraph({ Token: TokenConstructor }: StateCore, { map, level }: Token, text: string): Token[] {
  const inline = Object.assign(new TokenConstructor('inline', '', 0), {
    content: text,
    children: [],
    map,
    level: level + 1
  });
  const open = Object.assign(new TokenConstructor('paragraph_open', 'p', 1), { map, level, block: true });
  return [open, inline, Object.assign(new TokenConstructor('paragraph_close', 'p', -1), { level, block: true })];
}
