import type { Fault } from './faults.ts';
import { isRecord } from './json.ts';

/** A captured response of either contract: conversation notes, or v2 logs. The elements are not validated. */
export type CapturedHistory = { notes: unknown[] } | { logs: unknown[] };

/**
 * A conversation that the local assistant serves, the token that gives access to it, and the fault that its requests
 * meet.
 */
export interface StoredConversation {
  sessionId: string;
  bearer: string;
  history: CapturedHistory;
  /** Elements appended later, in the form of the conversation's contract: history items for notes, or logs. */
  added?: readonly unknown[];
  fault?: Fault;
}

/** The captured history with the appended elements, in the form of its contract. */
export function fullHistory({ history, added = [] }: StoredConversation): CapturedHistory {
  if (added.length === 0) {
    return history;
  }
  return 'notes' in history
    ? { notes: [...history.notes, { type: 'HISTORY', body: added }] }
    : { logs: [...history.logs, ...added] };
}

/**
 * Reads a captured history from the text of a file, in the response form of either contract. The elements are not
 * checked, because a capture with a broken message is worth reproducing.
 * @throws Error with a one-line message that starts with the file's name
 */
export function parseCapturedHistory(text: string, fileName: string): CapturedHistory {
  const value = parseJson(text, fileName);
  if (isRecord(value)) {
    if (Array.isArray(value.notes)) {
      return { notes: value.notes };
    }
    if (Array.isArray(value.logs)) {
      return { logs: value.logs };
    }
  }
  throw new Error(`${fileName}: expected {"notes": […]} or {"logs": […]}`);
}

function parseJson(text: string, fileName: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    // the engine's message quotes a piece of the text, line breaks included
    const reason = String(error instanceof Error ? error.message : error).replace(/\s+/g, ' ');
    throw new Error(`${fileName}: not JSON (${reason})`, { cause: error });
  }
}
