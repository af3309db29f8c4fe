import { PART_SPECS } from './partKinds';
import type { Part } from './part';
import type { PartSpec, ReadMarkup } from './partSpec';
import type { Message } from './transcript';

/**
 * Everything that can be read in a message, one text on a line, without what the view adds to it.
 * @param readMarkup turns markup into the text that a reader sees; without it, markup stays as it was written
 */
export function textOf(message: Message, readMarkup: ReadMarkup = (markup) => markup): string {
  return textsOf(message.parts, readMarkup)
    .filter((text) => text !== '')
    .join('\n');
}

function textsOf(parts: readonly Part[], markupOf: ReadMarkup): readonly (string | number)[] {
  const read = {
    markup: (markup: string) => (markup === '' ? '' : markupOf(markup, true)),
    markupOf,
    parts: (children: readonly Part[]) => textsOf(children, markupOf)
  };
  return parts.flatMap((part) => (PART_SPECS[part.kind] as PartSpec<Part>).texts(part, read));
}
