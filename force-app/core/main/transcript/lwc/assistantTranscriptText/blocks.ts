import { toJson } from 'c/assistantJson';
import { parseMarkup, plainTextOf } from 'c/assistantMarkup';
import type { ButtonPart, HandoverPart, MediaPart, Part, SearchResult } from 'c/assistantTranscript';
import { COMMON_LABELS, describeConfidence, formatLabel, formatNumber } from 'c/assistantLabels';
import { describeEvent } from './eventLabels';
import { TRANSCRIPT_LABELS } from './labels';
import { describeNotice } from './noticeLabels';

/** Content of a part, as the common source for plain text and Markdown. All strings are plain text. */
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
type BlockWriters = { readonly [Kind in Part['kind']]: (part: Extract<Part, { kind: Kind }>) => Blocks };

const BLOCK_WRITERS: BlockWriters = {
  answer: ({ text, disclaimer, citationsTitle, citations, results }) => [
    ...markupBlocks(text),
    ...listBlocks(
      citationsTitle || TRANSCRIPT_LABELS.citations,
      citations.map(({ number, title, text: cited, url }) =>
        joinTexts([`[${number}]`, markupToText(title), markupToText(cited), url])
      )
    ),
    ...results.flatMap(resultBlocks),
    ...markupBlocks(disclaimer)
  ],
  broken: ({ data }) => [...textBlocks(TRANSCRIPT_LABELS.broken), codeBlock(data)],
  button: buttonBlocks,
  card: ({ body, footer }) => blocksOf([...body, ...footer]),
  carousel: ({ cards }) =>
    cards.flatMap((card, index) =>
      termBlocks(formatLabel(COMMON_LABELS.position, index + 1, cards.length), blocksOf([card]))
    ),
  command: ({ command, data }) => [...textBlocks(formatLabel(TRANSCRIPT_LABELS.command, command)), codeBlock(data)],
  data: ({ type, data }) => [...textBlocks(formatLabel(TRANSCRIPT_LABELS.data, type)), codeBlock(data)],
  date: ({ chosen }) => textBlocks(joinTexts([TRANSCRIPT_LABELS.date, chosen], ': ')),
  event: ({ event, name }) => textBlocks(describeEvent(event, name)),
  frame: ({ title, description, source }) => [
    ...textBlocks(markupToText(title) || TRANSCRIPT_LABELS.frame),
    ...markupBlocks(description),
    ...textBlocks(source)
  ],
  grid: ({ rows }) => rows.flatMap((row) => row.flatMap(({ parts }) => blocksOf(parts))),
  handover: handoverBlocks,
  media: mediaBlocks,
  notice: ({ notice, text }) => [...textBlocks(describeNotice(notice)), ...markupBlocks(text)],
  options: ({ title, description, options }) => [
    ...textBlocks(markupToText(title) || TRANSCRIPT_LABELS.options),
    ...markupBlocks(description),
    ...listBlocks(
      '',
      options.map(({ label, chosen }) => labelWithChoice(label, chosen))
    )
  ],
  plain: ({ text }) => textBlocks(text),
  preview: ({ title, subtitle, workspaceId }) => textBlocks(joinTexts([title, subtitle, workspaceId])),
  search: ({ header, results, more }) => [
    ...textBlocks(markupToText(header) || TRANSCRIPT_LABELS.search),
    ...(results.length + more.length === 0
      ? textBlocks(TRANSCRIPT_LABELS.searchNothing)
      : [...results, ...more].flatMap(resultBlocks))
  ],
  table: ({ title, description, headers, rows }) => [
    ...markupBlocks(title),
    ...markupBlocks(description),
    { kind: 'table', headers: headers.map(cellText), rows: rows.map((row) => row.map(cellText)) }
  ],
  text: ({ text, html }) => markupBlocks(text, html),
  transfer: ({ text, url }) => [...textBlocks(TRANSCRIPT_LABELS.transfer), ...markupBlocks(text), ...textBlocks(url)],
  upload: ({ name, failed }) =>
    textBlocks(
      failed
        ? `${formatLabel(TRANSCRIPT_LABELS.upload, name)} (${TRANSCRIPT_LABELS.uploadFailed})`
        : formatLabel(TRANSCRIPT_LABELS.upload, name)
    )
};

/** Converts parts to blocks. Parts without visible content have none. */
export function blocksOf(parts: readonly Part[]): Blocks {
  return parts.flatMap((part) => (BLOCK_WRITERS[part.kind] as (part: Part) => Blocks)(part));
}

function buttonBlocks({ label, altText, value, eventName, url, chosen, panel }: ButtonPart): Blocks {
  const name = label || altText || value || eventName || url;
  return [
    ...textBlocks(labelWithChoice(joinTexts([name, url === name ? '' : url]), chosen)),
    ...(panel ? termBlocks(markupToText(panel.title) || name, blocksOf([...panel.body, ...panel.footer])) : [])
  ];
}

function handoverBlocks({ topic, reason, messageToAgent, available, unavailable, summary }: HandoverPart): Blocks {
  return [
    ...textBlocks(TRANSCRIPT_LABELS.handover),
    ...termBlocks(TRANSCRIPT_LABELS.handoverSummary, blocksOf(summary)),
    ...termBlocks(TRANSCRIPT_LABELS.handoverTopic, textBlocks(topic)),
    ...termBlocks(TRANSCRIPT_LABELS.handoverReason, textBlocks(reason)),
    ...termBlocks(TRANSCRIPT_LABELS.handoverMessage, markupBlocks(messageToAgent)),
    ...termBlocks(TRANSCRIPT_LABELS.handoverAvailable, markupBlocks(available)),
    ...termBlocks(TRANSCRIPT_LABELS.handoverUnavailable, markupBlocks(unavailable))
  ];
}

function mediaBlocks({ media, title, altText, description, source, transcript }: MediaPart): Blocks {
  return [
    ...textBlocks(joinTexts([TRANSCRIPT_LABELS[media], markupToText(title) || altText], ': ')),
    ...markupBlocks(description),
    ...textBlocks(source),
    ...termBlocks(TRANSCRIPT_LABELS.mediaTranscript, textBlocks(transcript))
  ];
}

function resultBlocks({ title, body, url, answers, confidence }: SearchResult): Blocks {
  const found = answers.map((answer) => joinTexts([markupToText(answer.text), describeConfidence(answer.confidence)]));
  return [
    ...markupBlocks(title),
    ...listBlocks(TRANSCRIPT_LABELS.searchAnswer, found),
    ...markupBlocks(body),
    ...textBlocks(url),
    ...textBlocks(describeConfidence(confidence))
  ];
}

function labelWithChoice(label: string, chosen: boolean): string {
  return chosen ? `${label} (${TRANSCRIPT_LABELS.chosen})` : label;
}

function markupToText(text: string, html = true): string {
  return plainTextOf(parseMarkup(text, { html }));
}

function cellText(value: string | number): string {
  return typeof value === 'number' ? formatNumber(value) : markupToText(value);
}

function markupBlocks(text: string, html = true): Blocks {
  return textBlocks(markupToText(text, html));
}

function textBlocks(text: string): Blocks {
  return text === '' ? [] : [{ kind: 'text', text }];
}

function listBlocks(title: string, items: readonly string[]): Blocks {
  return items.length === 0 ? [] : [...textBlocks(title), { kind: 'list', items }];
}

function termBlocks(name: string, content: Blocks): Blocks {
  return content.length === 0 ? [] : [{ kind: 'term', term: name, blocks: content }];
}

function codeBlock(data: unknown): Block {
  return { kind: 'code', text: toJson(data) };
}

function joinTexts(texts: readonly string[], by = ' – '): string {
  return texts.filter((text) => text !== '').join(by);
}
