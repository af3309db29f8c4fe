import { at, isObject, listAt, textAt } from 'c/assistantJson';
import type { JsonObject } from 'c/assistantJson';
import { eventOf, speakerOf } from './agentEvents';
import { readDetails } from './details';
import { readParts } from './parts';
import type { Part, Speaker } from './part';
import type { Message } from './transcript';

export type Draft = Omit<Message, 'id' | 'time'>;

/** A message that is neither a request nor a response: kept, and shown as what could not be read. */
export function readBroken(data: unknown): Draft {
  return draft('system', [{ kind: 'broken', data }]);
}

/** Reads what the customer sent, or what was sent to the customer; a draft without parts has nothing to show. */
export function readMessage(message: JsonObject): Draft {
  if ('input' in message) {
    return readRequest(message);
  }
  return 'output' in message ? readResponse(message) : readBroken(message);
}

/** A message of the chat itself, about the message that follows. */
export function newSession(): Draft {
  return draft('system', [{ kind: 'notice', notice: 'newSession', text: '' }]);
}

function draft(speaker: Speaker, parts: readonly Part[]): Draft {
  return { speaker, name: '', parts, undelivered: false, details: undefined };
}

function readRequest(message: JsonObject): Draft {
  const agentType = textAt(message, 'input', 'agent_message_type');
  const isUpload = textAt(message, 'input', 'message_type') === 'file';
  return {
    ...draft(
      agentType === '' ? 'customer' : speakerOf(agentType),
      isUpload ? [upload(message)] : requestParts(message)
    ),
    undelivered: !isUpload && hasFailed(message)
  };
}

/** The text that the customer saw as their own: the label where one was stored. Without a text nothing was said. */
function requestParts(message: JsonObject): readonly Part[] {
  const input = at(message, 'input');
  const text = textAt(message, 'history', 'label') || at(input, 'text');
  if (typeof text === 'string') {
    return text.trim() === '' ? [] : [{ kind: 'plain', text }];
  }
  const nothingSaid = input === null || (isObject(input) && (text === undefined || text === null));
  return nothingSaid ? [] : [{ kind: 'broken', data: message }];
}

/** A file that was still on its way when the history was written has not arrived. Source: IBM's web chat client. */
function upload(message: JsonObject): Part {
  const unfinished = textAt(message, 'history', 'file_upload_status') === 'uploading';
  return { kind: 'upload', name: textAt(message, 'input', 'text'), failed: unfinished || hasFailed(message) };
}

/** The web chat stores the state as the number of its enumeration. Source: IBM's web chat client. */
function hasFailed(message: JsonObject): boolean {
  const state = at(message, 'history', 'error_state');
  return state === 2 || (typeof state === 'string' && state.toLowerCase() === 'failed');
}

function readResponse(message: JsonObject): Draft {
  const agentType = listAt(message, 'output', 'generic')
    .map((item) => textAt(item, 'agent_message_type'))
    .find((type) => type !== '');
  return agentType === undefined ? readAssistantResponse(message) : readAgentResponse(message, agentType);
}

function readAssistantResponse(message: JsonObject): Draft {
  const parts = responseParts(message);
  const isReport = parts.length > 0 && parts.every((part) => part.kind === 'notice');
  return { ...draft(isReport ? 'system' : 'assistant', parts), details: readDetails(message, parts) };
}

/** People write Markdown but no HTML: web chat takes it out of what a human agent says. */
function readAgentResponse(message: JsonObject, agentType: string): Draft {
  const name = agentName(message);
  const event = eventOf(agentType);
  if (event !== undefined) {
    return { ...draft('system', [{ kind: 'event', event, name }]), name };
  }
  const parts = responseParts(message).map((part) => (part.kind === 'text' ? { ...part, html: false } : part));
  return { ...draft(speakerOf(agentType), parts), name };
}

function responseParts(message: JsonObject): readonly Part[] {
  return isObject(at(message, 'output'))
    ? readParts(at(message, 'output', 'generic'))
    : [{ kind: 'broken', data: message }];
}

/** Older and newer web chats store the human agent's profile in different places. */
function agentName(message: JsonObject): string {
  return (
    textAt(message, 'history', 'agent_profile', 'nickname') ||
    textAt(message, 'message_options', 'response_user_profile', 'nickname')
  );
}
