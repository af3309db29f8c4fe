import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { entriesFromLogs, entriesFromNotes } from 'c/assistantItems';
import { buildTranscript } from 'c/assistantTranscript';
import type { Part, Transcript } from 'c/assistantTranscript';

/** A captured history of the folder fixtures/conversations. */
export function readFixture(name: string): object {
  return JSON.parse(readFileSync(join(process.cwd(), 'fixtures/conversations', name), 'utf8')) as object;
}

/** The transcript of an answer in either contract's form. */
export function transcriptOf(payload: object): Transcript {
  const entries = 'logs' in payload ? entriesFromLogs(payload) : entriesFromNotes(payload);
  return buildTranscript(entries.ok ? entries.value : []);
}

/** The transcript of a history of the folder fixtures/conversations. */
export function captured(name: string): Transcript {
  return transcriptOf(readFixture(name));
}

/** The transcript of single messages. */
export function transcriptOfMessages(...messages: readonly unknown[]): Transcript {
  return transcriptOf({ notes: [{ type: 'HISTORY', body: messages.map((message) => ({ message })) }] });
}

/** The transcript of messages, a minute apart: texts are the customer's, objects are outputs of the assistant. */
export function conversation(...messages: readonly (string | object)[]): Transcript {
  const body = messages.map((message, index) => ({
    time: new Date(Date.UTC(2026, 2, 10, 9, index)).toISOString(),
    message:
      typeof message === 'string'
        ? { id: `q${index}`, input: { message_type: 'text', text: message } }
        : { id: `a${index}`, output: message }
  }));
  return transcriptOf({ notes: [{ type: 'HISTORY', body }] });
}

/** An output of the assistant that is a text. */
export const says = (text: string): object => ({ generic: [{ response_type: 'text', text }] });

/** An output of the assistant that hands over to a person. */
export const handsOver = (more: object = {}): object => ({ generic: [{ response_type: 'connect_to_agent', ...more }] });

/** An output that offers a choice between options whose labels are what they send. */
export const offers = (...labels: readonly string[]): object => ({
  generic: [
    {
      response_type: 'option',
      title: '',
      options: labels.map((label) => ({ label, value: { input: { text: label } } }))
    }
  ]
});

/** A transcript in short: one line for each part, with its speaker. */
export function noteDown({ messages }: Pick<Transcript, 'messages'>): string[] {
  return messages.flatMap(({ speaker, parts }) => parts.map((part) => `${speaker}: ${describe(part)}`));
}

const mark = (label: string, chosen: boolean): string => (chosen ? `*${label}*` : label);
const all = (parts: readonly Part[]): string => parts.map(describe).join(', ');

type Describe = { readonly [Kind in Part['kind']]?: (part: Extract<Part, { kind: Kind }>) => string };

/** Kinds that are not listed are described by their name. */
const DESCRIPTIONS: Describe = {
  plain: ({ text }) => text,
  text: ({ text }) => text,
  notice: ({ notice, text }) => [notice, text].filter((word) => word && word !== 'default').join(' '),
  options: ({ options }) => `[${options.map(({ label, chosen }) => mark(label, chosen)).join(' | ')}]`,
  button: ({ label, chosen, panel }) => `(${mark(label, chosen)}${panel ? ` opens ${all(panel.body)}` : ''})`,
  date: ({ chosen }) => `date ${chosen}`,
  media: ({ media, title }) => `${media} ${title}`,
  card: ({ body, footer }) => `card: ${all([...body, ...footer])}`,
  carousel: ({ cards }) => `carousel: ${cards.map(describe).join('; ')}`,
  grid: ({ rows }) => `grid: ${rows.map((row) => row.map(({ parts }) => all(parts)).join(' | ')).join('; ')}`,
  handover: ({ topic }) => `handover ${topic}`,
  upload: ({ name, failed }) => `file ${name}${failed ? ' failed' : ''}`,
  event: ({ event, name }) => `${event} ${name}`,
  data: ({ type }) => `data ${type}`
};

function describe(part: Part): string {
  const inShort = DESCRIPTIONS[part.kind] as ((part: Part) => string) | undefined;
  return inShort ? inShort(part) : part.kind;
}
