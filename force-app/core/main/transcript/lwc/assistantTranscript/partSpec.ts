import type { ItemReader } from './itemReader';
import type { Part, PartKind, PartOf } from './part';

/** Reads the items that are nested in another item. */
export type NestedReader = (items: unknown) => readonly Part[];

/** Reads an item of one response type; returns undefined if a required member is missing. */
export type PartReader<Kind extends Part> = (item: ItemReader, nested: NestedReader) => Kind | undefined;

/** Converts Markdown, with or without HTML, to plain text. */
export type ReadMarkup = (markup: string, html: boolean) => string;

/** Functions that `texts` gets: for markup with HTML, for markup with an `html` flag, and for child parts. */
export interface TextReaders {
  readonly markup: (markup: string) => string;
  readonly markupOf: ReadMarkup;
  readonly parts: (parts: readonly Part[]) => readonly (string | number)[];
}

/** How to read and traverse a kind of part. For how it is rendered, see c/assistantPart. */
export interface PartSpec<Kind extends Part> {
  /** Readers by response type. Empty for kinds that are not read from `output.generic`. */
  readonly responseTypes: Readonly<Record<string, PartReader<Kind>>>;
  /** Changes the child parts; returns the same part if none changed. Use `withoutChildren` for kinds without child parts. */
  readonly mapChildren: (part: Kind, change: (child: Part) => Part) => Kind;
  /** The visible texts, in reading order. */
  readonly texts: (part: Kind, read: TextReaders) => readonly (string | number)[];
  /** Whether the part has no visible content and must be omitted. Missing for kinds that are never empty. */
  readonly isEmpty?: (part: Kind) => boolean;
}

/** One entry for each kind of part. */
export type PartSpecs = { readonly [Kind in PartKind]: PartSpec<PartOf<Kind>> };

/** `mapChildren` of the kinds without child parts. */
export function withoutChildren<Kind extends Part>(part: Kind): Kind {
  return part;
}
