import type { Message, Transcript } from 'c/assistantTranscript';

/**
 * Returns the messages with the given ids, in the order of the conversation.
 * @param ids ids of the selected messages; if empty, all messages are returned; unknown ids are ignored
 */
export function selectMessages(transcript: Transcript, ids: readonly string[] = []): readonly Message[] {
  const selected = new Set(ids);
  return selected.size === 0 ? transcript.messages : transcript.messages.filter(({ id }) => selected.has(id));
}
