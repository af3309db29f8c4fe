import { ELEMENT_HANDLERS, IGNORED_ELEMENTS } from './elements';
import { Parser } from './htmlLibrary';

/** Known elements that `ELEMENT_HANDLERS` does not need, because only their content matters. */
const OTHER_ELEMENTS: ReadonlySet<string> = new Set(['span', 'font', 'video', 'audio', 'source']);

/** Removes the tags of HTML elements, and ignored elements with their content. Unknown tags stay as text. */
export function stripTags(text: string): string {
  const chunks: string[] = [];
  let ignoredDepth = 0;
  const keep = (chunk: string): void => {
    if (ignoredDepth === 0) {
      chunks.push(chunk);
    }
  };
  const parser: Parser = new Parser(
    {
      onopentag: (name) => {
        if (!isElement(name)) {
          keep(text.slice(parser.startIndex, parser.endIndex + 1));
        }
        ignoredDepth += IGNORED_ELEMENTS.has(name) ? 1 : 0;
      },
      ontext: keep,
      onclosetag: (name, isImplied) => {
        ignoredDepth -= IGNORED_ELEMENTS.has(name) ? 1 : 0;
        if (name === 'br' || (!isImplied && name === 'p')) {
          keep('\n');
        }
      }
    },
    { decodeEntities: false }
  );
  parser.end(text);
  return chunks.join('');
}

function isElement(name: string): boolean {
  return ELEMENT_HANDLERS.has(name) || IGNORED_ELEMENTS.has(name) || OTHER_ELEMENTS.has(name);
}
