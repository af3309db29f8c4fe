import { at, isObject, listAt, textAt } from 'c/assistantJson';
import type { JsonObject } from 'c/assistantJson';
import { eventOf, speakerOf } from './agentEvents';
import { readParts } from './parts';
import type { Message, Part, Speaker } from './transcript';

type Draft = Pick<Message, 'speaker' | 'name' | 'parts'>;

/** A message that is neither a request nor a response: kept, and shown as what could not be read. */
export function readBroken(data: unknown): Draft {
  return { speaker: 'system', name: '', parts: [{ kind: 'broken', data }] };
}

/** Reads what the customer sent, or what was sent to the customer; a draft without parts has nothing to show. */
export function readMessage(message: JsonObject): Draft {
  if ('input' in message) {
    return readRequest(message);
  }
  return 'output' in message ? readResponse(message) : readBroken(message);
}

function readRequest(message: JsonObject): Draft {
  const agentType = textAt(message, 'input', 'agent_message_type');
  return { speaker: agentType === '' ? 'customer' : speakerOf(agentType), name: '', parts: requestParts(message) };
}

/** The text that the customer saw as their own: the label where one was stored. Without a text nothing was said. */
function requestParts(message: JsonObject): readonly Part[] {
  const input = at(message, 'input');
  const text = textAt(message, 'history', 'label') || at(input, 'text');
  if (typeof text === 'string') {
    return text.trim() === '' ? [] : [{ kind: 'text', text }];
  }
  const nothingSaid = input === null || (isObject(input) && (text === undefined || text === null));
  return nothingSaid ? [] : [{ kind: 'broken', data: message }];
}

function readResponse(message: JsonObject): Draft {
  const generic = at(message, 'output', 'generic');
  const agentType = listAt(message, 'output', 'generic')
    .map((item) => textAt(item, 'agent_message_type'))
    .find((type) => type !== '');
  const name = agentType === undefined ? '' : agentName(message);
  const event = eventOf(agentType ?? '');
  if (event !== undefined) {
    return { speaker: 'system', name, parts: [{ kind: 'event', event, name }] };
  }
  const parts = isObject(at(message, 'output')) ? readParts(generic) : [{ kind: 'broken', data: message } as const];
  return { speaker: agentType === undefined ? botOrSystem(parts) : speakerOf(agentType), name, parts };
}

function botOrSystem(parts: readonly Part[]): Speaker {
  return parts.length > 0 && parts.every((part) => part.kind === 'notice') ? 'system' : 'assistant';
}

/** Older and newer web chats store the human agent's profile in different places. */
function agentName(message: JsonObject): string {
  return (
    textAt(message, 'history', 'agent_profile', 'nickname') ||
    textAt(message, 'message_options', 'response_user_profile', 'nickname')
  );
}
