import { textAt } from 'c/assistantJson';
import type { Item } from 'c/assistantItems';

/** The session an item belongs to, '' when it does not tell. A response carries it in its context. */
export function sessionOf(item: Item): string {
  if (item.kind === 'broken') {
    return '';
  }
  const logged = item.kind === 'loggedMessage' ? item.sessionId : '';
  return logged || textAt(item.message, 'context', 'global', 'session_id');
}
