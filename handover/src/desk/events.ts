import type { ChatEvent, OutgoingMessage } from '../transport.ts';
import type { Words } from '../words.ts';
import type { Phase } from './chat.ts';
import type { Customer } from './customer.ts';
import type { Outbox } from './outbox.ts';
import type { ServiceDeskCallback } from './webChat.ts';

export interface HandlerParts {
  readonly callback: ServiceDeskCallback;
  readonly customer: Customer;
  readonly outbox: Outbox;
  readonly words: Words;
  readonly phase: () => Phase;
  /** Somebody is there now. */
  readonly talk: () => void;
  /** The chat is over. @returns the messages that have not arrived */
  readonly leave: (isToldToAgent: boolean) => readonly OutgoingMessage[];
  readonly save: () => void;
}

type HandlerOf<K extends ChatEvent['kind']> = (event: Extract<ChatEvent, { kind: K }>) => Promise<void>;

export type Handlers = { readonly [K in ChatEvent['kind']]: HandlerOf<K> };

/** What the web chat is told about each event of a chat. */
export function handlersOf(parts: HandlerParts): Handlers {
  const { callback, customer, outbox, words, save } = parts;
  return {
    queued: ({ position, waitMinutes }) =>
      isWaiting(parts) ? customer.queued(position, waitMinutes) : Promise.resolve(),
    joined: (event) => onJoined(parts, event),
    transferring: () => callback.beginTransferToAnotherAgent(),
    left: () => callback.agentLeftChat(),
    typing: ({ isTyping }) => callback.agentTyping(isTyping),
    message: ({ text }) => customer.tell(text ?? words.unsupported),
    read: () => callback.agentReadMessages(),
    async fileWanted({ isWanted }) {
      save();
      await customer.filesAllowed(isWanted, true);
    },
    connection: ({ isLost }) => onConnection(parts, isLost),
    ended: () => onEnded(parts),
    failed: (event) => onFailed(parts, event),
    async moved() {
      save();
      return Promise.resolve();
    }
  };

  function onConnection({ phase }: HandlerParts, isLost: boolean): Promise<void> {
    if (isLost) {
      outbox.close();
    } else if (maySend(phase())) {
      outbox.open();
    }
    return customer.connectionChanged(isLost, isWaiting(parts));
  }
}

async function onJoined({ phase, talk, customer, outbox, save }: HandlerParts, event: Joined): Promise<void> {
  const before = phase();
  talk();
  save();
  // before the web chat is told: it may fail at that
  outbox.open();
  await customer.joined(event.agent);
  if (before.name === 'waiting') {
    if (before.transport.takesFiles) {
      await customer.filesAllowed(true, false);
    }
    const unsent = outbox.unsent().filter(({ isFailed }) => isFailed);
    if (unsent.length > 0) {
      await customer.stillUnsent(unsent);
    }
  }
}

type Joined = Extract<ChatEvent, { kind: 'joined' }>;

/** A chat that ends before somebody came is one that nobody took. */
async function onEnded(parts: HandlerParts): Promise<void> {
  if (isWaiting(parts)) {
    await onFailed(parts, { kind: 'failed', problem: { kind: 'declined' } });
    return;
  }
  await parts.customer.noneSent(parts.leave(false));
  await parts.callback.agentEndedChat();
}

/** What has not arrived is told while the web chat still listens. */
async function onFailed(parts: HandlerParts, { problem }: Extract<ChatEvent, { kind: 'failed' }>): Promise<void> {
  const { customer, callback } = parts;
  const wasWaiting = isWaiting(parts);
  const unsent = parts.leave(wasWaiting);
  if (wasWaiting) {
    await customer.noneSent(unsent);
    await customer.cannotStart(problem);
  } else {
    await customer.chatLost(problem);
    await customer.noneSent(unsent);
    await callback.agentEndedChat();
  }
}

function maySend(phase: Phase): boolean {
  return phase.name === 'talking' || (phase.name === 'waiting' && phase.transport.sendsWhileWaiting);
}

function isWaiting({ phase }: HandlerParts): boolean {
  return phase().name === 'waiting';
}
