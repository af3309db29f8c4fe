/** Whether words are on the screen. */
import { afterEachFrame } from './frames.ts';
import { natives } from './natives.ts';
import { elementAround, elementAt } from './tree.ts';

/** Part of an element's area that has to be inside the window and every scrolled area around it. */
const ENOUGH = 0.9;

/**
 * Calls back as soon as the browser has painted one of the elements that are told in sight; once.
 * @returns tells one more element that may come in sight
 */
export function whenInSight(callback: (element: Element, now: number) => void): (element: Element) => void {
  let done = false;
  const inside = new Set<Element>();
  const look = (now: number): boolean => {
    const shown = [...inside].find(isShown);
    if (shown && !done) {
      done = true;
      observer.disconnect();
      callback(shown, now);
    }
    return !done && inside.size > 0;
  };
  // the browser tells of intersections after the frame in which it has found them
  const observer = new natives.IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting, intersectionRatio } of entries) {
        inside[isIntersecting && intersectionRatio >= ENOUGH ? 'add' : 'delete'](target);
      }
      if (look(performance.now())) {
        // inside, but covered or transparent as yet
        afterEachFrame(look);
      }
    },
    { threshold: ENOUGH }
  );
  return (element) => observer.observe(element);
}

/** Whether the element is seen at this moment: inside the window, neither transparent nor covered in its middle. */
export function isShown(element: Element): boolean {
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
