import { navigationKeyOf } from 'c/assistantKeys';
import type { NavigationKey } from 'c/assistantKeys';

/** Returns the index of the message to focus; may be out of range. */
type Move = (index: number, count: number) => number;

const MOVES: Readonly<Record<NavigationKey, Move>> = {
  ArrowDown: (index) => index + 1,
  ArrowUp: (index) => index - 1,
  PageDown: (index) => index + 1,
  PageUp: (index) => index - 1,
  Home: () => 0,
  End: (_index, count) => count - 1
};

/**
 * Returns the index of the message that a key moves the focus to; undefined if the key does not move it, or at either
 * end.
 * @param index of the focused message; -1 for none, in which case every key except Home moves to the last message
 * @param count number of messages
 */
export function indexAfterKey(event: KeyboardEvent, index: number, count: number): number | undefined {
  const key = navigationKeyOf(event);
  if (!key) {
    return undefined;
  }
  const next = index < 0 && key !== 'Home' ? count - 1 : MOVES[key](index, count);
  return next >= 0 && next < count ? next : undefined;
}
