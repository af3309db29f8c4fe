/** Scrolls the conversation as somebody does who drags the bar: evenly, with every frame. */
import { elementAround } from './tree.ts';

const FRAMES_EACH_WAY = 60;
/** Frames after the way, in which what scrolling has put off is made up for. */
const FRAMES_AFTER = 30;

/** The element that scrolls when somebody scrolls over the given one. */
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
 * Goes from one end to the other.
 * @param isReversed whether the scroller counts from its end, as reversed columns do
 * @returns milliseconds of the longest frame
 */
export async function scrollTo(scroller: Element, end: 'top' | 'bottom', isReversed: boolean): Promise<number> {
  let longest = 0;
  let former = await frame();
  for (let step = 1; step <= FRAMES_EACH_WAY + FRAMES_AFTER; step++) {
    const way = Math.min(1, step / FRAMES_EACH_WAY);
    // the length may change on the way, when only a part of the conversation is on the page
    const length = scroller.scrollHeight - scroller.clientHeight;
    scroller.scrollTop = length * (end === 'top' ? 1 - way : way) - (isReversed ? length : 0);
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
