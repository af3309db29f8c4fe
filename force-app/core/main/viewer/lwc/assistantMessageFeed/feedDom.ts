import type { Viewport } from './viewport';

/** What the component reads off its page: where messages are, how high, and which one has the focus. */
type Root = ParentNode & { readonly activeElement: Element | null };

const ROWS = 'c-assistant-message';

/** The element of a message, where it is on the page. */
export function rowOf(root: Root, id: string): HTMLElement | null {
  return root.querySelector<HTMLElement>(`${ROWS}[data-id="${CSS.escape(id)}"]`);
}

/** Id of the message that has the focus, itself or something in it; '' when none has. */
export function focusedId(root: Root): string {
  return (root.activeElement as HTMLElement | null)?.dataset.id ?? '';
}

/** The elements of all messages on the page, in their order. */
export function rowsOn(root: Root): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>(ROWS)];
}

/** The elements of the messages that are in view, in their order. */
function rowsInView(root: Root, feed: HTMLElement): HTMLElement[] {
  const view = feed.getBoundingClientRect();
  return rowsOn(root).filter((row) => {
    const { top, bottom } = row.getBoundingClientRect();
    return bottom > view.top && top < view.bottom;
  });
}

/** Notes how high the messages on the page are, and which of them are in view. */
export function measure(root: Root, feed: HTMLElement, viewport: Viewport): void {
  for (const row of rowsOn(root)) {
    const { height } = row.getBoundingClientRect();
    if (height > 0) {
      viewport.geometry.note(row.dataset.id ?? '', height);
    }
  }
  const inView = rowsInView(root, feed);
  if (inView.length > 0) {
    viewport.setVisibleRows(inView[0]?.dataset.id ?? '', inView.at(-1)?.dataset.id ?? '');
  } else {
    // in a reversed feed the distance from the end is what it is scrolled by, as a negative number
    viewport.setVisibleRange(Math.abs(feed.scrollTop), feed.clientHeight);
  }
}

/**
 * Holds what is read in its place, whatever changes around it.
 * @returns puts it back there, to be called when the change is on the page
 */
export function anchorScroll(root: Root, feed: HTMLElement): () => void {
  const places = rowsInView(root, feed).map((row) => [row.dataset.id ?? '', row.getBoundingClientRect().top] as const);
  return () => {
    const [id, top] = places.find(([held]) => rowOf(root, held)) ?? ['', 0];
    const row = rowOf(root, id);
    if (row) {
      feed.scrollTop += row.getBoundingClientRect().top - top;
    }
  };
}

/** What the list leaves free below its last message, and what zooming makes of it, in pixels. */
const END_TOLERANCE = 16;

/** Whether the end of the conversation is in view. */
export function isAtEnd(feed: HTMLElement): boolean {
  // in a reversed feed, 0 is the end
  return Math.abs(feed.scrollTop) <= END_TOLERANCE;
}

/**
 * Keeps in its place what somebody reads while messages come at the end; who is there, with the focus elsewhere, goes
 * along with them.
 * @returns does that, to be called when the messages are on the page
 */
export function followTail(root: Root, feed: HTMLElement): () => void {
  const hasFocus = root.activeElement !== null && feed.contains(root.activeElement);
  if (hasFocus || !isAtEnd(feed)) {
    return anchorScroll(root, feed);
  }
  return () => {
    feed.scrollTop = 0;
  };
}

/** A message that leaves the page must not take the focus with it: the feed gets it. */
export function keepFocus(root: Root, feed: HTMLElement, { ids, window: { from, to } }: Viewport): void {
  const place = ids.lastIndexOf(focusedId(root));
  if (place >= 0 && (place < from || place >= to)) {
    feed.focus({ preventScroll: true });
  }
}

/** Whether a message goes on beyond the view in the direction of a key: then the key scrolls, so that nothing is skipped. */
export function overflows(row: HTMLElement | null, feed: HTMLElement | undefined, key: string): boolean {
  if (!row || !feed) {
    return false;
  }
  const [inner, outer] = [row.getBoundingClientRect(), feed.getBoundingClientRect()];
  return (key.endsWith('Down') && inner.bottom > outer.bottom + 1) || (key.endsWith('Up') && inner.top < outer.top - 1);
}
