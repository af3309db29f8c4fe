import { CHOICE_SPECS } from './choiceParts';
import { HANDOVER_SPECS } from './handoverParts';
import { LAYOUT_SPECS } from './layoutParts';
import { MEDIA_SPECS } from './mediaParts';
import type { Part } from './part';
import type { PartReader, PartSpec, PartSpecs } from './partSpec';
import { SEARCH_SPECS } from './searchParts';
import { SIGNAL_SPECS } from './signalParts';
import { TEXT_SPECS } from './textParts';

/** The registry: one entry for each kind of part. The compiler refuses a kind without an entry. */
export const PART_SPECS: PartSpecs = {
  ...CHOICE_SPECS,
  ...HANDOVER_SPECS,
  ...LAYOUT_SPECS,
  ...MEDIA_SPECS,
  ...SEARCH_SPECS,
  ...SIGNAL_SPECS,
  ...TEXT_SPECS
};

/** Response types that web chat does not show. */
const INVISIBLE_TYPES: readonly string[] = ['pause'];

const READERS: ReadonlyMap<string, PartReader<Part>> = new Map(
  Object.values(PART_SPECS).flatMap(({ responseTypes }) =>
    Object.entries(responseTypes as Readonly<Record<string, PartReader<Part>>>)
  )
);

/** All response types that are known. Source: section "output.generic" of IBM's message contract. */
export const RESPONSE_TYPES: readonly string[] = [...READERS.keys(), ...INVISIBLE_TYPES];

/** The reader of a response type; undefined for one that is not known. */
export function readerOf(responseType: string): PartReader<Part> | undefined {
  return READERS.get(responseType);
}

/** Whether web chat shows items of this response type. */
export function isVisible(responseType: string): boolean {
  return !INVISIBLE_TYPES.includes(responseType);
}

/** Whether a part has nothing to show. A part with members left in `rest` always has. */
export function isEmptyPart(part: Part): boolean {
  const isEmpty = (PART_SPECS[part.kind] as PartSpec<Part>).isEmpty?.(part) ?? false;
  return isEmpty && part.rest === undefined;
}
