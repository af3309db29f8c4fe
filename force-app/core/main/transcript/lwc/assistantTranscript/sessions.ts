import { textAt } from 'c/assistantJson';
import type { Item } from 'c/assistantItems';

/** The session id of an item, from the log or from the context of a response; '' if it has none. */
export function sessionOf(item: Item): string {
  if (item.kind === 'broken') {
    return '';
  }
  const logged = item.kind === 'loggedMessage' ? item.sessionId : '';
  return logged || textAt(item.message, 'context', 'global', 'session_id');
}
