/** Markdown's library with its extensions. The build puts the code of these packages in place of their imports. */
export { default as MarkdownIt } from 'markdown-it';
export type { StateBlock, StateCore, StateInline, Token } from 'markdown-it';
export { default as highlight } from 'markdown-it-mark';
export { default as subscript } from 'markdown-it-sub';
export { default as superscript } from 'markdown-it-sup';
