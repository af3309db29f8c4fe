import type { CapturedHistory } from './conversations.ts';
import { isRecord } from './json.ts';

/** The two contracts of a conversation history. */
export type GallerySource = 'notes' | 'logs';

/**
 * A file of fixtures/gallery: a short conversation that shows one response type or one reading rule, and what a reader
 * has to find in it. It is served under both contracts unless one of them cannot represent it.
 */
export interface GalleryFile {
  /** The file's name without `.json`, unique. */
  name: string;
  /** What the file shows, unique; the heading of the conversation where all files are shown together. */
  title: string;
  source: 'both' | GallerySource;
  /** History items of the notes contract, `{message, time}`, malformed ones included; missing times are added. */
  items?: readonly unknown[];
  /** In place of `items`: turns of the log contract; missing ids and times are added. */
  logs?: readonly unknown[];
  expect: GalleryExpectation;
}

/** The texts and controls that a reader has to find. Runs of white space count as one space. */
export interface GalleryExpectation {
  /** Visible texts, in this order. */
  reads: readonly string[];
  /** Texts that are absent, collapsed sections included. */
  hides?: readonly string[];
  /** Links with a part of their accessible name; without a name any link with the address will do. */
  links?: readonly { name?: string; href: string }[];
  /** Parts of the accessible names of buttons, such as a table's column headers. */
  buttons?: readonly string[];
  /** Texts that are visible after a click on a text or, without `click`, when all collapsed sections are open. */
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

/** The files that a contract can represent, in their order. */
export function galleryFilesFor(source: GallerySource, files: readonly GalleryFile[]): GalleryFile[] {
  return files.filter((file) => file.source === 'both' || file.source === source);
}

/**
 * All files that a contract can represent, as one answer of that contract, each after its title as a system message.
 */
export function galleryHistory(source: GallerySource, files: readonly GalleryFile[]): CapturedHistory {
  const clock = newClock();
  const shown = galleryFilesFor(source, files);
  return source === 'notes'
    ? notesAnswer(shown.flatMap((file) => withTimes([titleItem(file), ...(file.items ?? [])], clock)))
    : {
        logs: shown
          .flatMap((file) => [...turnsOf([titleItem(file)]), ...rawTurns(file)])
          .map((log) => withIdsAndTimes(log, clock))
      };
}

/** The answer of the notes contract with these history items, unchanged. */
export function notesAnswer(items: readonly unknown[]): { notes: unknown[] } {
  return { notes: [{ type: 'HISTORY', body: [...items] }] };
}

/**
 * The answer of the log contract with the same conversation. Logs have no labels, silent messages, states of messages,
 * events, and messages of the human agent.
 */
export function logsAnswer(items: readonly unknown[]): { logs: unknown[] } {
  const clock = newClock();
  return { logs: turnsOf(items).map((turn) => withIdsAndTimes(turn, clock)) };
}

/** Whether the log contract can represent a history item. */
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

/** A request and the response that follows it become one turn; any other response is a turn without a request. */
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

function withIdsAndTimes(log: unknown, clock: Clock): unknown {
  const asked = clock();
  return isRecord(log)
    ? { log_id: `log-${asked}`, ...LOG, request_timestamp: asked, response_timestamp: clock(), ...log }
    : log;
}

function withTimes(items: readonly unknown[], clock: Clock): unknown[] {
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
