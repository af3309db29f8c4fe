import type { CapturedHistory } from './conversations.ts';
import { isRecord } from './conversations.ts';

/** The two contracts in which a history arrives. */
export type GallerySource = 'notes' | 'logs';

/**
 * One file of fixtures/gallery: a short conversation that shows one response type or one rule of reading, and what a
 * reader must find in it. It stands for both contracts unless one of them cannot carry what is shown.
 */
export interface GalleryFile {
  /** The file's name without `.json`; unique, and the same on each reading. */
  name: string;
  /** What is shown, unique; stands above the conversation where all files are shown together. */
  title: string;
  source: 'both' | GallerySource;
  /** History items as the notes contract has them, `{message, time}`, broken ones included; a missing time is filled in. */
  items?: readonly unknown[];
  /** In place of items: turns as the log contract has them; missing ids and times are filled in. */
  logs?: readonly unknown[];
  expect: GalleryExpectation;
}

/** What a reader must find, in the words of the conversation itself. White space counts as one space. */
export interface GalleryExpectation {
  /** Texts that can be read at once, in this order. */
  reads: readonly string[];
  /** Texts that stand nowhere, folded parts included. */
  hides?: readonly string[];
  /** Links; the name is a piece of the accessible name, and missing where any name will do. */
  links?: readonly { name?: string; href: string }[];
  /** Pieces of the names of what can be pressed, such as a table's headers. */
  buttons?: readonly string[];
  /** What can be read after a click on a text, or, without one, at the latest when everything folded is open. */
  opens?: readonly { click?: string; reads: readonly string[] }[];
}

type Clock = () => string;

const START = Date.UTC(2026, 5, 1, 9);
const SECONDS_BETWEEN_TIMES = 7;
const LOG = {
  assistant_id: '9d3c6a1e-2f4b-4d8a-8b7e-6a5f4e3d2c1b',
  session_id: '7b1f0c52-3d4e-4f60-9a71-8c2d3e4f5a6b',
  skill_id: 'ed71a7b3-1369-41a1-a653-6dbaa7181b9b',
  snapshot: 'v3',
  language: 'en'
};

/** The files that one contract can carry, in their order. */
export function galleryFilesFor(source: GallerySource, files: readonly GalleryFile[]): GalleryFile[] {
  return files.filter((file) => file.source === 'both' || file.source === source);
}

/** All files that a contract can carry as one answer of that contract, each after its title, a message of the chat itself. */
export function galleryHistory(source: GallerySource, files: readonly GalleryFile[]): CapturedHistory {
  const clock = newClock();
  const shown = galleryFilesFor(source, files);
  return source === 'notes'
    ? notesAnswer(shown.flatMap((file) => timed([titleItem(file), ...(file.items ?? [])], clock)))
    : {
        logs: shown
          .flatMap((file) => [...turnsOf([titleItem(file)]), ...rawTurns(file)])
          .map((log) => filled(log, clock))
      };
}

/** The answer of the notes contract with these history items, as they are. */
export function notesAnswer(items: readonly unknown[]): { notes: unknown[] } {
  return { notes: [{ type: 'HISTORY', body: [...items] }] };
}

/**
 * The answer of the log contract to the same conversation. Logs know nothing of the page: labels, silence and states of
 * a message are gone, and so are events and the human part of the chat.
 */
export function logsAnswer(items: readonly unknown[]): { logs: unknown[] } {
  const clock = newClock();
  return { logs: turnsOf(items).map((turn) => filled(turn, clock)) };
}

/** Whether the log contract has this history item at all. */
export function canBeLogged(item: unknown): boolean {
  const message = messageOf(item);
  if (!isRecord(message.input)) {
    return isRecord(message.output) && !listOf(message.output.generic).some(isOfHumanPart);
  }
  return !isOfHumanPart(message.input) && message.input.message_type !== 'event';
}

function isOfHumanPart(part: unknown): boolean {
  return isRecord(part) && part.agent_message_type !== undefined;
}

function rawTurns({ items, logs }: GalleryFile): readonly unknown[] {
  return logs ?? turnsOf(items ?? []);
}

/** A request and the response that follows it are one turn; any other response is a turn without a request. */
function turnsOf(items: readonly unknown[]): Record<string, unknown>[] {
  const turns: Record<string, unknown>[] = [];
  for (const { input, output } of items.filter(canBeLogged).map(messageOf)) {
    const open = turns.at(-1);
    if (input !== undefined) {
      turns.push({ request: { input } });
    } else if (open && !('response' in open)) {
      open.response = { output };
    } else {
      turns.push({ response: { output } });
    }
  }
  return turns;
}

function filled(log: unknown, clock: Clock): unknown {
  const asked = clock();
  return isRecord(log)
    ? { log_id: `log-${asked}`, ...LOG, request_timestamp: asked, response_timestamp: clock(), ...log }
    : log;
}

function timed(items: readonly unknown[], clock: Clock): unknown[] {
  return items.map((item) => (isRecord(item) && item.time === undefined ? { ...item, time: clock() } : item));
}

function titleItem({ name, title }: GalleryFile): object {
  return { message: { id: `title-of-${name}`, output: { generic: [{ response_type: 'system', title }] } } };
}

function newClock(): Clock {
  let count = 0;
  return () => new Date(START + count++ * SECONDS_BETWEEN_TIMES * 1000).toISOString();
}

function messageOf(item: unknown): Record<string, unknown> {
  return isRecord(item) && isRecord(item.message) ? item.message : {};
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
