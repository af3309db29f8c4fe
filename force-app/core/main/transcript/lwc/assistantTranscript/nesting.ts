import type { GridCell, Part } from './part';

type Change = (part: Part) => Part;

/**
 * A copy of a part in which each part inside it has been changed; the same part when none of them was, so that what
 * shows it has nothing to do.
 */
export function changeNested(part: Part, change: Change): Part {
  switch (part.kind) {
    case 'card':
      return withChanged(part, { body: changeAll(part.body, change), footer: changeAll(part.footer, change) });
    case 'carousel':
      return withChanged(part, { cards: changeAll(part.cards, change) });
    case 'grid':
      return withChanged(part, {
        rows: changeEach(part.rows, (row) => changeEach(row, (cell) => changeCell(cell, change)))
      });
    case 'button':
      return part.panel === undefined
        ? part
        : withChanged(part, {
            panel: withChanged(part.panel, {
              body: changeAll(part.panel.body, change),
              footer: changeAll(part.panel.footer, change)
            })
          });
    case 'handover':
      return withChanged(part, { summary: changeAll(part.summary, change) });
    default:
      return part;
  }
}

/** Parts with all parts inside them, outer ones first. */
export function flatten(parts: readonly Part[]): readonly Part[] {
  const found: Part[] = [];
  const collect = (part: Part): Part => {
    found.push(part);
    return changeNested(part, collect);
  };
  parts.forEach(collect);
  return found;
}

function changeCell(cell: GridCell, change: Change): GridCell {
  return withChanged(cell, { parts: changeAll(cell.parts, change) });
}

function changeAll(parts: readonly Part[], change: Change): readonly Part[] {
  return changeEach(parts, change);
}

function changeEach<Element>(list: readonly Element[], change: (element: Element) => Element): readonly Element[] {
  const changed = list.map(change);
  return changed.every((element, index) => element === list[index]) ? list : changed;
}

function withChanged<Whole extends object>(whole: Whole, changes: Partial<Whole>): Whole {
  const names = Object.keys(changes) as (keyof Whole)[];
  return names.every((name) => changes[name] === whole[name]) ? whole : { ...whole, ...changes };
}
