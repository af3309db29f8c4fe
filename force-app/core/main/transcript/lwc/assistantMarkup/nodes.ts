/** What a text may consist of. Whatever else its author wrote is text, or left out. */

export const MARKS = ['strong', 'em', 'underline', 'strike', 'mark', 'small', 'code', 'sup', 'sub'] as const;

/** How a run of text is marked. */
export type Mark = (typeof MARKS)[number];

export interface TextRun {
  readonly kind: 'text';
  /** Never empty; direction marks that it opens are closed in it. */
  readonly text: string;
  /** In the order of MARKS. */
  readonly marks: readonly Mark[];
}

export interface LineBreak {
  readonly kind: 'break';
}

/** A link that may be followed. */
export interface TextLink {
  readonly kind: 'link';
  readonly href: string;
  /** Where it leads: a host, e-mail address or telephone number. */
  readonly target: string;
  /** Whether the text itself begins with the target, so that it need not be said again. */
  readonly showsTarget: boolean;
  readonly content: readonly (TextRun | LineBreak)[];
}

export interface Picture {
  readonly kind: 'image';
  /** http or https; whether it may be loaded is for others to say. */
  readonly source: string;
  readonly alt: string;
  readonly title: string;
}

/** The place at which a source is cited. */
export interface CitationMark {
  readonly kind: 'citation';
  readonly number: number;
}

export type Inline = TextRun | LineBreak | TextLink | Picture | CitationMark;

export interface Cell {
  readonly content: readonly Inline[];
  readonly isHeader: boolean;
  readonly align: 'start' | 'center' | 'end';
  readonly columns: number;
  readonly rows: number;
}

export type HeadingLevel = 1 | 2 | 3 | 4 | 5 | 6;

export type Block =
  | { readonly kind: 'paragraph'; readonly content: readonly Inline[] }
  | { readonly kind: 'heading'; readonly level: HeadingLevel; readonly content: readonly Inline[] }
  | {
      readonly kind: 'list';
      readonly ordered: boolean;
      /** The number of the first item. */
      readonly start: number;
      readonly items: readonly (readonly Block[])[];
    }
  | { readonly kind: 'quote'; readonly blocks: readonly Block[] }
  | { readonly kind: 'code'; readonly text: string; /** As its author calls it, or empty. */ readonly language: string }
  | { readonly kind: 'table'; readonly head: readonly Cell[]; readonly rows: readonly (readonly Cell[])[] }
  | { readonly kind: 'rule' };
