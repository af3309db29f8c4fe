import { fieldsOf, listOf, type Fields } from '../net/read.ts';
import type { HandoverOptions } from '../options.ts';
import type { Phase } from './chat.ts';
import type { Unsent } from './outbox.ts';
import type { ServiceDeskCallback } from './webChat.ts';

/** What outlives a reload of the page, in the store that the web chat keeps for its service desk. */
export interface Saved {
  /** The chat that was going on. */
  readonly chat?: { readonly phase: 'waiting' | 'talking'; readonly state: Fields };
  readonly unsent: readonly Unsent[];
}

type TransportName = HandoverOptions['transport'];

/** Reads what `saveState` wrote. A chat over another transport cannot be gone on with. */
export function readSaved(stored: unknown, transport: TransportName): Saved {
  const { transport: name, phase, chat, unsent } = fieldsOf(stored);
  const isChat = name === transport && (phase === 'waiting' || phase === 'talking');
  return { ...(isChat && { chat: { phase, state: fieldsOf(chat) } }), unsent: listOf(unsent).flatMap(readUnsent) };
}

/** Takes the place of all that was stored before. */
export function saveState(
  callback: ServiceDeskCallback,
  transport: TransportName,
  phase: Phase,
  unsent: readonly Unsent[]
): void {
  const chat = phase.name !== 'idle' && { phase: phase.name, chat: phase.transport.save() };
  callback.updatePersistedState({ transport, ...chat, unsent }, false);
}

function readUnsent(item: unknown): Unsent[] {
  const { id, text, isFailed } = fieldsOf(item);
  return typeof id === 'string' && typeof text === 'string' ? [{ id, text, isFailed: isFailed === true }] : [];
}
