import { endOfWord } from './citations';
import type { Marker } from './citations';
import { Parser } from './htmlLibrary';
import { DROPPED, ELEMENTS } from './elements';
import { BLANK, withoutSigns } from './sentinels';

/** What IBM's authors may write behind a link or picture, for its window and style. */
const SUFFIX =
  /(?<=[)>]|https?:\/\/[^\s{}<>]{1,2000})\{\{\s*(?:(?:target|rel|class|id)\s*=\s*(?:"[^"{}]*"|'[^'{}]*'|[^\s"'{}]+)\s*|[.#][\w-]+\s*)+\}\}/g;

/** A line with an end tag alone, right before text: HTML ends with it, and Markdown begins. */
const END_TAG_LINE = /(?<=^|\n)[ \t]*<\/[ \t]*[a-z][\w:-]*[ \t]*>[ \t]*(?=\n\S)/gi;

/** A text with its markers as Markdown's library takes them: lines end with \n, and markers stand at ends of words. */
export interface Prepared {
  readonly text: string;
  readonly markers: readonly Marker[];
}

export function prepare(raw: string, markers: readonly Marker[], html: boolean): Prepared {
  const safe = withoutSigns(raw).replace(SUFFIX, (suffix) => BLANK.repeat(suffix.length));
  const settled = {
    text: safe,
    markers: markers
      .map(({ at, number }) => ({ at: endOfWord(safe, at), number: Math.trunc(Math.abs(number)) || 0 }))
      .sort((one, other) => one.at - other.at)
  };
  const unix = edited(settled, /\r\n?/g, () => '\n');
  return html ? edited(unix, END_TAG_LINE, (line) => `${line}\n`) : unix;
}

/** Replaces parts of the text; markers behind them move along. */
function edited({ text, markers }: Prepared, part: RegExp, replace: (part: string) => string): Prepared {
  const shifts: { readonly at: number; readonly by: number }[] = [];
  const result = text.replace(part, (...found: [string, ...unknown[]]) => {
    const [old] = found;
    const changed = replace(old);
    const at = found.find((value) => typeof value === 'number') ?? 0;
    shifts.push({ at: at + old.length, by: changed.length - old.length });
    return changed;
  });
  const shift = (at: number): number => shifts.filter((one) => one.at <= at).reduce((sum, { by }) => sum + by, at);
  return { text: result, markers: markers.map(({ at, number }) => ({ at: shift(at), number })) };
}

/** The text without the tags of HTML's elements, and without the content of those that are dropped. */
export function withoutTags(text: string): string {
  const kept: string[] = [];
  let dropped = 0;
  const keep = (piece: string): void => {
    kept.push(dropped > 0 ? '' : piece);
  };
  const parser: Parser = new Parser(
    {
      onopentag: (name) => {
        if (!isElement(name)) {
          keep(text.slice(parser.startIndex, parser.endIndex + 1));
        }
        dropped += DROPPED.has(name) ? 1 : 0;
      },
      ontext: keep,
      onclosetag: (name, isImplied) => {
        dropped -= DROPPED.has(name) ? 1 : 0;
        if (name === 'br' || (!isImplied && name === 'p')) {
          keep('\n');
        }
      }
    },
    { decodeEntities: false }
  );
  parser.end(text);
  return kept.join('');
}

function isElement(name: string): boolean {
  return ELEMENTS.has(name) || DROPPED.has(name) || /^(?:span|font|video|audio|source)$/.test(name);
}
