import { endOfWord } from './markers';
import type { Marker } from './markers';
import { BLANK, replaceSentinels } from './sentinels';

/** IBM's syntax for attributes of the preceding link or image, for example `{{target="_blank"}}`. */
const ATTRIBUTE_SUFFIX =
  /(?<=[)>]|https?:\/\/[^\s{}<>]{1,2000})\{\{\s*(?:(?:target|rel|class|id)\s*=\s*(?:"[^"{}]*"|'[^'{}]*'|[^\s"'{}]+)\s*|[.#][\w-]+\s*)+\}\}/g;

/** A line that has only an end tag, directly before text. Without an empty line, markdown-it would read the text as HTML. */
const END_TAG_LINE = /(?<=^|\n)[ \t]*<\/[ \t]*[a-z][\w:-]*[ \t]*>[ \t]*(?=\n\S)/gi;

/** A text that is ready for markdown-it: without sentinels and attribute suffixes, with \n as line separator. */
export interface PreparedText {
  readonly text: string;
  /** Sorted by offset; never inside a word or URL. */
  readonly markers: readonly Marker[];
}

/** @param html whether HTML is parsed */
export function prepare(raw: string, markers: readonly Marker[], html: boolean): PreparedText {
  const text = replaceSentinels(raw).replace(ATTRIBUTE_SUFFIX, (suffix) => BLANK.repeat(suffix.length));
  const normalizedMarkers = markers
    .map(({ offset, number }) => ({ offset: endOfWord(text, offset), number: Math.trunc(Math.abs(number)) || 0 }))
    .sort((one, other) => one.offset - other.offset);
  const prepared = replaceShiftingMarkers({ text, markers: normalizedMarkers }, /\r\n?/g, () => '\n');
  return html ? replaceShiftingMarkers(prepared, END_TAG_LINE, (line) => `${line}\n`) : prepared;
}

/** Replaces all matches of a pattern and shifts the markers behind them. */
function replaceShiftingMarkers(
  { text, markers }: PreparedText,
  pattern: RegExp,
  replace: (match: string) => string
): PreparedText {
  const changes: { readonly end: number; readonly delta: number }[] = [];
  const result = text.replace(pattern, (...args: [string, ...unknown[]]) => {
    const [match] = args;
    const replacement = replace(match);
    // the offset follows the capture groups, which are strings
    const offset = args.find((value) => typeof value === 'number') ?? 0;
    changes.push({ end: offset + match.length, delta: replacement.length - match.length });
    return replacement;
  });
  const shift = (offset: number): number =>
    changes.filter(({ end }) => end <= offset).reduce((shifted, { delta }) => shifted + delta, offset);
  return { text: result, markers: markers.map(({ offset, number }) => ({ offset: shift(offset), number })) };
}
