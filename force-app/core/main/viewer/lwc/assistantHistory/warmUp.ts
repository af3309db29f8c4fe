import { parseMarkup } from 'c/assistantMarkup';
import { formatDay, formatDayAndTime, formatTime } from 'c/assistantLabels';

let isWarm = false;

/**
 * Makes ready what the messages will be read with, which takes some milliseconds the first time: while the assistant's
 * answer is on its way, nobody waits for that.
 */
export function warmUp(): void {
  if (!isWarm) {
    isWarm = true;
    parseMarkup('*words*');
    [formatDay, formatDayAndTime, formatTime].forEach((format) => format(0));
  }
}
