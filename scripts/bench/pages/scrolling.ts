/** Scrolls at constant speed, frame by frame, as dragging the scrollbar does. */
import { elementAround } from './composedTree.ts';

const FRAMES_EACH_WAY = 60;
/** Frames after scrolling, for rendering that was postponed. */
const FRAMES_AFTER = 30;

/** The closest scrollable ancestor. */
export function scrollerAround(element: Element): Element | undefined {
  for (let current = elementAround(element); current; current = elementAround(current)) {
    const { overflowY } = getComputedStyle(current);
    if (/auto|scroll|overlay/.test(overflowY) && current.scrollHeight > current.clientHeight + 1) {
      return current;
    }
  }
  return undefined;
}

/**
 * Scrolls to one end.
 * @param isReversed whether scrollTop counts from the end, as in reversed columns
 * @returns duration of the longest frame in milliseconds
 */
export async function scrollTo(scroller: Element, end: 'top' | 'bottom', isReversed: boolean): Promise<number> {
  let longest = 0;
  let former = await frame();
  for (let step = 1; step <= FRAMES_EACH_WAY + FRAMES_AFTER; step++) {
    const progress = Math.min(1, step / FRAMES_EACH_WAY);
    // the length may change while scrolling, when only a part of the conversation is rendered
    const length = scroller.scrollHeight - scroller.clientHeight;
    scroller.scrollTop = length * (end === 'top' ? 1 - progress : progress) - (isReversed ? length : 0);
    const now = await frame();
    longest = Math.max(longest, now - former);
    former = now;
  }
  return longest;
}

function frame(): Promise<number> {
  return new Promise((resolve) => {
    requestAnimationFrame(resolve);
  });
}
