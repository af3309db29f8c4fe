/** Inline formats; the order of a run's `marks`. */
export const MARKS = ['strong', 'em', 'underline', 'strike', 'mark', 'small', 'code', 'sup', 'sub'] as const;

export type Mark = (typeof MARKS)[number];

export interface TextRun {
  readonly kind: 'text';
  /** Never empty. Bidirectional control characters are balanced. */
  readonly text: string;
  /** In the order of MARKS. */
  readonly marks: readonly Mark[];
}

export interface LineBreak {
  readonly kind: 'break';
}

/** A link with a validated URL, see `linkOf` in c/assistantAddress. */
export interface TextLink {
  readonly kind: 'link';
  readonly href: string;
  /** Host, e-mail address or telephone number. */
  readonly target: string;
  /** Whether the link text starts with the target, so that the view need not show it. */
  readonly hasVisibleTarget: boolean;
  readonly content: readonly (TextRun | LineBreak)[];
}

export interface Picture {
  readonly kind: 'image';
  /** URL with http or https. Only render the image if its host is trusted. */
  readonly source: string;
  readonly alt: string;
  readonly title: string;
}

/** A reference to a citation. */
export interface CitationMark {
  readonly kind: 'citation';
  readonly number: number;
}

export type Inline = TextRun | LineBreak | TextLink | Picture | CitationMark;

export interface Cell {
  readonly content: readonly Inline[];
  readonly isHeader: boolean;
  readonly align: 'start' | 'center' | 'end';
  /** Number of columns that the cell spans. */
  readonly columns: number;
  /** Number of rows that the cell spans. */
  readonly rows: number;
}

export type HeadingLevel = 1 | 2 | 3 | 4 | 5 | 6;

export type Block =
  | { readonly kind: 'paragraph'; readonly content: readonly Inline[] }
  | { readonly kind: 'heading'; readonly level: HeadingLevel; readonly content: readonly Inline[] }
  | {
      readonly kind: 'list';
      readonly ordered: boolean;
      /** Number of the first item. */
      readonly start: number;
      readonly items: readonly (readonly Block[])[];
    }
  | { readonly kind: 'quote'; readonly blocks: readonly Block[] }
  | { readonly kind: 'code'; readonly text: string; /** As written by the author, or ''. */ readonly language: string }
  | { readonly kind: 'table'; readonly head: readonly Cell[]; readonly rows: readonly (readonly Cell[])[] }
  | { readonly kind: 'rule' };
