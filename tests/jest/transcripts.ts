import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { entriesFromLogs, entriesFromNotes } from 'c/assistantItems';
import type { Entry } from 'c/assistantItems';
import type { Result } from 'c/assistantProblem';
import { buildTranscript } from 'c/assistantTranscript';
import type { Part, Transcript } from 'c/assistantTranscript';

/**
 * The value of a successful result.
 * @throws Error when it is a problem
 */
export function expectValue<T>(result: Result<T>): T {
  if (!result.ok) {
    throw new Error(`The result is a problem: ${JSON.stringify(result.problem)}`);
  }
  return result.value;
}

/** A captured history of the folder fixtures/conversations. */
export function readFixture(name: string): object {
  return JSON.parse(readFileSync(join(process.cwd(), 'fixtures/conversations', name), 'utf8')) as object;
}

/** The items of a gallery file; a file of logs has none. */
interface GalleryFile {
  readonly items?: readonly unknown[];
}

/** All history items of the folder fixtures/gallery: every response type and every reading rule. */
export function readGalleryItems(): readonly unknown[] {
  const folder = join(process.cwd(), 'fixtures/gallery');
  return readdirSync(folder).flatMap((name) => {
    const { items = [] } = JSON.parse(readFileSync(join(folder, name), 'utf8')) as GalleryFile;
    return items;
  });
}

/** The transcript of a history: the body of a response with notes or logs. */
export function transcriptOf(payload: object): Transcript {
  const entries = 'logs' in payload ? entriesFromLogs(payload) : entriesFromNotes(payload);
  return buildTranscript(entries.ok ? entries.value : []);
}

/** The transcript of a history of the folder fixtures/conversations. */
export function captured(name: string): Transcript {
  return transcriptOf(readFixture(name));
}

/** The entries of a history of notes with these messages. */
export function entriesOfMessages(...messages: readonly unknown[]): readonly Entry[] {
  return expectValue(
    entriesFromNotes({ notes: [{ type: 'HISTORY', body: messages.map((message) => ({ message })) }] })
  );
}

/** The transcript of a history of notes with these messages. */
export function transcriptOfMessages(...messages: readonly unknown[]): Transcript {
  return buildTranscript(entriesOfMessages(...messages));
}

/** A message of the customer, in the form of the contract. */
export const request = (text: string, more: object = {}): object => ({
  id: 'q',
  input: { message_type: 'text', text },
  ...more
});

/** A message of the assistant with these items, in the form of the contract. */
export const response = (generic: readonly unknown[], more: object = {}): object => ({
  id: 'a',
  output: { generic },
  ...more
});

/** An item of a response that is a text. */
export const textItem = (text: string, more: object = {}): object => ({ response_type: 'text', text, ...more });

/** A message in short: a text of the customer, or an output of the assistant. */
export type ShortMessage = string | object;

/** The transcript of messages that are a minute apart. */
export function conversation(...messages: readonly ShortMessage[]): Transcript {
  const body = messages.map((message, index) => ({
    time: new Date(Date.UTC(2026, 2, 10, 9, index)).toISOString(),
    message:
      typeof message === 'string'
        ? { id: `q${index}`, input: { message_type: 'text', text: message } }
        : { id: `a${index}`, output: message }
  }));
  return transcriptOf({ notes: [{ type: 'HISTORY', body }] });
}

/** An output of the assistant with one text. */
export const says = (text: string): object => ({ generic: [{ response_type: 'text', text }] });

/** An output of the assistant that hands over to a human agent. */
export const handsOver = (more: object = {}): object => ({ generic: [{ response_type: 'connect_to_agent', ...more }] });

/** An output of the assistant with options; an option sends its label. */
export const offers = (...labels: readonly string[]): object => ({
  generic: [
    {
      response_type: 'option',
      title: '',
      options: labels.map((label) => ({ label, value: { input: { text: label } } }))
    }
  ]
});

/** An outline of a transcript: one line for each part, with its speaker. */
export function outline({ messages }: Pick<Transcript, 'messages'>): string[] {
  return messages.flatMap(({ speaker, parts }) => parts.map((part) => `${speaker}: ${outlinePart(part)}`));
}

const mark = (label: string, chosen: boolean): string => (chosen ? `*${label}*` : label);
const outlineAll = (parts: readonly Part[]): string => parts.map(outlinePart).join(', ');

type Outlines = { readonly [Kind in Part['kind']]?: (part: Extract<Part, { kind: Kind }>) => string };

/** Kinds that are not listed are outlined by their name. */
const OUTLINES: Outlines = {
  plain: ({ text }) => text,
  text: ({ text }) => text,
  notice: ({ notice, text }) => [notice, text].filter((word) => word && word !== 'default').join(' '),
  options: ({ options }) => `[${options.map(({ label, chosen }) => mark(label, chosen)).join(' | ')}]`,
  button: ({ label, chosen, panel }) => `(${mark(label, chosen)}${panel ? ` opens ${outlineAll(panel.body)}` : ''})`,
  date: ({ chosen }) => `date ${chosen}`,
  media: ({ media, title }) => `${media} ${title}`,
  card: ({ body, footer }) => `card: ${outlineAll([...body, ...footer])}`,
  carousel: ({ cards }) => `carousel: ${cards.map(outlinePart).join('; ')}`,
  grid: ({ rows }) => `grid: ${rows.map((row) => row.map(({ parts }) => outlineAll(parts)).join(' | ')).join('; ')}`,
  handover: ({ topic }) => `handover ${topic}`,
  upload: ({ name, failed }) => `file ${name}${failed ? ' failed' : ''}`,
  event: ({ event, name }) => `${event} ${name}`,
  data: ({ type }) => `data ${type}`
};

function outlinePart(part: Part): string {
  // TypeScript does not relate the kind of a part to the function that outlines it
  const outlineOf = OUTLINES[part.kind] as ((part: Part) => string) | undefined;
  return outlineOf ? outlineOf(part) : part.kind;
}
