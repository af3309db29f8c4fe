import type { ItemReader } from './itemReader';
import type { CommandPart, NoticePart } from './part';

const VARIANTS: readonly NoticePart['notice'][] = ['default', 'date', 'agent'];

export function readSystem(item: ItemReader): NoticePart {
  const variant = item.text('variant');
  return {
    kind: 'notice',
    notice: VARIANTS.find((known) => known === variant) ?? 'default',
    text: item.textOf('title', 'text')
  };
}

/** The customer saw the text of the error, or that something went wrong where it has none. */
export function readInlineError(item: ItemReader): NoticePart {
  return { kind: 'notice', notice: 'error', text: item.text('text') };
}

export function readEndOfSession(item: ItemReader): NoticePart {
  item.skip('channel_options');
  return { kind: 'notice', notice: 'sessionEnded', text: '' };
}

/** A reader of what steers the channel or the assistant; all of its members are data. */
export function commandReader(command: string): (item: ItemReader) => CommandPart {
  return (item) => {
    const data = item.rest() ?? {};
    item.skip(...Object.keys(data));
    return { kind: 'command', command, data };
  };
}
