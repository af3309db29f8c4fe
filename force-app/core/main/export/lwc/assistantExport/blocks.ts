import { toJson } from 'c/assistantJson';
import { parseMarkup, plainTextOf } from 'c/assistantMarkup';
import type { ButtonPart, HandoverPart, MediaPart, Part, SearchResult } from 'c/assistantTranscript';
import { WORDS, describeConfidence, describeEvent, describeNotice, formatLabel, formatNumber } from 'c/assistantLabels';

/** What a part says, before it becomes plain text or Markdown. All texts are characters, without markup. */
export type Block =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'term'; readonly term: string; readonly blocks: readonly Block[] }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | {
      readonly kind: 'table';
      readonly headers: readonly string[];
      readonly rows: readonly (readonly string[])[];
    }
  | { readonly kind: 'code'; readonly text: string };

type Blocks = readonly Block[];
type Writers = { readonly [Kind in Part['kind']]: (part: Extract<Part, { kind: Kind }>) => Blocks };

const WRITERS: Writers = {
  answer: ({ text, disclaimer, citationsTitle, citations, results }) => [
    ...markup(text),
    ...list(
      citationsTitle || WORDS.citations,
      citations.map(({ number, title, text: cited, url }) => joined([`[${number}]`, plain(title), plain(cited), url]))
    ),
    ...results.flatMap(ofResult),
    ...markup(disclaimer)
  ],
  broken: ({ data }) => [...words(WORDS.broken), code(data)],
  button: ofButton,
  card: ({ body, footer }) => blocksOf([...body, ...footer]),
  carousel: ({ cards }) =>
    cards.flatMap((card, index) => term(formatLabel(WORDS.place, index + 1, cards.length), blocksOf([card]))),
  command: ({ command, data }) => [...words(formatLabel(WORDS.command, command)), code(data)],
  data: ({ type, data }) => [...words(formatLabel(WORDS.data, type)), code(data)],
  date: ({ chosen }) => words(joined([WORDS.date, chosen], ': ')),
  event: ({ event, name }) => words(describeEvent(event, name)),
  frame: ({ title, description, source }) => [
    ...words(plain(title) || WORDS.frame),
    ...markup(description),
    ...words(source)
  ],
  grid: ({ rows }) => rows.flatMap((row) => row.flatMap(({ parts }) => blocksOf(parts))),
  handover: ofHandover,
  media: ofMedia,
  notice: ({ notice, text }) => [...words(describeNotice(notice)), ...markup(text)],
  options: ({ title, description, options }) => [
    ...words(plain(title) || WORDS.options),
    ...markup(description),
    ...list(
      '',
      options.map(({ label, chosen }) => withChoice(label, chosen))
    )
  ],
  plain: ({ text }) => words(text),
  preview: ({ title, subtitle, workspaceId }) => words(joined([title, subtitle, workspaceId])),
  search: ({ header, results, more }) => [
    ...words(plain(header) || WORDS.search),
    ...(results.length + more.length === 0 ? words(WORDS.searchNothing) : [...results, ...more].flatMap(ofResult))
  ],
  table: ({ title, description, headers, rows }) => [
    ...markup(title),
    ...markup(description),
    { kind: 'table', headers: headers.map(cell), rows: rows.map((row) => row.map(cell)) }
  ],
  text: ({ text, html }) => markup(text, html),
  transfer: ({ text, url }) => [...words(WORDS.transfer), ...markup(text), ...words(url)],
  upload: ({ name, failed }) =>
    words(failed ? `${formatLabel(WORDS.upload, name)} (${WORDS.uploadFailed})` : formatLabel(WORDS.upload, name))
};

/** What parts say, in their order. */
export function blocksOf(parts: readonly Part[]): Blocks {
  return parts.flatMap((part) => (WRITERS[part.kind] as (part: Part) => Blocks)(part));
}

function ofButton({ label, altText, value, eventName, url, chosen, panel }: ButtonPart): Blocks {
  const name = label || altText || value || eventName || url;
  return [
    ...words(withChoice(joined([name, url === name ? '' : url]), chosen)),
    ...(panel ? term(plain(panel.title) || name, blocksOf([...panel.body, ...panel.footer])) : [])
  ];
}

function ofHandover({ topic, reason, messageToAgent, available, unavailable, summary }: HandoverPart): Blocks {
  return [
    ...words(WORDS.handover),
    ...term(WORDS.handoverSummary, blocksOf(summary)),
    ...term(WORDS.handoverTopic, words(topic)),
    ...term(WORDS.handoverReason, words(reason)),
    ...term(WORDS.handoverMessage, markup(messageToAgent)),
    ...term(WORDS.handoverAvailable, markup(available)),
    ...term(WORDS.handoverUnavailable, markup(unavailable))
  ];
}

function ofMedia({ media, title, altText, description, source, transcript }: MediaPart): Blocks {
  return [
    ...words(joined([WORDS[media], plain(title) || altText], ': ')),
    ...markup(description),
    ...words(source),
    ...term(WORDS.mediaTranscript, words(transcript))
  ];
}

function ofResult({ title, body, url, answers, confidence }: SearchResult): Blocks {
  const found = answers.map((answer) => joined([plain(answer.text), describeConfidence(answer.confidence)]));
  return [
    ...markup(title),
    ...list(WORDS.searchAnswer, found),
    ...markup(body),
    ...words(url),
    ...words(describeConfidence(confidence))
  ];
}

function withChoice(label: string, chosen: boolean): string {
  return chosen ? `${label} (${WORDS.chosen})` : label;
}

function plain(text: string, html = true): string {
  return plainTextOf(parseMarkup(text, { html }));
}

function cell(value: string | number): string {
  return typeof value === 'number' ? formatNumber(value) : plain(value);
}

function markup(text: string, html = true): Blocks {
  return words(plain(text, html));
}

function words(text: string): Blocks {
  return text === '' ? [] : [{ kind: 'text', text }];
}

function list(title: string, items: readonly string[]): Blocks {
  return items.length === 0 ? [] : [...words(title), { kind: 'list', items }];
}

function term(name: string, content: Blocks): Blocks {
  return content.length === 0 ? [] : [{ kind: 'term', term: name, blocks: content }];
}

function code(data: unknown): Block {
  return { kind: 'code', text: toJson(data) };
}

function joined(texts: readonly string[], by = ' – '): string {
  return texts.filter((text) => text !== '').join(by);
}
