/** The messages that are in the DOM, as a range of indexes; `to` is exclusive. */
export interface MessageWindow {
  readonly from: number;
  readonly to: number;
}

/** Conversations of up to this many messages are rendered completely. */
export const MAX_UNWINDOWED_COUNT = 100;

/** Number of messages to render before the first and after the last visible message. */
const OVERSCAN = 30;

/** The window moves when fewer messages than this are rendered before or after the visible ones. */
const MIN_OVERSCAN = 12;

/**
 * Returns the window that should be rendered for a scroll position; returns `current` while it is sufficient.
 * @param count number of messages
 * @param firstVisible index of the first visible message
 * @param lastVisible index of the last visible message
 */
export function targetWindow(
  current: MessageWindow,
  count: number,
  firstVisible: number,
  lastVisible: number
): MessageWindow {
  if (count <= MAX_UNWINDOWED_COUNT) {
    return { from: 0, to: count };
  }
  const from = Math.max(0, firstVisible - OVERSCAN);
  const to = Math.min(count, lastVisible + 1 + OVERSCAN);
  const hasEnoughBefore = current.from <= Math.max(0, firstVisible - MIN_OVERSCAN);
  const hasEnoughAfter = current.to >= Math.min(count, lastVisible + 1 + MIN_OVERSCAN);
  const isSmallEnough = current.to - current.from <= to - from + 2 * OVERSCAN;
  return hasEnoughBefore && hasEnoughAfter && isSmallEnough && current.to <= count ? current : { from, to };
}

/**
 * Returns the next window on the way to the target. If the windows overlap, up to `batchSize` messages are added at
 * either end; otherwise the window jumps to the first visible message. Messages are removed immediately, because that
 * is cheap.
 * @param batchSize number of messages that may be added
 */
export function nextWindow(
  current: MessageWindow,
  target: MessageWindow,
  firstVisible: number,
  lastVisible: number,
  batchSize: number
): MessageWindow {
  const isOverlapping = current.from < target.to && target.from < current.to;
  const isVisible = current.from <= lastVisible && firstVisible < current.to;
  if (!isOverlapping || !isVisible) {
    const from = Math.max(target.from, Math.min(firstVisible, target.to - batchSize));
    return { from, to: Math.min(target.to, from + batchSize) };
  }
  const to = Math.min(target.to, current.to + batchSize);
  const addedAfter = Math.max(0, to - current.to);
  return { from: Math.max(target.from, current.from - Math.max(0, batchSize - addedAfter)), to };
}

/** Number of messages that are in the next window but not in the current one. */
export function countAdded(next: MessageWindow, current: MessageWindow): number {
  const shared = Math.min(next.to, current.to) - Math.max(next.from, current.from);
  return next.to - next.from - Math.max(0, shared);
}

/** Whether two windows are equal. */
export function isSameWindow(first: MessageWindow, second: MessageWindow): boolean {
  return first.from === second.from && first.to === second.to;
}
