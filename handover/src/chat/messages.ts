import { fieldsOf, listOf, numberIn, textIn, type Fields } from '../net/read.ts';
import type { ChatEvent } from '../transport.ts';

/** Where the agent wants a file. */
export interface FileRequest {
  readonly uploadUrl: string;
  readonly fileToken: string;
}

/** What the transport itself has to do about a message, beside telling it. */
export type ChatSignal =
  | ChatEvent
  /** The chat could not be placed, or lost its agent. */
  | { readonly kind: 'requestFailed'; readonly reason: string }
  | { readonly kind: 'fileRequest'; readonly request: FileRequest }
  /** Another server waits to be told that the visitor is there. */
  | { readonly kind: 'resync' };

const SECONDS_PER_MINUTE = 60;

/** Reads the messages of one poll. Types that nobody knows are left out. Source: "Messages Responses" of the guide. */
export function readMessages(messages: unknown): readonly ChatSignal[] {
  return listOf(messages).flatMap((item) => {
    const { type, message } = fieldsOf(item);
    const reader = Object.hasOwn(READERS, String(type)) ? READERS[String(type)] : undefined;
    return reader?.(fieldsOf(message)) ?? [];
  });
}

const READERS: Readonly<Record<string, (message: Fields) => readonly ChatSignal[]>> = {
  // a queue that knows no position says 0 here; in an update 0 is who is next
  ChatRequestSuccess: ({ queuePosition, estimatedWaitTime }) => [queued(queuePosition || undefined, estimatedWaitTime)],
  QueueUpdate: ({ position, estimatedWaitTime }) => [queued(position, estimatedWaitTime)],
  ChatRequestFail: ({ reason }) => [{ kind: 'requestFailed', reason: textIn(reason) ?? '' }],
  ChatEstablished: (message) => [joined(message)],
  ChatTransferred: (message) => [{ kind: 'transferring' }, joined(message)],
  TransferToButtonInitiated: () => [{ kind: 'transferring' }],
  AgentDisconnect: () => [{ kind: 'left' }],
  AgentTyping: () => [{ kind: 'typing', isTyping: true }],
  AgentNotTyping: () => [{ kind: 'typing', isTyping: false }],
  ChatMessage: ({ text }) => [
    { kind: 'typing', isTyping: false },
    { kind: 'message', text: textIn(text) }
  ],
  ChatEnded: () => [{ kind: 'ended' }],
  ChasitorSessionData: () => [{ kind: 'resync' }],
  FileTransfer: fileTransfer
};

/** @param seconds -1 for an unknown time */
function queued(position: unknown, seconds: unknown): ChatEvent {
  const ahead = numberIn(position) ?? -1;
  const wait = numberIn(seconds) ?? -1;
  return {
    kind: 'queued',
    ...(ahead >= 0 && { position: ahead + 1 }),
    ...(wait >= 0 && { waitMinutes: Math.ceil(wait / SECONDS_PER_MINUTE) })
  };
}

function joined({ name, userId }: Fields): ChatEvent {
  const nickname = textIn(name) ?? '';
  return { kind: 'joined', agent: { id: textIn(userId) ?? nickname, name: nickname } };
}

/** Not in the guide; seen in IBM's client. */
function fileTransfer({ type, uploadServletUrl, fileToken }: Fields): readonly ChatSignal[] {
  const uploadUrl = textIn(uploadServletUrl);
  const token = textIn(fileToken);
  if (type === 'Requested' && uploadUrl !== undefined && token !== undefined) {
    return [
      { kind: 'fileRequest', request: { uploadUrl, fileToken: token } },
      { kind: 'fileWanted', isWanted: true }
    ];
  }
  return type === 'Canceled' ? [{ kind: 'fileWanted', isWanted: false }] : [];
}
