import type { Message } from 'c/assistantTranscript';
import { formatDay } from 'c/assistantLabels';
import type { Window } from './window';

/** A message in its place. */
export interface Row {
  readonly message: Message;
  /** From 1, among the messages that are loaded. */
  readonly position: number;
  /** Number of messages, -1 while that is not known. */
  readonly size: number;
  /** The day, where it changes; else ''. */
  readonly day: string;
  /** Whether the search has gone to it. */
  readonly isCurrent: boolean;
}

/**
 * The messages of a window in their places.
 * @param isComplete whether all messages of the conversation are loaded
 * @param currentId of the message that the search has gone to
 */
export function rowsOf(
  messages: readonly Message[],
  { from, to }: Window,
  isComplete: boolean,
  currentId: string
): Row[] {
  let lastDay = dayBefore(messages, from);
  return messages.slice(from, to).map((message, index) => {
    const today = formatDay(message.time);
    const day = today === lastDay ? '' : today;
    lastDay = today || lastDay;
    return {
      message,
      position: from + index + 1,
      size: isComplete ? messages.length : -1,
      day,
      isCurrent: message.id === currentId
    };
  });
}

/** The day that a reader is in before a place: that of the last message before it whose time is known. */
function dayBefore(messages: readonly Message[], place: number): string {
  for (let before = place - 1; before >= 0; before--) {
    const time = messages[before]?.time;
    if (time !== undefined) {
      return formatDay(time);
    }
  }
  return '';
}
