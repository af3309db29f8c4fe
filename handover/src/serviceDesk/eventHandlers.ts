import type { Labels } from '../labels.ts';
import type { ChatEvent, OutgoingMessage } from '../transport.ts';
import type { ChatPhase } from './currentChat.ts';
import type { CustomerNotifier } from './customerNotifier.ts';
import type { Outbox } from './outbox.ts';
import type { ServiceDeskCallback } from './webChatApi.ts';

/** The parts of the service desk that event handlers use. */
export interface HandlerContext {
  readonly callback: ServiceDeskCallback;
  readonly customer: CustomerNotifier;
  readonly outbox: Outbox;
  readonly labels: Labels;
  readonly phase: () => ChatPhase;
  /** Marks the chat as active. */
  readonly activate: () => void;
  /** Leaves the chat. @returns the messages that were not sent */
  readonly leave: (endForAgent: boolean) => readonly OutgoingMessage[];
  readonly save: () => void;
}

type EventOf<K extends ChatEvent['kind']> = Extract<ChatEvent, { kind: K }>;

export type EventHandlers = { readonly [K in ChatEvent['kind']]: (event: EventOf<K>) => Promise<void> | void };

/** Creates the handlers that pass a chat's events on to the web chat. */
export function createEventHandlers(context: HandlerContext): EventHandlers {
  const { callback, customer, labels, save } = context;
  return {
    queued: ({ position, waitMinutes }) => (isWaiting(context) ? customer.queued(position, waitMinutes) : undefined),
    joined: (event) => onJoined(context, event),
    transferring: () => callback.beginTransferToAnotherAgent(),
    left: () => callback.agentLeftChat(),
    typing: ({ isTyping }) => callback.agentTyping(isTyping),
    message: ({ text }) => customer.sendText(text ?? labels.unsupported),
    read: () => callback.agentReadMessages(),
    fileRequested: async ({ isRequested }) => {
      save();
      await customer.fileRequested(isRequested);
    },
    connection: (event) => onConnection(context, event),
    ended: () => onEnded(context),
    failed: (event) => onFailed(context, event),
    stateChanged: save
  };
}

async function onConnection(context: HandlerContext, { isLost }: EventOf<'connection'>): Promise<void> {
  const { outbox, phase, customer } = context;
  if (isLost) {
    outbox.close();
  } else if (canSend(phase())) {
    outbox.open();
  }
  await customer.connectionChanged(isLost, isWaiting(context));
}

async function onJoined(context: HandlerContext, { agent }: EventOf<'joined'>): Promise<void> {
  const { phase, activate, customer, outbox, save } = context;
  const before = phase();
  activate();
  save();
  // comes before the callback of the web chat, which may fail
  outbox.open();
  await customer.agentJoined(agent);
  if (before.name === 'waiting') {
    if (before.transport.acceptsFiles) {
      customer.allowFiles(true);
    }
    const unsent = outbox.unsent().filter(({ isFailed }) => isFailed);
    if (unsent.length > 0) {
      await customer.remindOfUnsent(unsent);
    }
  }
}

/** A chat that ends before an agent has joined was declined. */
async function onEnded(context: HandlerContext): Promise<void> {
  if (isWaiting(context)) {
    await onFailed(context, { kind: 'failed', problem: { kind: 'declined' } });
    return;
  }
  await context.customer.messagesFailed(context.leave(false));
  await context.callback.agentEndedChat();
}

/** Reports unsent messages before `agentEndedChat`, because the web chat ignores callbacks after it. */
async function onFailed(context: HandlerContext, { problem }: EventOf<'failed'>): Promise<void> {
  const { customer, callback } = context;
  const wasWaiting = isWaiting(context);
  const unsent = context.leave(wasWaiting);
  if (wasWaiting) {
    await customer.messagesFailed(unsent);
    await customer.startFailed(problem);
  } else {
    await customer.chatLost(problem);
    await customer.messagesFailed(unsent);
    await callback.agentEndedChat();
  }
}

function canSend(phase: ChatPhase): boolean {
  return phase.name === 'active' || (phase.name === 'waiting' && phase.transport.canSendWhileWaiting);
}

function isWaiting({ phase }: HandlerContext): boolean {
  return phase().name === 'waiting';
}
