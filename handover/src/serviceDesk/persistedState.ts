import { asArray, asObject, type JsonObject } from '../json.ts';
import type { HandoverOptions } from '../options.ts';
import type { ChatPhase } from './currentChat.ts';
import type { UnsentMessage } from './outbox.ts';
import type { ServiceDeskCallback } from './webChatApi.ts';

/** State that survives a page reload, in the web chat's store for its service desk. */
export interface PersistedState {
  /** The chat to continue. */
  readonly chat?: { readonly phase: 'waiting' | 'active'; readonly state: JsonObject };
  readonly unsent: readonly UnsentMessage[];
}

type TransportName = HandoverOptions['transport'];

/** Reads what `writePersistedState` stored. A chat over another transport is ignored, because it cannot continue. */
export function readPersistedState(stored: unknown, transport: TransportName): PersistedState {
  const { transport: name, phase, chat, unsent } = asObject(stored);
  const canContinue = name === transport && (phase === 'waiting' || phase === 'active');
  return {
    ...(canContinue && { chat: { phase, state: asObject(chat) } }),
    unsent: asArray(unsent).flatMap(readUnsentMessage)
  };
}

/** Replaces the stored state. */
export function writePersistedState(
  callback: ServiceDeskCallback,
  transport: TransportName,
  phase: ChatPhase,
  unsent: readonly UnsentMessage[]
): void {
  const chat = phase.name !== 'idle' && { phase: phase.name, chat: phase.transport.saveState() };
  callback.updatePersistedState({ transport, ...chat, unsent }, false);
}

function readUnsentMessage(item: unknown): UnsentMessage[] {
  const { id, text, isFailed } = asObject(item);
  return typeof id === 'string' && typeof text === 'string' ? [{ id, text, isFailed: isFailed === true }] : [];
}
