import type { JsonObject } from 'c/assistantJson';
import type { ItemReader } from './itemReader';
import type { Common } from './part';

/** What the chat itself reports; `text` is the chat's own, '' where the kind of notice says it all. */
export interface NoticePart extends Common {
  readonly kind: 'notice';
  readonly notice: 'default' | 'date' | 'agent' | 'error' | 'sessionEnded' | 'newSession';
  readonly text: string;
}

/** An instruction to the channel, of which the customer saw nothing: for the telephone, or to start an activity. */
export interface CommandPart extends Common {
  readonly kind: 'command';
  readonly command: string;
  readonly data: JsonObject;
}

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
