/** The messages that are on the page: those from one place up to, but without, another. */
export interface Window {
  readonly from: number;
  readonly to: number;
}

/** A conversation of up to this many messages is on the page as a whole. */
export const WHOLE = 100;

/** Messages that are on the page before and after those in view. */
const MARGIN = 30;

/** The window moves when fewer messages than this are left before or after those in view. */
const RESERVE = 12;

/**
 * The window to have in the end.
 * @param count number of messages
 * @param first place of the first message in view
 * @param last place of the last message in view
 */
export function windowFor(current: Window, count: number, first: number, last: number): Window {
  if (count <= WHOLE) {
    return { from: 0, to: count };
  }
  const from = Math.max(0, first - MARGIN);
  const to = Math.min(count, last + 1 + MARGIN);
  const enoughBefore = current.from <= Math.max(0, first - RESERVE);
  const enoughAfter = current.to >= Math.min(count, last + 1 + RESERVE);
  const notTooMuch = current.to - current.from <= to - from + 2 * MARGIN;
  return enoughBefore && enoughAfter && notTooMuch && current.to <= count ? current : { from, to };
}

/**
 * The next window on the way to a goal: a jump to where nothing is shared, else a step at either end. What leaves the
 * page leaves at once, because taking away is cheap.
 * @param step messages that it may bring onto the page
 */
export function stepTowards(current: Window, goal: Window, first: number, last: number, step: number): Window {
  const shared = current.from < goal.to && goal.from < current.to && current.from <= last && first < current.to;
  if (!shared) {
    const from = Math.max(goal.from, Math.min(first, goal.to - step));
    return { from, to: Math.min(goal.to, from + step) };
  }
  const after = Math.min(goal.to, current.to + step);
  const grown = Math.max(0, after - current.to);
  return { from: Math.max(goal.from, current.from - Math.max(0, step - grown)), to: after };
}

/** How many messages of one window are not in the other. */
export function addedBy(next: Window, current: Window): number {
  const shared = Math.min(next.to, current.to) - Math.max(next.from, current.from);
  return next.to - next.from - Math.max(0, shared);
}

/** Whether two windows are the same. */
export function isSame(one: Window, other: Window): boolean {
  return one.from === other.from && one.to === other.to;
}
