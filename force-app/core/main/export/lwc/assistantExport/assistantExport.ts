/** Converts messages to Markdown and JSON. The functions are pure. */
export { EXPORT_LABELS } from './labels';
export { selectMessages } from './selectMessages';
export { toMarkdown } from './markdown';
export { JSON_VERSION, toJsonText } from './jsonText';
export type { JsonMetadata } from './jsonText';
