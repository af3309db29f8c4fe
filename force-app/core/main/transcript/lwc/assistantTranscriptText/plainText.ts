import type { Message } from 'c/assistantTranscript';
import { formatDayAndTime } from 'c/assistantLabels';
import { TRANSCRIPT_LABELS } from './labels';
import { blocksOf } from './blocks';
import type { Block } from './blocks';
import { speakerName } from './speaker';

type LineWriter<Kind extends Block['kind']> = (block: Extract<Block, { kind: Kind }>) => readonly string[];

const LINE_WRITERS: { readonly [Kind in Block['kind']]: LineWriter<Kind> } = {
  text: ({ text }) => text.split('\n'),
  term: ({ term, blocks }) => [`${term}:`, ...linesOf(blocks).map((line) => `  ${line}`)],
  list: ({ items }) => items.flatMap((item) => item.split('\n').map((line, index) => (index ? '  ' : '- ') + line)),
  table: ({ headers, rows }) =>
    [headers, ...rows].map((row) => row.map((cell) => cell.replace(/\s+/g, ' ')).join('\t')),
  code: ({ text }) => text.split('\n')
};

/**
 * Converts messages to plain text: a heading and the content of each message, separated by empty lines.
 * @param customerName name of the customer, or '' if unknown
 */
export function toPlainText(messages: readonly Message[], customerName: string): string {
  return messages
    .map((message) => `${[messageHeading(message, customerName), ...linesOf(messageBlocks(message))].join('\n')}\n`)
    .join('\n');
}

/** The heading of a message: speaker, time, and delivery status if delivery failed. */
export function messageHeading(message: Message, customerName: string): string {
  const fields = [speakerName(message, customerName), formatDayAndTime(message.time)];
  return [...fields, ...(message.undelivered ? [TRANSCRIPT_LABELS.undelivered] : [])].join(' • ');
}

/** The content of a message. */
export function messageBlocks(message: Message): readonly Block[] {
  return blocksOf(message.parts);
}

function linesOf(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap((block) => (LINE_WRITERS[block.kind] as (block: Block) => readonly string[])(block));
}
