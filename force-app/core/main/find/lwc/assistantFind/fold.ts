/** A text as it is compared: without accents, in small letters, white space of any kind as one space. */
export function foldText(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ');
}

/** Where something stands in a text, in UTF-16 code units; `end` is behind it. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/**
 * Every place of a query in a text, in the text's own units, though the two are compared folded; places do not overlap.
 * @param query folded, not empty
 */
export function foldedRanges(text: string, query: string): TextRange[] {
  const { folded, origins } = foldWithOrigins(text);
  const ranges: TextRange[] = [];
  for (let at = folded.indexOf(query); at >= 0; at = folded.indexOf(query, at + query.length)) {
    ranges.push({ start: origins[at] ?? 0, end: origins[at + query.length] ?? text.length });
  }
  return ranges;
}

/** The folded text, and for each of its units the place in the text that it comes from. */
function foldWithOrigins(text: string): { folded: string; origins: number[] } {
  const origins: number[] = [];
  let folded = '';
  let place = 0;
  for (const character of text) {
    const piece = /\s/.test(character) && folded.endsWith(' ') ? '' : foldText(character);
    for (let unit = 0; unit < piece.length; unit++) {
      origins.push(place);
    }
    folded += piece;
    place += character.length;
  }
  return { folded, origins: [...origins, text.length] };
}
