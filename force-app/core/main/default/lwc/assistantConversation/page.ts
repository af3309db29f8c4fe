import type { Geometry } from './geometry';

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

/** Notes how high the messages on the page are. */
export function measureRows(root: Root, geometry: Geometry): void {
  rowsOn(root).forEach((row) => {
    const { height } = row.getBoundingClientRect();
    if (height > 0) {
      geometry.note(row.dataset.id ?? '', height);
    }
  });
}

/** Whether a message goes on beyond the view in the direction of a key: then the key scrolls, so that nothing is skipped. */
export function goesOn(row: HTMLElement | null, feed: HTMLElement | undefined, key: string): boolean {
  if (!row || !feed) {
    return false;
  }
  const [inner, outer] = [row.getBoundingClientRect(), feed.getBoundingClientRect()];
  return (key.endsWith('Down') && inner.bottom > outer.bottom + 1) || (key.endsWith('Up') && inner.top < outer.top - 1);
}
