import type { Viewport } from './viewport';

/** Shadow root of the feed component. */
export type FeedRoot = ParentNode & { readonly activeElement: Element | null };

const ROW_TAG = 'c-assistant-message';

/**
 * Distance from the end, in pixels, at which the feed counts as scrolled to the end: padding and rounding at zoom
 * levels.
 */
const END_TOLERANCE = 16;

/** Element of a message; null if it is not rendered. */
export function rowOf(root: FeedRoot, id: string): HTMLElement | null {
  return root.querySelector<HTMLElement>(`${ROW_TAG}[data-id="${CSS.escape(id)}"]`);
}

/** Id of the message that has or contains the focus; '' for none. */
export function focusedId(root: FeedRoot): string {
  return (root.activeElement as HTMLElement | null)?.dataset.id ?? '';
}

/** Elements of all rendered messages, in order. */
export function renderedRows(root: FeedRoot): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>(ROW_TAG)];
}

/** Elements of the visible messages, in order. */
function visibleRows(root: FeedRoot, feed: HTMLElement): HTMLElement[] {
  const view = feed.getBoundingClientRect();
  return renderedRows(root).filter((row) => {
    const { top, bottom } = row.getBoundingClientRect();
    return bottom > view.top && top < view.bottom;
  });
}

/** Reports heights of the rendered messages, and the visible ones, to the viewport. */
export function measure(root: FeedRoot, feed: HTMLElement, viewport: Viewport): void {
  for (const row of renderedRows(root)) {
    const { height } = row.getBoundingClientRect();
    if (height > 0) {
      viewport.rowHeights.record(row.dataset.id ?? '', height);
    }
  }
  const rows = visibleRows(root, feed);
  if (rows.length > 0) {
    viewport.setVisibleRows(rows[0]?.dataset.id ?? '', rows.at(-1)?.dataset.id ?? '');
  } else {
    // with flex-direction: column-reverse, scrollTop is 0 at the end and negative above it
    viewport.setVisibleRange(Math.abs(feed.scrollTop), feed.clientHeight);
  }
}

/**
 * Scroll anchoring: stores the positions of the visible messages before a change of the DOM.
 * @returns function that restores the position of the first of them that is still rendered
 */
export function anchorScroll(root: FeedRoot, feed: HTMLElement): () => void {
  const positions = visibleRows(root, feed).map(
    (row) => [row.dataset.id ?? '', row.getBoundingClientRect().top] as const
  );
  return () => {
    const [id, top] = positions.find(([anchorId]) => rowOf(root, anchorId)) ?? ['', 0];
    const row = rowOf(root, id);
    if (row) {
      feed.scrollTop += row.getBoundingClientRect().top - top;
    }
  };
}

/** Whether the feed is scrolled to the end. */
export function isAtEnd(feed: HTMLElement): boolean {
  return Math.abs(feed.scrollTop) <= END_TOLERANCE;
}

/**
 * Prepares the scroll position for new messages. A reader at the end, without the focus in the feed, follows them;
 * otherwise the visible messages keep their position.
 * @returns function that sets the scroll position after the new messages are rendered
 */
export function followTail(root: FeedRoot, feed: HTMLElement): () => void {
  const hasFocus = root.activeElement !== null && feed.contains(root.activeElement);
  if (hasFocus || !isAtEnd(feed)) {
    return anchorScroll(root, feed);
  }
  return () => {
    feed.scrollTop = 0;
  };
}

/** Moves the focus to the feed if the focused message is about to be removed from the DOM. */
export function keepFocus(root: FeedRoot, feed: HTMLElement, { ids, window: { from, to } }: Viewport): void {
  const index = ids.lastIndexOf(focusedId(root));
  if (index >= 0 && (index < from || index >= to)) {
    feed.focus({ preventScroll: true });
  }
}

/**
 * Whether a message overflows the view in the direction of a navigation key; the key then scrolls within the message.
 */
export function overflows(row: HTMLElement | null, feed: HTMLElement | undefined, key: string): boolean {
  if (!row || !feed) {
    return false;
  }
  const [inner, outer] = [row.getBoundingClientRect(), feed.getBoundingClientRect()];
  return (key.endsWith('Down') && inner.bottom > outer.bottom + 1) || (key.endsWith('Up') && inner.top < outer.top - 1);
}
