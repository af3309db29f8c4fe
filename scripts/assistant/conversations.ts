import type { Fault } from './faults.ts';

/** What one of the two contracts answered once: conversation notes, or v2 logs. The elements are whatever was captured. */
export type CapturedHistory = { notes: unknown[] } | { logs: unknown[] };

/** A conversation that the local assistant serves, the token that opens it, and how the service shall misbehave. */
export interface StoredConversation {
  sessionId: string;
  bearer: string;
  history: CapturedHistory;
  /** Elements that came to it later, of the kind that its history has: history items of notes, or logs. */
  added?: readonly unknown[];
  fault?: Fault;
}

/** All that was said, in the form of its contract. */
export function wholeHistory({ history, added = [] }: StoredConversation): CapturedHistory {
  if (added.length === 0) {
    return history;
  }
  return 'notes' in history
    ? { notes: [...history.notes, { type: 'HISTORY', body: added }] }
    : { logs: [...history.logs, ...added] };
}

/**
 * Reads a captured history from the text of a file, in the response form of either contract. The elements are not
 * checked: a captured case with a broken message is worth reproducing.
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

/** Narrows to an object whose properties can be read. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parseJson(text: string, fileName: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    // the engine quotes a piece of the text, line breaks included
    const reason = String(error instanceof Error ? error.message : error).replace(/\s+/g, ' ');
    throw new Error(`${fileName}: not JSON (${reason})`, { cause: error });
  }
}
