import { PART_SPECS } from './partKinds';
import type { PartSpec } from './partSpec';
import type { Part } from './part';

/** A copy of a part in which each child part was changed; the same part when none of them was. */
export function mapChildren(part: Part, change: (child: Part) => Part): Part {
  return (PART_SPECS[part.kind] as PartSpec<Part>).mapChildren(part, change);
}

/** Parts with all parts inside them, outer ones first. */
export function flatten(parts: readonly Part[]): readonly Part[] {
  const found: Part[] = [];
  const collect = (part: Part): Part => {
    found.push(part);
    return mapChildren(part, collect);
  };
  parts.forEach(collect);
  return found;
}
