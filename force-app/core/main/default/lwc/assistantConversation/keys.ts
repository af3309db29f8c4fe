/** Where the focus goes in a list of messages: a number of messages on, or to either end. */
type Move = (place: number, count: number) => number;

const MOVES: ReadonlyMap<string, Move> = new Map([
  ['ArrowDown', (place: number) => place + 1],
  ['ArrowUp', (place: number) => place - 1],
  ['PageDown', (place: number) => place + 1],
  ['PageUp', (place: number) => place - 1],
  ['Home', () => 0],
  ['End', (_place: number, count: number) => count - 1]
]);

/** Elements that need these keys themselves. */
const NEEDING_KEYS = 'input, textarea, select, video, audio, iframe, [role="menuitem"], .scroller, .scroll, pre';

/**
 * The message that a key leads to, by the keys of the WAI-ARIA feed pattern and the arrows; undefined for every other
 * key, and beyond either end.
 * @param place of the message with the focus, -1 when none has it: the last message is where reading begins
 */
export function placeAfter(event: KeyboardEvent, place: number, count: number): number | undefined {
  const move = isMeant(event) ? MOVES.get(event.key) : undefined;
  if (!move) {
    return undefined;
  }
  const next = place < 0 && event.key !== 'Home' ? count - 1 : move(place, count);
  return next >= 0 && next < count ? next : undefined;
}

/** Whether a key is pressed alone, and not in something that needs it. */
function isMeant(event: KeyboardEvent): boolean {
  const target = event.composedPath()[0];
  const isNeeded = target instanceof Element && target.matches(NEEDING_KEYS);
  return !isNeeded && !(event.altKey || event.ctrlKey || event.metaKey || event.shiftKey);
}
