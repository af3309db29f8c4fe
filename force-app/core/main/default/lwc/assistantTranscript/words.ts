import type { Part, SearchResult } from './part';
import type { Message } from './transcript';

type Words<Kind extends Part['kind']> = (part: Extract<Part, { kind: Kind }>) => readonly (string | number)[];

/** What a reader can read of each kind of part, in its order, markup as it was written. */
const WORDS: { readonly [Kind in Part['kind']]: Words<Kind> } = {
  answer: ({ text, disclaimer, citations, results }) => [
    text,
    disclaimer,
    ...citations.flatMap((citation) => [citation.title, citation.text, citation.url]),
    ...results.flatMap(wordsOfResult)
  ],
  broken: () => [],
  button: ({ label, altText, url, panel }) => [
    label || altText,
    url,
    ...(panel ? [panel.title, ...wordsOfParts([...panel.body, ...panel.footer])] : [])
  ],
  card: ({ body, footer }) => wordsOfParts([...body, ...footer]),
  carousel: ({ cards }) => wordsOfParts(cards),
  command: ({ command }) => [command],
  data: ({ type }) => [type],
  date: ({ chosen }) => [chosen],
  event: ({ name }) => [name],
  frame: ({ title, description, source }) => [title, description, source],
  grid: ({ rows }) => rows.flatMap((row) => row.flatMap(({ parts }) => wordsOfParts(parts))),
  handover: ({ summary, messageToAgent, reason, topic, available, unavailable }) => [
    ...wordsOfParts(summary),
    messageToAgent,
    reason,
    topic,
    available,
    unavailable
  ],
  media: ({ title, altText, description, source, transcript }) => [title || altText, description, source, transcript],
  notice: ({ text }) => [text],
  options: ({ title, description, options }) => [title, description, ...options.map(({ label }) => label)],
  plain: ({ text }) => [text],
  preview: ({ title, subtitle, workspaceId }) => [title, subtitle, workspaceId],
  search: ({ header, results, more }) => [header, ...[...results, ...more].flatMap(wordsOfResult)],
  table: ({ title, description, headers, rows }) => [title, description, ...headers, ...rows.flat()],
  text: ({ text }) => [text],
  transfer: ({ text, url }) => [text, url],
  upload: ({ name }) => [name]
};

function wordsOfResult({ title, body, url, answers }: SearchResult): readonly string[] {
  return [title, ...answers.map(({ text }) => text), body, url];
}

function wordsOfParts(parts: readonly Part[]): readonly (string | number)[] {
  return parts.flatMap((part) => (WORDS[part.kind] as (part: Part) => readonly (string | number)[])(part));
}

const remembered = new WeakMap<Message, string>();

/** Everything that can be read in a message, line by line, without what the view adds to it. */
export function wordsOf(message: Message): string {
  const known = remembered.get(message);
  if (known !== undefined) {
    return known;
  }
  const words = wordsOfParts(message.parts)
    .filter((text) => text !== '')
    .join('\n');
  remembered.set(message, words);
  return words;
}
