/** The Markdown parser and its plugins. The build replaces the imports with the packages' code. */
export { default as MarkdownIt } from 'markdown-it';
export type { StateBlock, StateCore, StateInline, Token } from 'markdown-it';
export { default as highlight } from 'markdown-it-mark';
export { default as subscript } from 'markdown-it-sub';
export { default as superscript } from 'markdown-it-sup';
