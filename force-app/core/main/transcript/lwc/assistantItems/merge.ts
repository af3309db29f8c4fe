import type { Entry } from './entry';

/**
 * Merges a page into the known entries, without duplicates, sorted by time. Pages can overlap and arrive out of order,
 * because new logs shift older ones to later pages. If the page contains all known entries, its own order is kept: a
 * response of the notes API has the whole history, and its order can differ from the order by time.
 * @returns the same array `known` if the page has no new entries
 */
export function mergePage(known: readonly Entry[], page: readonly Entry[]): readonly Entry[] {
  const distinct = uniqueByKey(page);
  if (known.length === 0) {
    return distinct;
  }
  const knownByKey = new Map(known.map((entry) => [entry.key, entry]));
  const added = distinct.filter((entry) => !knownByKey.has(entry.key));
  if (added.length === 0) {
    return known;
  }
  const hasAllKnown = distinct.length - added.length === known.length;
  return hasAllKnown ? distinct.map((entry) => knownByKey.get(entry.key) ?? entry) : sortByTime([...added, ...known]);
}

function uniqueByKey(entries: readonly Entry[]): readonly Entry[] {
  const keys = new Set<string>();
  return entries.filter(({ key }) => keys.size < keys.add(key).size);
}

/** Sorts entries by time (stable). An entry without a time stays behind its predecessor. */
export function sortByTime(entries: readonly Entry[]): readonly Entry[] {
  let lastTime = -Infinity;
  const timed = entries.map((entry) => {
    lastTime = entry.time ?? lastTime;
    return { entry, time: lastTime };
  });
  return timed.sort((a, b) => (a.time === b.time ? 0 : a.time - b.time)).map(({ entry }) => entry);
}
