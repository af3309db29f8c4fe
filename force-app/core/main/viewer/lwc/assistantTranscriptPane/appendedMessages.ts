import type { Message } from 'c/assistantTranscript';

/** The messages at the end that came to a conversation; none, when nothing was there before. */
export function appendedMessages(before: readonly Message[], after: readonly Message[]): readonly Message[] {
  const known = new Set(before.map(({ id }) => id));
  const last = after.findLastIndex(({ id }) => known.has(id));
  return last < 0 ? [] : after.slice(last + 1);
}
