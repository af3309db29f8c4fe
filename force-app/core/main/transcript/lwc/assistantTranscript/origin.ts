import { textAt } from 'c/assistantJson';
import type { Item } from 'c/assistantItems';
import type { Origin } from './transcript';

type Reader = (item: Exclude<Item, { kind: 'broken' }>) => string;

/** Source: the integration variables of IBM's documentation. */
const readChannel: Reader = ({ message }) => textAt(message, 'context', 'integrations', 'channel', 'name');

/** The locale counts before the language of the assistant. Sources: MessageContextGlobalSystem and Log of the v2 API. */
const readLanguage: Reader = (item) =>
  textAt(item.message, 'context', 'global', 'system', 'locale') || (item.kind === 'loggedMessage' ? item.language : '');

/** What items tell of the conversation as a whole; undefined when that is nothing. */
export function originOf(items: readonly Item[]): Origin | undefined {
  const origin = { channel: newest(items, readChannel), language: newest(items, readLanguage) };
  return origin.channel === '' && origin.language === '' ? undefined : origin;
}

function newest(items: readonly Item[], read: Reader): string {
  for (const item of items.toReversed()) {
    const value = item.kind === 'broken' ? '' : read(item);
    if (value !== '') {
      return value;
    }
  }
  return '';
}
