import type { Entry } from './entry';

/**
 * Adds a page of entries to those that are known, each entry once, in the order of their times. Pages may repeat entries
 * or arrive out of order; both happen when new turns push old ones from page to page. A page that has all that is known,
 * as a first one has, is left in its order, because the order of notes is not that of their times.
 * @returns the known entries themselves when the page has nothing else
 */
export function mergePage(known: readonly Entry[], page: readonly Entry[]): readonly Entry[] {
  const distinct = eachOnce(page);
  if (known.length === 0) {
    return distinct;
  }
  const knownByKey = new Map(known.map((entry) => [entry.key, entry]));
  const fresh = distinct.filter((entry) => !knownByKey.has(entry.key));
  if (fresh.length === 0) {
    return known;
  }
  const hasAllKnown = distinct.length - fresh.length === known.length;
  return hasAllKnown ? distinct.map((entry) => knownByKey.get(entry.key) ?? entry) : inOrder([...fresh, ...known]);
}

function eachOnce(entries: readonly Entry[]): readonly Entry[] {
  const keys = new Set<string>();
  return entries.filter(({ key }) => keys.size < keys.add(key).size);
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
