/**
 * Copies with structural sharing: unchanged values keep their identity, so that LWC does not render their components
 * again.
 */

/** Maps a list; returns the same list if no element changed. */
export function mapShared<Element>(
  list: readonly Element[],
  change: (element: Element) => Element
): readonly Element[] {
  const changed = list.map(change);
  return changed.every((element, index) => element === list[index]) ? list : changed;
}

/** Copies an object with changed properties; returns the same object if no property changed. */
export function updateShared<Target extends object>(target: Target, changes: Partial<Target>): Target {
  const names = Object.keys(changes) as (keyof Target)[];
  return names.every((name) => changes[name] === target[name]) ? target : { ...target, ...changes };
}
