import type { Message } from 'c/assistantTranscript';
import { formatDay } from 'c/assistantLabels';
import type { MessageWindow } from './messageWindow';

/** View model of a rendered message. */
export interface RowViewModel {
  readonly message: Message;
  /** One-based position among the loaded messages. */
  readonly position: number;
  /** Number of messages in the conversation; -1 if unknown. */
  readonly size: number;
  /** Day heading, if the day differs from that of the previous message; otherwise ''. */
  readonly day: string;
  /** Whether the message is the current search match. */
  readonly isCurrentMatch: boolean;
}

/**
 * Creates the view models of the messages in a window.
 * @param isComplete whether all messages of the conversation are loaded
 * @param currentMatchId id of the current search match; '' for none
 */
export function rowViewModels(
  messages: readonly Message[],
  { from, to }: MessageWindow,
  isComplete: boolean,
  currentMatchId: string
): RowViewModel[] {
  let lastDay = dayBefore(messages, from);
  return messages.slice(from, to).map((message, index) => {
    const messageDay = formatDay(message.time);
    const day = messageDay === lastDay ? '' : messageDay;
    lastDay = messageDay || lastDay;
    return {
      message,
      position: from + index + 1,
      size: isComplete ? messages.length : -1,
      day,
      isCurrentMatch: message.id === currentMatchId
    };
  });
}

/** Day of the last message before an index that has a time; '' if there is none. */
function dayBefore(messages: readonly Message[], index: number): string {
  for (let previous = index - 1; previous >= 0; previous--) {
    const time = messages[previous]?.time;
    if (time !== undefined) {
      return formatDay(time);
    }
  }
  return '';
}
