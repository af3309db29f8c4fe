import { asArray, asNumber, asObject, asText, objectAt, parseObject, type JsonObject } from '../json.ts';
import type { ChatEvent } from '../transport.ts';

/** A chat event, or one that the transport must handle itself. */
export type ConversationEvent =
  | ChatEvent
  /** An entry that needs a delivery receipt has arrived. */
  | { readonly kind: 'received'; readonly entryId: string };

/** A server-sent event. */
export interface StreamEvent {
  readonly type: string;
  /** JSON text. */
  readonly data: string;
}

interface Entry {
  readonly id: string;
  /** Role of the sender, such as `EndUser` or `Agent`. */
  readonly role: string;
  readonly payload: JsonObject;
}

type EntryReader = (entry: Entry) => readonly ConversationEvent[];

const SECONDS_PER_MINUTE = 60;
/** Values of `failureType` that mean success. */
const NO_FAILURE = ['None', 'NoError', ''];

/**
 * Converts a server-sent event to chat events. Unknown types, the customer's own entries and other conversations are
 * ignored. Source: "Server-Sent Events Structure" of the Messaging API; the values in payloads are those of Salesforce's
 * sample client for that API.
 * @param conversationId a stream carries the events of all conversations of the customer
 */
export function readStreamEvent({ type, data }: StreamEvent, conversationId: string): readonly ConversationEvent[] {
  const event = parseObject(data);
  if (asText(event['conversationId'])?.toLowerCase() !== conversationId) {
    return [];
  }
  const entry = asObject(event['conversationEntry']);
  return (
    READERS.get(type)?.({
      id: asText(entry['identifier']) ?? '',
      role: asText(objectAt(entry, 'sender')['role']) ?? '',
      payload: parseObject(entry['entryPayload'])
    }) ?? []
  );
}

const READERS: ReadonlyMap<string, EntryReader> = new Map(
  Object.entries<EntryReader>({
    CONVERSATION_MESSAGE: unlessFromCustomer(message),
    CONVERSATION_PARTICIPANT_CHANGED: ({ payload }) => asArray(payload['entries']).flatMap(participant),
    CONVERSATION_ROUTING_RESULT: routingResult,
    CONVERSATION_QUEUE_POSITION: ({ payload }) => queued(asNumber(payload['position']), undefined),
    CONVERSATION_TYPING_STARTED_INDICATOR: unlessFromCustomer(() => [{ kind: 'typing', isTyping: true }]),
    CONVERSATION_TYPING_STOPPED_INDICATOR: unlessFromCustomer(() => [{ kind: 'typing', isTyping: false }]),
    CONVERSATION_READ_ACKNOWLEDGEMENT: unlessFromCustomer(() => [{ kind: 'read' }]),
    CONVERSATION_SESSION_STATUS_CHANGED: ({ payload }) =>
      payload['sessionStatus'] === 'Ended' ? [{ kind: 'ended' }] : [],
    CONVERSATION_CLOSE_CONVERSATION: () => [{ kind: 'ended' }]
  })
);

function unlessFromCustomer(read: EntryReader): EntryReader {
  return (entry) => (entry.role === 'EndUser' ? [] : read(entry));
}

function message({ id, payload }: Entry): readonly ConversationEvent[] {
  return [
    { kind: 'typing', isTyping: false },
    { kind: 'message', text: messageText(asObject(payload['abstractMessage'])) },
    { kind: 'received', entryId: id }
  ];
}

/** Returns undefined for a format that a web chat cannot show. */
function messageText(content: JsonObject): string | undefined {
  const staticContent = asObject(content['staticContent']);
  const attachments = asArray(staticContent['attachments']).flatMap((item) => markdownLink(asObject(item)));
  const choices = asObject(content['choices']);
  const options = asArray(choices['optionItems']).flatMap((item) => asText(objectAt(item, 'titleItem')['title']) ?? []);
  const lines = [
    asText(staticContent['text']),
    ...attachments,
    asText(choices['text']),
    ...options.map((title) => `- ${title}`)
  ];
  return asText(lines.filter((line) => line !== undefined).join('\n'));
}

/** Formats a file as a Markdown link. Removes characters from the name that would break the link; requires https. */
function markdownLink({ name, url }: JsonObject): string[] {
  const address = asText(url);
  const title = (asText(name) ?? '').replace(/[[\]()<>\\`]/g, ' ').trim();
  return address !== undefined && /^https:\/\/[^\s()<>]+$/.test(address) ? [`[${title || address}](${address})`] : [];
}

/** Ignores bots, which join and leave before the customer reaches an agent. */
function participant(item: unknown): readonly ConversationEvent[] {
  const { operation, displayName } = asObject(item);
  const { role, subject } = objectAt(item, 'participant');
  if (role !== 'Agent') {
    return [];
  }
  const name = asText(displayName) ?? '';
  return operation === 'add' ? [{ kind: 'joined', agent: { id: asText(subject) ?? name, name } }] : [{ kind: 'left' }];
}

function routingResult({ payload }: Entry): readonly ConversationEvent[] {
  const failure = asText(payload['failureType']) ?? '';
  const isTransfer = payload['routingType'] === 'Transfer';
  if (!NO_FAILURE.includes(failure)) {
    return isTransfer ? [] : [{ kind: 'failed', problem: { kind: 'noAgents' } }];
  }
  if (isTransfer) {
    return [{ kind: 'transferring' }];
  }
  const wait = asObject(payload['estimatedWaitTime']);
  return queued(undefined, wait['isEWTRequested'] === true ? asNumber(wait['estimatedWaitTimeInSeconds']) : undefined);
}

function queued(position: number | undefined, seconds: number | undefined): readonly ConversationEvent[] {
  const isTimeKnown = seconds !== undefined && seconds >= 0;
  return [
    {
      kind: 'queued',
      ...(position !== undefined && position > 0 && { position }),
      ...(isTimeKnown && { waitMinutes: Math.ceil(seconds / SECONDS_PER_MINUTE) })
    }
  ];
}
