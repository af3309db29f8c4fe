/** Messages as Markdown and JSON. Pure: the same messages give an equal text. */
export { EXPORT_LABELS } from './labels';
export { selectMessages } from './selectMessages';
export { toMarkdown } from './markdown';
export { JSON_VERSION, toJsonText } from './jsonText';
export type { JsonFacts } from './jsonText';
