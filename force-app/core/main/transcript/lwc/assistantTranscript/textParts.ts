import { at, textAt } from 'c/assistantJson';
import type { ItemReader } from './itemReader';
import type { DataPart, TextPart } from './part';
import { withoutChildren } from './partSpec';
import type { PartSpecs } from './partSpec';

/** Text, files, and items without a specific kind. */
export const TEXT_SPECS: Pick<PartSpecs, 'broken' | 'data' | 'plain' | 'text' | 'upload'> = {
  broken: { responseTypes: {}, mapChildren: withoutChildren, texts: () => [] },
  data: {
    responseTypes: { user_defined: readUserDefined },
    mapChildren: withoutChildren,
    texts: ({ type }) => [type]
  },
  plain: { responseTypes: {}, mapChildren: withoutChildren, texts: ({ text }) => [text] },
  text: {
    responseTypes: { text: readText },
    mapChildren: withoutChildren,
    texts: ({ text, html }, { markupOf }) => [markupOf(text, html)],
    isEmpty: ({ text }) => text.trim() === ''
  },
  upload: { responseTypes: {}, mapChildren: withoutChildren, texts: ({ name }) => [name] }
};

function readText(item: ItemReader): TextPart | undefined {
  return item.hasText('text') ? { kind: 'text', text: item.text('text'), html: true } : undefined;
}

/** Content that only the customer's page can render, with the type that the page has given it. */
function readUserDefined(item: ItemReader): DataPart {
  const data = item.rest() ?? {};
  item.ignore(...Object.keys(data));
  const content = at(data, 'user_defined');
  const name = textAt(content, 'user_defined_type') || textAt(content, 'type') || textAt(content, 'template');
  return { kind: 'data', type: name === '' ? 'user_defined' : `user_defined: ${name}`, data: content ?? data };
}
