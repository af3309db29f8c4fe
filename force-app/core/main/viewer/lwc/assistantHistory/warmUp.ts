import { parseMarkup } from 'c/assistantMarkup';
import { formatDay, formatDayAndTime, formatTime } from 'c/assistantLabels';

let isWarm = false;

/**
 * Initializes the markup parser and the date formats, which takes a few milliseconds on first use. Call this while a
 * request is pending, so that it does not delay the first render.
 */
export function warmUp(): void {
  if (!isWarm) {
    isWarm = true;
    parseMarkup('*text*');
    [formatDay, formatDayAndTime, formatTime].forEach((format) => format(0));
  }
}
