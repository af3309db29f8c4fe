/** Types of markdown-it plugins that have no types of their own. */

declare module 'markdown-it-mark' {
  export default function highlight(markdown: import('markdown-it').default): void;
}

declare module 'markdown-it-sub' {
  export default function subscript(markdown: import('markdown-it').default): void;
}

declare module 'markdown-it-sup' {
  export default function superscript(markdown: import('markdown-it').default): void;
}
