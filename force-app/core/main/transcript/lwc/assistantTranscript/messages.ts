import { at, isObject, listAt, textAt } from 'c/assistantJson';
import type { JsonObject } from 'c/assistantJson';
import { agentEventOf, speakerOf } from './agentEvents';
import { readDetails } from './details';
import { readParts } from './parts';
import type { Part, Speaker } from './part';
import type { Message } from './transcript';

/** A message without the members that come from its row. */
export type MessageDraft = Omit<Message, 'id' | 'time'>;

/** A message that is neither a request nor a response, shown as unreadable. */
export function readBroken(data: unknown): MessageDraft {
  return draftOf('system', [{ kind: 'broken', data }]);
}

/** Reads a request or a response. A draft without parts must not be shown. */
export function readMessage(message: JsonObject): MessageDraft {
  if ('input' in message) {
    return readRequest(message);
  }
  return 'output' in message ? readResponse(message) : readBroken(message);
}

/** A system message that marks the start of a new session. */
export function newSession(): MessageDraft {
  return draftOf('system', [{ kind: 'notice', notice: 'newSession', text: '' }]);
}

function draftOf(speaker: Speaker, parts: readonly Part[]): MessageDraft {
  return { speaker, name: '', parts, undelivered: false, details: undefined };
}

function readRequest(message: JsonObject): MessageDraft {
  const agentType = textAt(message, 'input', 'agent_message_type');
  const isUpload = textAt(message, 'input', 'message_type') === 'file';
  return {
    ...draftOf(
      agentType === '' ? 'customer' : speakerOf(agentType),
      isUpload ? [uploadPart(message)] : requestParts(message)
    ),
    undelivered: !isUpload && isUndelivered(message)
  };
}

/** The customer's text as web chat displayed it: the stored label of a chosen option, or the text. */
function requestParts(message: JsonObject): readonly Part[] {
  const input = at(message, 'input');
  const text = textAt(message, 'history', 'label') || at(input, 'text');
  if (typeof text === 'string') {
    return text.trim() === '' ? [] : [{ kind: 'plain', text }];
  }
  const hasNoText = input === null || (isObject(input) && (text === undefined || text === null));
  return hasNoText ? [] : [{ kind: 'broken', data: message }];
}

/** An upload that was still in progress when the history was written has failed. Source: IBM's web chat client. */
function uploadPart(message: JsonObject): Part {
  const isUnfinished = textAt(message, 'history', 'file_upload_status') === 'uploading';
  return { kind: 'upload', name: textAt(message, 'input', 'text'), failed: isUnfinished || isUndelivered(message) };
}

/** Web chat stores the state as the number of its enumeration, 2 for `failed`. Source: IBM's web chat client. */
function isUndelivered(message: JsonObject): boolean {
  const state = at(message, 'history', 'error_state');
  return state === 2 || (typeof state === 'string' && state.toLowerCase() === 'failed');
}

function readResponse(message: JsonObject): MessageDraft {
  const agentType = listAt(message, 'output', 'generic')
    .map((item) => textAt(item, 'agent_message_type'))
    .find((type) => type !== '');
  return agentType === undefined ? readAssistantResponse(message) : readAgentResponse(message, agentType);
}

function readAssistantResponse(message: JsonObject): MessageDraft {
  const parts = responseParts(message);
  const isNotice = parts.length > 0 && parts.every((part) => part.kind === 'notice');
  return { ...draftOf(isNotice ? 'system' : 'assistant', parts), details: readDetails(message, parts) };
}

/** Text of a human agent is Markdown without HTML: web chat removes HTML tags from it. */
function readAgentResponse(message: JsonObject, agentType: string): MessageDraft {
  const name = agentName(message);
  const event = agentEventOf(agentType);
  if (event !== undefined) {
    return { ...draftOf('system', [{ kind: 'event', event, name }]), name };
  }
  const parts = responseParts(message).map((part) => (part.kind === 'text' ? { ...part, html: false } : part));
  return { ...draftOf(speakerOf(agentType), parts), name };
}

function responseParts(message: JsonObject): readonly Part[] {
  return isObject(at(message, 'output'))
    ? readParts(at(message, 'output', 'generic'))
    : [{ kind: 'broken', data: message }];
}

/** The nickname of the human agent; older and newer web chats store the profile in different places. */
function agentName(message: JsonObject): string {
  return (
    textAt(message, 'history', 'agent_profile', 'nickname') ||
    textAt(message, 'message_options', 'response_user_profile', 'nickname')
  );
}
