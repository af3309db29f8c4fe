import type { Entry } from './entry';

/**
 * Adds a page of earlier entries to those that are known, each entry once, in the order of their times. Pages may repeat
 * entries or arrive out of order; both happen when new turns push old ones from page to page. A first page is left in
 * the order it has, because the order of notes is not that of their times.
 */
export function mergePage(known: readonly Entry[], page: readonly Entry[]): readonly Entry[] {
  const keys = new Set(known.map((entry) => entry.key));
  const fresh = page.filter((entry) => {
    const isNew = !keys.has(entry.key);
    keys.add(entry.key);
    return isNew;
  });
  if (known.length === 0) {
    return fresh;
  }
  return fresh.length === 0 ? known : inOrder([...fresh, ...known]);
}

/** Entries by time; one without a time stays behind the entry that it followed. */
export function inOrder(entries: readonly Entry[]): readonly Entry[] {
  let last = -Infinity;
  const placed = entries.map((entry) => {
    last = entry.time ?? last;
    return { entry, time: last };
  });
  return placed.sort((a, b) => (a.time === b.time ? 0 : a.time - b.time)).map(({ entry }) => entry);
}
