import type { Message, Transcript } from 'c/assistantTranscript';

/**
 * The messages to take along, in the order of the conversation.
 * @param ids those that were chosen; empty takes all of them, ids that are not in the transcript do not count
 */
export function selectMessages(transcript: Transcript, ids: readonly string[] = []): readonly Message[] {
  const chosen = new Set(ids);
  return chosen.size === 0 ? transcript.messages : transcript.messages.filter(({ id }) => chosen.has(id));
}
