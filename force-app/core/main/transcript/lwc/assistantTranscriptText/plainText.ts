import type { Message } from 'c/assistantTranscript';
import { formatDayAndTime } from 'c/assistantLabels';
import { TRANSCRIPT_LABELS } from './labels';
import { blocksOf } from './blocks';
import type { Block } from './blocks';
import { speakerName } from './speaker';

type Lines<Kind extends Block['kind']> = (piece: Extract<Block, { kind: Kind }>) => readonly string[];

const LINES: { readonly [Kind in Block['kind']]: Lines<Kind> } = {
  text: ({ text }) => text.split('\n'),
  term: ({ term, blocks }) => [`${term}:`, ...linesOf(blocks).map((line) => `  ${line}`)],
  list: ({ items }) => items.flatMap((item) => item.split('\n').map((line, index) => (index ? '  ' : '- ') + line)),
  table: ({ headers, rows }) =>
    [headers, ...rows].map((row) => row.map((cell) => cell.replace(/\s+/g, ' ')).join('\t')),
  code: ({ text }) => text.split('\n')
};

/**
 * Messages as plain text: who and when above what was said, an empty line between messages.
 * @param customerName what the customer is called, '' when nobody knows
 */
export function toPlainText(messages: readonly Message[], customerName: string): string {
  return messages
    .map((message) => `${[headOf(message, customerName), ...linesOf(bodyOf(message))].join('\n')}\n`)
    .join('\n');
}

/** Who said it, when, and whether it arrived. */
export function headOf(message: Message, customerName: string): string {
  const facts = [speakerName(message, customerName), formatDayAndTime(message.time)];
  return [...facts, ...(message.undelivered ? [TRANSCRIPT_LABELS.undelivered] : [])].join(' • ');
}

/** What a message says. */
export function bodyOf(message: Message): readonly Block[] {
  return blocksOf(message.parts);
}

function linesOf(pieces: readonly Block[]): readonly string[] {
  return pieces.flatMap((piece) => (LINES[piece.kind] as (piece: Block) => readonly string[])(piece));
}
