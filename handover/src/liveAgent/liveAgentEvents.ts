import { asArray, asNumber, asObject, asText, type JsonObject } from '../json.ts';
import type { ChatEvent } from '../transport.ts';

/** Destination of a file that the agent has requested. */
export interface UploadTarget {
  readonly uploadUrl: string;
  readonly fileToken: string;
}

/** A chat event, or one that the transport must handle itself. */
export type LiveAgentEvent =
  | ChatEvent
  /** No agent accepted the chat, or the chat has lost its agent. */
  | { readonly kind: 'requestFailed'; readonly reason: string }
  | { readonly kind: 'uploadTarget'; readonly target: UploadTarget }
  /** Another server requests the state of the visitor. */
  | { readonly kind: 'resync' };

type MessageReader = (message: JsonObject) => readonly LiveAgentEvent[];

const SECONDS_PER_MINUTE = 60;

/** Converts the messages of one poll to events. Unknown types are ignored. Source: "Messages Responses" in the guide. */
export function readMessages(messages: unknown): readonly LiveAgentEvent[] {
  return asArray(messages).flatMap((item) => {
    const { type, message } = asObject(item);
    return READERS.get(String(type))?.(asObject(message)) ?? [];
  });
}

const READERS: ReadonlyMap<string, MessageReader> = new Map(
  Object.entries<MessageReader>({
    // here 0 means that the position is unknown; in a QueueUpdate, 0 is the next customer
    ChatRequestSuccess: ({ queuePosition, estimatedWaitTime }) => [
      queued(queuePosition || undefined, estimatedWaitTime)
    ],
    QueueUpdate: ({ position, estimatedWaitTime }) => [queued(position, estimatedWaitTime)],
    ChatRequestFail: ({ reason }) => [{ kind: 'requestFailed', reason: asText(reason) ?? '' }],
    ChatEstablished: (message) => [joined(message)],
    ChatTransferred: (message) => [{ kind: 'transferring' }, joined(message)],
    TransferToButtonInitiated: () => [{ kind: 'transferring' }],
    AgentDisconnect: () => [{ kind: 'left' }],
    AgentTyping: () => [{ kind: 'typing', isTyping: true }],
    AgentNotTyping: () => [{ kind: 'typing', isTyping: false }],
    ChatMessage: ({ text }) => [
      { kind: 'typing', isTyping: false },
      { kind: 'message', text: asText(text) }
    ],
    ChatEnded: () => [{ kind: 'ended' }],
    ChasitorSessionData: () => [{ kind: 'resync' }],
    FileTransfer: fileTransfer
  })
);

/**
 * @param position number of customers ahead
 * @param seconds -1 for an unknown time
 */
function queued(position: unknown, seconds: unknown): ChatEvent {
  const ahead = asNumber(position) ?? -1;
  const wait = asNumber(seconds) ?? -1;
  return {
    kind: 'queued',
    ...(ahead >= 0 && { position: ahead + 1 }),
    ...(wait >= 0 && { waitMinutes: Math.ceil(wait / SECONDS_PER_MINUTE) })
  };
}

function joined({ name, userId }: JsonObject): ChatEvent {
  const nickname = asText(name) ?? '';
  return { kind: 'joined', agent: { id: asText(userId) ?? nickname, name: nickname } };
}

/** The guide does not document this message. Source: IBM's client. */
function fileTransfer({ type, uploadServletUrl, fileToken }: JsonObject): readonly LiveAgentEvent[] {
  const uploadUrl = asText(uploadServletUrl);
  const token = asText(fileToken);
  if (type === 'Requested' && uploadUrl !== undefined && token !== undefined) {
    return [
      { kind: 'uploadTarget', target: { uploadUrl, fileToken: token } },
      { kind: 'fileRequested', isRequested: true }
    ];
  }
  return type === 'Canceled' ? [{ kind: 'fileRequested', isRequested: false }] : [];
}
