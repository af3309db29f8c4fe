import type { StateBlock } from './markdownLibrary';

/** Nesting levels of markdown-it's blocks (a list has two). markdown-it would drop the content of deeper blocks. */
const MAX_LEVEL = 40;

/** Block rule: turns blocks that are nested too deep into one paragraph of their Markdown source. */
export function deepBlockRule(state: StateBlock, startLine: number, endLine: number): boolean {
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
