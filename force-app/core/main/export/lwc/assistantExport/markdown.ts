import type { Message } from 'c/assistantTranscript';
import { messageBlocks, messageHeading } from 'c/assistantTranscriptText';
import type { Block } from 'c/assistantTranscriptText';

type Writer<Kind extends Block['kind']> = (block: Extract<Block, { kind: Kind }>) => string;

/** Functions that convert each kind of block. */
const WRITERS: { readonly [Kind in Block['kind']]: Writer<Kind> } = {
  text: ({ text }) => escapeLines(text),
  term: ({ term, blocks }) => `**${escapeInline(term)}**\n\n${blocksToMarkdown(blocks)}`,
  list: ({ items }) => items.map((item) => `- ${escapeInline(item)}`).join('\n'),
  table: ({ headers, rows }) => tableToMarkdown(headers, rows),
  code: ({ text }) => codeFence(text)
};

/**
 * Converts messages to Markdown (CommonMark with GitHub tables): a heading with speaker and time for each message,
 * followed by its text. All text is escaped, so that it cannot create links, images, headings or HTML.
 * @param customerName display name of the customer; '' if unknown
 */
export function toMarkdown(messages: readonly Message[], customerName: string): string {
  return messages
    .map(
      (message) =>
        `### ${escapeInline(messageHeading(message, customerName))}\n\n${blocksToMarkdown(messageBlocks(message))}\n`
    )
    .join('\n');
}

function blocksToMarkdown(blocks: readonly Block[]): string {
  return blocks.map((block) => (WRITERS[block.kind] as (block: Block) => string)(block)).join('\n\n');
}

/** Characters with a meaning in Markdown, within a line or at its start, and `@`, which starts a mention. */
const MARKUP_CHARACTERS = /[\\`*_{}[\]<>()#+\-!|~&=$^:@]/g;

/** Escapes text and puts it on one line. */
function escapeInline(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(MARKUP_CHARACTERS, '\\$&')
    .replace(/^(\d+)\./, '$1\\.');
}

/** Escapes text and keeps its line breaks. Removes empty lines, which would end the paragraph. */
function escapeLines(text: string): string {
  return text
    .split('\n')
    .map(escapeInline)
    .filter((line) => line !== '')
    .join('\\\n');
}

function tableToMarkdown(headers: readonly string[], rows: readonly (readonly string[])[]): string {
  const columnCount = Math.max(headers.length, ...rows.map((row) => row.length));
  const tableRow = (cells: readonly string[]) =>
    `| ${Array.from({ length: columnCount }, (_, column) => escapeInline(cells[column] ?? '')).join(' | ')} |`;
  const delimiterRow = `|${' --- |'.repeat(columnCount)}`;
  return columnCount === 0 ? '' : [tableRow(headers), delimiterRow, ...rows.map(tableRow)].join('\n');
}

/** Code block whose fence is longer than any sequence of backticks in the code. */
function codeFence(text: string): string {
  const runs = text.match(/`+/g) ?? [];
  const fence = '`'.repeat(Math.max(3, ...runs.map(({ length }) => length + 1)));
  return `${fence}\n${text}\n${fence}`;
}
