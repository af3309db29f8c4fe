/** A transcript as something to take along: plain text, Markdown or JSON. Pure: the same messages give an equal text. */
export { selectMessages } from './selectMessages';
export { toPlainText } from './plainText';
export { toMarkdown } from './markdown';
export { JSON_VERSION, toJsonText } from './jsonText';
export type { JsonFacts } from './jsonText';
export { speakerName } from './speaker';
