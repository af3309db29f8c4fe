import { CHOICE_SPECS } from './choiceParts';
import { HANDOVER_SPECS } from './handoverParts';
import { LAYOUT_SPECS } from './layoutParts';
import { MEDIA_SPECS } from './mediaParts';
import type { Part } from './part';
import type { PartReader, PartSpec, PartSpecs } from './partSpec';
import { SEARCH_SPECS } from './searchParts';
import { SYSTEM_SPECS } from './systemParts';
import { TEXT_SPECS } from './textParts';

/** Registry of part kinds. The compiler reports kinds without an entry. */
export const PART_SPECS: PartSpecs = {
  ...CHOICE_SPECS,
  ...HANDOVER_SPECS,
  ...LAYOUT_SPECS,
  ...MEDIA_SPECS,
  ...SEARCH_SPECS,
  ...SYSTEM_SPECS,
  ...TEXT_SPECS
};

/** Response types without a visible part. */
const INVISIBLE_TYPES: readonly string[] = ['pause'];

const READERS: ReadonlyMap<string, PartReader<Part>> = new Map(
  Object.values(PART_SPECS).flatMap(({ responseTypes }) =>
    Object.entries(responseTypes as Readonly<Record<string, PartReader<Part>>>)
  )
);

/** All known response types. Source: section "output.generic" of IBM's message contract. */
export const RESPONSE_TYPES: readonly string[] = [...READERS.keys(), ...INVISIBLE_TYPES];

/** The reader of a response type; undefined for unknown types. */
export function readerOf(responseType: string): PartReader<Part> | undefined {
  return READERS.get(responseType);
}

/** Whether web chat shows items of a response type. */
export function isVisible(responseType: string): boolean {
  return !INVISIBLE_TYPES.includes(responseType);
}

/** Whether a part has no visible content. A part with `rest` is never empty. */
export function isEmptyPart(part: Part): boolean {
  const isEmpty = (PART_SPECS[part.kind] as PartSpec<Part>).isEmpty?.(part) ?? false;
  return isEmpty && part.rest === undefined;
}
