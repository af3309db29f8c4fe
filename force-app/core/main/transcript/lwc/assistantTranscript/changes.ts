/** Copies that share what stays the same: a view has nothing to render for a part that is still the same object. */

/** The list with each element changed; the same list when no element changed. */
export function changeEach<Element>(
  list: readonly Element[],
  change: (element: Element) => Element
): readonly Element[] {
  const changed = list.map(change);
  return changed.every((element, index) => element === list[index]) ? list : changed;
}

/** A copy with these members; the same object when it has them already. */
export function withChanged<Whole extends object>(whole: Whole, changes: Partial<Whole>): Whole {
  const names = Object.keys(changes) as (keyof Whole)[];
  return names.every((name) => changes[name] === whole[name]) ? whole : { ...whole, ...changes };
}
