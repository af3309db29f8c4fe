import { toJson } from 'c/assistantJson';
import { parseMarkup, plainTextOf } from 'c/assistantMarkup';
import type { ButtonPart, HandoverPart, MediaPart, Part, SearchResult } from 'c/assistantTranscript';
import { COMMON_LABELS, describeConfidence, formatLabel, formatNumber } from 'c/assistantLabels';
import { describeEvent } from './eventLabels';
import { TRANSCRIPT_LABELS } from './labels';
import { describeNotice } from './noticeLabels';

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
      citationsTitle || TRANSCRIPT_LABELS.citations,
      citations.map(({ number, title, text: cited, url }) => joined([`[${number}]`, plain(title), plain(cited), url]))
    ),
    ...results.flatMap(ofResult),
    ...markup(disclaimer)
  ],
  broken: ({ data }) => [...words(TRANSCRIPT_LABELS.broken), code(data)],
  button: ofButton,
  card: ({ body, footer }) => blocksOf([...body, ...footer]),
  carousel: ({ cards }) =>
    cards.flatMap((card, index) =>
      term(formatLabel(COMMON_LABELS.position, index + 1, cards.length), blocksOf([card]))
    ),
  command: ({ command, data }) => [...words(formatLabel(TRANSCRIPT_LABELS.command, command)), code(data)],
  data: ({ type, data }) => [...words(formatLabel(TRANSCRIPT_LABELS.data, type)), code(data)],
  date: ({ chosen }) => words(joined([TRANSCRIPT_LABELS.date, chosen], ': ')),
  event: ({ event, name }) => words(describeEvent(event, name)),
  frame: ({ title, description, source }) => [
    ...words(plain(title) || TRANSCRIPT_LABELS.frame),
    ...markup(description),
    ...words(source)
  ],
  grid: ({ rows }) => rows.flatMap((row) => row.flatMap(({ parts }) => blocksOf(parts))),
  handover: ofHandover,
  media: ofMedia,
  notice: ({ notice, text }) => [...words(describeNotice(notice)), ...markup(text)],
  options: ({ title, description, options }) => [
    ...words(plain(title) || TRANSCRIPT_LABELS.options),
    ...markup(description),
    ...list(
      '',
      options.map(({ label, chosen }) => withChoice(label, chosen))
    )
  ],
  plain: ({ text }) => words(text),
  preview: ({ title, subtitle, workspaceId }) => words(joined([title, subtitle, workspaceId])),
  search: ({ header, results, more }) => [
    ...words(plain(header) || TRANSCRIPT_LABELS.search),
    ...(results.length + more.length === 0
      ? words(TRANSCRIPT_LABELS.searchNothing)
      : [...results, ...more].flatMap(ofResult))
  ],
  table: ({ title, description, headers, rows }) => [
    ...markup(title),
    ...markup(description),
    { kind: 'table', headers: headers.map(cell), rows: rows.map((row) => row.map(cell)) }
  ],
  text: ({ text, html }) => markup(text, html),
  transfer: ({ text, url }) => [...words(TRANSCRIPT_LABELS.transfer), ...markup(text), ...words(url)],
  upload: ({ name, failed }) =>
    words(
      failed
        ? `${formatLabel(TRANSCRIPT_LABELS.upload, name)} (${TRANSCRIPT_LABELS.uploadFailed})`
        : formatLabel(TRANSCRIPT_LABELS.upload, name)
    )
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
    ...words(TRANSCRIPT_LABELS.handover),
    ...term(TRANSCRIPT_LABELS.handoverSummary, blocksOf(summary)),
    ...term(TRANSCRIPT_LABELS.handoverTopic, words(topic)),
    ...term(TRANSCRIPT_LABELS.handoverReason, words(reason)),
    ...term(TRANSCRIPT_LABELS.handoverMessage, markup(messageToAgent)),
    ...term(TRANSCRIPT_LABELS.handoverAvailable, markup(available)),
    ...term(TRANSCRIPT_LABELS.handoverUnavailable, markup(unavailable))
  ];
}

function ofMedia({ media, title, altText, description, source, transcript }: MediaPart): Blocks {
  return [
    ...words(joined([TRANSCRIPT_LABELS[media], plain(title) || altText], ': ')),
    ...markup(description),
    ...words(source),
    ...term(TRANSCRIPT_LABELS.mediaTranscript, words(transcript))
  ];
}

function ofResult({ title, body, url, answers, confidence }: SearchResult): Blocks {
  const found = answers.map((answer) => joined([plain(answer.text), describeConfidence(answer.confidence)]));
  return [
    ...markup(title),
    ...list(TRANSCRIPT_LABELS.searchAnswer, found),
    ...markup(body),
    ...words(url),
    ...words(describeConfidence(confidence))
  ];
}

function withChoice(label: string, chosen: boolean): string {
  return chosen ? `${label} (${TRANSCRIPT_LABELS.chosen})` : label;
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
