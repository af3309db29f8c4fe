import type { Message } from 'c/assistantTranscript';
import { formatDay } from 'c/assistantWords';

/** A message in its place. */
export interface Row {
  readonly message: Message;
  /** From 1, among the messages that are loaded. */
  readonly position: number;
  /** Number of messages, -1 while that is not known. */
  readonly size: number;
  /** The day, where it changes; else ''. */
  readonly day: string;
}

/**
 * The newest `count` messages in their places.
 * @param isComplete whether all messages of the conversation are loaded
 */
export function rowsOf(messages: readonly Message[], count: number, isComplete: boolean): Row[] {
  const first = Math.max(0, messages.length - count);
  let lastDay = '';
  return messages.slice(first).map((message, index) => {
    const today = formatDay(message.time);
    const day = today === lastDay ? '' : today;
    lastDay = today || lastDay;
    return { message, position: first + index + 1, size: isComplete ? messages.length : -1, day };
  });
}
