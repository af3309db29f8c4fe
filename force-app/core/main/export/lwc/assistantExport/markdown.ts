import type { Message } from 'c/assistantTranscript';
import { messageBlocks, messageHeading } from 'c/assistantTranscriptText';
import type { Block } from 'c/assistantTranscriptText';

type Writer<Kind extends Block['kind']> = (piece: Extract<Block, { kind: Kind }>) => string;

const WRITERS: { readonly [Kind in Block['kind']]: Writer<Kind> } = {
  text: ({ text }) => escapeLines(text),
  term: ({ term, blocks }) => `**${escapeInline(term)}**\n\n${markdownOf(blocks)}`,
  list: ({ items }) => items.map((item) => `- ${escapeInline(item)}`).join('\n'),
  table: ({ headers, rows }) => tableOf(headers, rows),
  code: ({ text }) => fenced(text)
};

/**
 * Messages as Markdown (CommonMark with tables): a heading for each message, and under it what was said. Whatever was
 * said stays text: no character of it can make a link, an image, a heading or HTML.
 * @param customerName what the customer is called, '' when nobody knows
 */
export function toMarkdown(messages: readonly Message[], customerName: string): string {
  return messages
    .map(
      (message) =>
        `### ${escapeInline(messageHeading(message, customerName))}\n\n${markdownOf(messageBlocks(message))}\n`
    )
    .join('\n');
}

function markdownOf(pieces: readonly Block[]): string {
  return pieces.map((piece) => (WRITERS[piece.kind] as (piece: Block) => string)(piece)).join('\n\n');
}

/** Every character that Markdown could take for markup, within a line or at its start, and the `@` of a mention. */
const MARKUP = /[\\`*_{}[\]<>()#+\-!|~&=$^:@]/g;

/** Text on one line. */
function escapeInline(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(MARKUP, '\\$&')
    .replace(/^(\d+)\./, '$1\\.');
}

/** Text that keeps its line ends. An empty line inside would end the paragraph, and is left out. */
function escapeLines(text: string): string {
  return text
    .split('\n')
    .map(escapeInline)
    .filter((line) => line !== '')
    .join('\\\n');
}

function tableOf(headers: readonly string[], rows: readonly (readonly string[])[]): string {
  const width = Math.max(headers.length, ...rows.map((row) => row.length));
  const line = (cells: readonly string[]) =>
    `| ${Array.from({ length: width }, (_, column) => escapeInline(cells[column] ?? '')).join(' | ')} |`;
  const rule = `|${' --- |'.repeat(width)}`;
  return width === 0 ? '' : [line(headers), rule, ...rows.map(line)].join('\n');
}

/** A fence is longer than any run of backticks in what it holds. */
function fenced(text: string): string {
  const runs = text.match(/`+/g) ?? [];
  const fence = '`'.repeat(Math.max(3, ...runs.map(({ length }) => length + 1)));
  return `${fence}\n${text}\n${fence}`;
}
