import type { ItemReader } from './itemReader';
import type { CommandPart, NoticePart } from './part';

const VARIANTS: readonly NoticePart['notice'][] = ['default', 'date', 'agent'];

export function readSystem(item: ItemReader): NoticePart | undefined {
  const variant = item.text('variant');
  const text = item.textOf('title', 'text');
  const notice = VARIANTS.find((known) => known === variant) ?? 'default';
  return text === '' ? undefined : { kind: 'notice', notice, text };
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
