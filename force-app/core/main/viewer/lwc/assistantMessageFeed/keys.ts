import { navigationKeyOf } from 'c/assistantKeys';
import type { NavigationKey } from 'c/assistantKeys';

/** Where the focus goes in a list of messages: a number of messages on, or to either end. */
type Move = (place: number, count: number) => number;

const MOVES: Readonly<Record<NavigationKey, Move>> = {
  ArrowDown: (place) => place + 1,
  ArrowUp: (place) => place - 1,
  PageDown: (place) => place + 1,
  PageUp: (place) => place - 1,
  Home: () => 0,
  End: (_place, count) => count - 1
};

/**
 * The message that a key leads to; undefined for a key that moves nothing, and beyond either end.
 * @param place of the message with the focus, -1 when none has it: the last message is where reading begins
 */
export function placeAfter(event: KeyboardEvent, place: number, count: number): number | undefined {
  const key = navigationKeyOf(event);
  if (!key) {
    return undefined;
  }
  const next = place < 0 && key !== 'Home' ? count - 1 : MOVES[key](place, count);
  return next >= 0 && next < count ? next : undefined;
}
