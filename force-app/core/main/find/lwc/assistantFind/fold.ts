/** Normalizes a text for comparison: removes accents, converts to lower case, collapses white space. */
export function foldText(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ');
}

/** A range of a text in UTF-16 code units; `end` is exclusive. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/**
 * Returns all ranges of a text that match a folded query. Offsets refer to the original text; ranges do not overlap.
 * @param query folded with `foldText`, not empty
 */
export function foldedRanges(text: string, query: string): TextRange[] {
  const { folded, offsets } = foldWithOffsets(text);
  const ranges: TextRange[] = [];
  for (let index = folded.indexOf(query); index >= 0; index = folded.indexOf(query, index + query.length)) {
    ranges.push({ start: offsets[index] ?? 0, end: offsets[index + query.length] ?? text.length });
  }
  return ranges;
}

/**
 * Returns the folded text and, for each of its code units, the offset in the original text; the last entry is its
 * length.
 */
function foldWithOffsets(text: string): { folded: string; offsets: number[] } {
  const offsets: number[] = [];
  let folded = '';
  let offset = 0;
  for (const character of text) {
    const foldedCharacter = /\s/.test(character) && folded.endsWith(' ') ? '' : foldText(character);
    for (let unit = 0; unit < foldedCharacter.length; unit++) {
      offsets.push(offset);
    }
    folded += foldedCharacter;
    offset += character.length;
  }
  return { folded, offsets: [...offsets, text.length] };
}
