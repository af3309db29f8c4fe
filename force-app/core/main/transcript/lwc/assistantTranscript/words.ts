import type { Part, SearchResult } from './part';
import type { Message } from './transcript';

/** Turns markup into what a reader reads of it. */
export type ReadMarkup = (markup: string, html: boolean) => string;

type Words<Kind extends Part['kind']> = (
  part: Extract<Part, { kind: Kind }>,
  read: (markup: string) => string,
  readMarkup: ReadMarkup
) => readonly (string | number)[];

/** What a reader can read of each kind of part, in its order. */
const WORDS: { readonly [Kind in Part['kind']]: Words<Kind> } = {
  answer: ({ text, disclaimer, citations, results }, read) => [
    read(text),
    disclaimer,
    ...citations.flatMap((citation) => [read(citation.title), read(citation.text), citation.url]),
    ...results.flatMap((result) => wordsOfResult(result, read))
  ],
  broken: () => [],
  button: ({ label, altText, url, panel }, _read, readMarkup) => [
    label || altText,
    url,
    ...(panel ? [panel.title, ...wordsOfParts([...panel.body, ...panel.footer], readMarkup)] : [])
  ],
  card: ({ body, footer }, _read, readMarkup) => wordsOfParts([...body, ...footer], readMarkup),
  carousel: ({ cards }, _read, readMarkup) => wordsOfParts(cards, readMarkup),
  command: ({ command }) => [command],
  data: ({ type }) => [type],
  date: ({ chosen }) => [chosen],
  event: ({ name }) => [name],
  frame: ({ title, description, source }, read) => [read(title), read(description), source],
  grid: ({ rows }, _read, readMarkup) =>
    rows.flatMap((row) => row.flatMap(({ parts }) => wordsOfParts(parts, readMarkup))),
  handover: ({ summary, messageToAgent, reason, topic, available, unavailable }, read, readMarkup) => [
    ...wordsOfParts(summary, readMarkup),
    ...[messageToAgent, reason, topic, available, unavailable].map(read)
  ],
  media: ({ title, altText, description, source, transcript }, read) => [
    read(title || altText),
    read(description),
    source,
    read(transcript)
  ],
  notice: ({ text }) => [text],
  options: ({ title, description, options }, read) => [
    read(title),
    read(description),
    ...options.map(({ label }) => label)
  ],
  plain: ({ text }) => [text],
  preview: ({ title, subtitle, workspaceId }) => [title, subtitle, workspaceId],
  search: ({ header, results, more }, read) => [
    read(header),
    ...[...results, ...more].flatMap((result) => wordsOfResult(result, read))
  ],
  table: ({ title, description, headers, rows }, read) => [
    read(title),
    read(description),
    ...[...headers, ...rows.flat()].map((cell) => read(String(cell)))
  ],
  text: ({ text, html }, _read, readMarkup) => [readMarkup(text, html)],
  transfer: ({ text, url }, read) => [read(text), url],
  upload: ({ name }) => [name]
};

function wordsOfResult({ title, body, url, answers }: SearchResult, read: (markup: string) => string): string[] {
  return [read(title), ...answers.map(({ text }) => read(text)), read(body), url];
}

function wordsOfParts(parts: readonly Part[], readMarkup: ReadMarkup): readonly (string | number)[] {
  const read = (markup: string) => (markup === '' ? '' : readMarkup(markup, true));
  return parts.flatMap((part) => (WORDS[part.kind] as Words<Part['kind']>)(part as never, read, readMarkup));
}

/**
 * Everything that can be read in a message, line by line, without what the view adds to it.
 * @param readMarkup turns what the assistant wrote into what is read of it; without it, markup stays as it was written
 */
export function wordsOf(message: Message, readMarkup: ReadMarkup = (markup) => markup): string {
  return wordsOfParts(message.parts, readMarkup)
    .filter((text) => text !== '')
    .join('\n');
}
