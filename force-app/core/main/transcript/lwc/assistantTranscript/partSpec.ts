import type { ItemReader } from './itemReader';
import type { Part, PartKind, PartOf } from './part';

/** Reads the items nested in another item. */
export type NestedReader = (items: unknown) => readonly Part[];

/** Reads an item of one response type; undefined when the item lacks what its type requires. */
export type PartReader<Kind extends Part> = (item: ItemReader, nested: NestedReader) => Kind | undefined;

/** Turns markup into the text that a reader sees. */
export type ReadMarkup = (markup: string, html: boolean) => string;

/** Readers that `texts` gets: for the assistant's markup, for markup that says whether HTML counts, and for child parts. */
export interface TextReaders {
  readonly markup: (markup: string) => string;
  readonly markupOf: ReadMarkup;
  readonly parts: (parts: readonly Part[]) => readonly (string | number)[];
}

/** Everything that there is to decide about a kind of part, without its look. */
export interface PartSpec<Kind extends Part> {
  /** The response types that are read as this kind; none for what only requests and the chat itself produce. */
  readonly responseTypes: Readonly<Record<string, PartReader<Kind>>>;
  /** Changes each child part; returns the same part when no child changed. `withoutChildren` for kinds that have none. */
  readonly mapChildren: (part: Kind, change: (child: Part) => Part) => Kind;
  /** The texts that a reader can see, in reading order. */
  readonly texts: (part: Kind, read: TextReaders) => readonly (string | number)[];
  /** Whether there is nothing to show, so that the part is left out. Missing: there always is something. */
  readonly isEmpty?: (part: Kind) => boolean;
}

/** One entry for each kind of part. */
export type PartSpecs = { readonly [Kind in PartKind]: PartSpec<PartOf<Kind>> };

/** `mapChildren` of the kinds without child parts. */
export function withoutChildren<Kind extends Part>(part: Kind): Kind {
  return part;
}
