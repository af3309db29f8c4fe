/** Visibility of elements. */
import { afterEachFrame } from './animationFrames.ts';
import { nativeDom } from './nativeDom.ts';
import { elementAround, elementAt } from './composedTree.ts';

/** Share of an element's area that has to be inside the window and all scrollable ancestors. */
const VISIBLE_RATIO = 0.9;

/**
 * Calls back once, as soon as one of the observed elements has been painted and is visible.
 * @returns function that observes an element
 */
export function onceVisible(callback: (element: Element, now: number) => void): (element: Element) => void {
  let done = false;
  const inside = new Set<Element>();
  const check = (now: number): boolean => {
    const shown = [...inside].find(isVisible);
    if (shown && !done) {
      done = true;
      observer.disconnect();
      callback(shown, now);
    }
    return !done && inside.size > 0;
  };
  // the browser reports intersections after the frame in which it detects them
  const observer = new nativeDom.IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting, intersectionRatio } of entries) {
        inside[isIntersecting && intersectionRatio >= VISIBLE_RATIO ? 'add' : 'delete'](target);
      }
      if (check(performance.now())) {
        // inside, but still covered or transparent
        afterEachFrame(check);
      }
    },
    { threshold: VISIBLE_RATIO }
  );
  return (element) => observer.observe(element);
}

/** Whether an element is inside the window, opaque, and not covered at its center. */
export function isVisible(element: Element): boolean {
  const { left, top, width, height } = element.getBoundingClientRect();
  const [x, y] = [left + width / 2, top + height / 2];
  const visible = element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  return visible && width > 0 && height > 0 && isAround(element, elementAt(x, y));
}

function isAround(element: Element, inner: Element | null): boolean {
  let current: Element | null | undefined = inner;
  while (current && current !== element) {
    current = elementAround(current);
  }
  return current === element;
}
