import type { Message } from 'c/assistantTranscript';

/** Returns the messages that were appended at the end; none if no message was known before. */
export function appendedMessages(previous: readonly Message[], next: readonly Message[]): readonly Message[] {
  const known = new Set(previous.map(({ id }) => id));
  const last = next.findLastIndex(({ id }) => known.has(id));
  return last < 0 ? [] : next.slice(last + 1);
}
