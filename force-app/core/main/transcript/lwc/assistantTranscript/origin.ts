import { textAt } from 'c/assistantJson';
import type { Item } from 'c/assistantItems';
import type { Origin } from './transcript';

type ValueReader = (item: Exclude<Item, { kind: 'broken' }>) => string;

/** Source: IBM's documentation, "Integration variables". */
const readChannel: ValueReader = ({ message }) => textAt(message, 'context', 'integrations', 'channel', 'name');

/** The locale of the conversation, or the assistant's language. Sources: `MessageContextGlobalSystem` and `Log` of the v2 API. */
const readLanguage: ValueReader = (item) =>
  textAt(item.message, 'context', 'global', 'system', 'locale') || (item.kind === 'loggedMessage' ? item.language : '');

/** Reads channel and language from the newest items that have them; undefined if no item has either. */
export function originOf(items: readonly Item[]): Origin | undefined {
  const origin = { channel: newestValue(items, readChannel), language: newestValue(items, readLanguage) };
  return origin.channel === '' && origin.language === '' ? undefined : origin;
}

function newestValue(items: readonly Item[], read: ValueReader): string {
  for (const item of items.toReversed()) {
    const value = item.kind === 'broken' ? '' : read(item);
    if (value !== '') {
      return value;
    }
  }
  return '';
}
