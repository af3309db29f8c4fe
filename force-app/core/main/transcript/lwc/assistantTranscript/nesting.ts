import { PART_SPECS } from './partKinds';
import type { PartSpec } from './partSpec';
import type { Part } from './part';

/** Changes the child parts of a part; returns the same part if none of them changed. */
export function mapChildren(part: Part, change: (child: Part) => Part): Part {
  return (PART_SPECS[part.kind] as PartSpec<Part>).mapChildren(part, change);
}

/** All parts including nested ones, parents before their children. */
export function flatten(parts: readonly Part[]): readonly Part[] {
  const flat: Part[] = [];
  const collect = (part: Part): Part => {
    flat.push(part);
    return mapChildren(part, collect);
  };
  parts.forEach(collect);
  return flat;
}
