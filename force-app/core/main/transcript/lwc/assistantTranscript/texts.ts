import { PART_SPECS } from './partKinds';
import type { Part } from './part';
import type { PartSpec, ReadMarkup } from './partSpec';
import type { Message } from './transcript';

/**
 * The visible texts of a message, one per line, without the labels that the view adds.
 * @param readMarkup converts markup to plain text; by default, markup stays as it is
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
