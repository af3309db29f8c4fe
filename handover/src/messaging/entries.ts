import { fieldsAt, fieldsOf, fieldsOfJson, listOf, numberIn, textIn, type Fields } from '../net/read.ts';
import type { ChatEvent } from '../transport.ts';

/** What the transport itself has to do about an event, beside telling it. */
export type EntrySignal =
  | ChatEvent
  /** Another entry of the conversation has come in, which wants a receipt. */
  | { readonly kind: 'received'; readonly entryId: string };

/** An event of the stream as far as it is read: its type and the JSON of its data. */
export interface StreamEvent {
  readonly type: string;
  readonly data: string;
}

interface Entry {
  readonly id: string;
  readonly role: string;
  readonly sender: string;
  readonly name: string;
  readonly payload: Fields;
}

const SECONDS_PER_MINUTE = 60;
const NO_FAILURE = ['None', 'NoError', ''];

/**
 * Reads one server-sent event. Types that nobody knows are left out, and so are the customer's own entries.
 * Source: "Server-Sent Events Structure" of the Messaging API; the payload's values are those of Salesforce's sample
 * client for that API.
 * @param conversationId events of other conversations of the same customer are left out
 */
export function readEvent({ type, data }: StreamEvent, conversationId: string): readonly EntrySignal[] {
  const event = fieldsOfJson(data);
  if (textIn(event['conversationId'])?.toLowerCase() !== conversationId || !Object.hasOwn(READERS, type)) {
    return [];
  }
  const entry = fieldsOf(event['conversationEntry']);
  const sender = fieldsOf(entry['sender']);
  return (
    READERS[type]?.({
      id: textIn(entry['identifier']) ?? '',
      role: textIn(sender['role']) ?? '',
      sender: textIn(sender['subject']) ?? '',
      name: textIn(entry['senderDisplayName']) ?? '',
      payload: fieldsOfJson(entry['entryPayload'])
    }) ?? []
  );
}

const READERS: Readonly<Record<string, (entry: Entry) => readonly EntrySignal[]>> = {
  CONVERSATION_MESSAGE: (entry) => (entry.role === 'EndUser' ? [] : message(entry)),
  CONVERSATION_PARTICIPANT_CHANGED: ({ payload }) => listOf(payload['entries']).flatMap(participant),
  CONVERSATION_ROUTING_RESULT: routing,
  CONVERSATION_QUEUE_POSITION: ({ payload }) => queued(numberIn(payload['position']), undefined),
  CONVERSATION_TYPING_STARTED_INDICATOR: ({ role }) => (role === 'EndUser' ? [] : [{ kind: 'typing', isTyping: true }]),
  CONVERSATION_TYPING_STOPPED_INDICATOR: ({ role }) =>
    role === 'EndUser' ? [] : [{ kind: 'typing', isTyping: false }],
  CONVERSATION_READ_ACKNOWLEDGEMENT: ({ role }) => (role === 'EndUser' ? [] : [{ kind: 'read' }]),
  CONVERSATION_SESSION_STATUS_CHANGED: ({ payload }) =>
    payload['sessionStatus'] === 'Ended' ? [{ kind: 'ended' }] : [],
  CONVERSATION_CLOSE_CONVERSATION: () => [{ kind: 'ended' }]
};

function message({ id, payload }: Entry): readonly EntrySignal[] {
  return [
    { kind: 'typing', isTyping: false },
    { kind: 'message', text: textOfMessage(fieldsOf(payload['abstractMessage'])) },
    { kind: 'received', entryId: id }
  ];
}

/** Undefined for a format that a web chat cannot show. */
function textOfMessage(content: Fields): string | undefined {
  const still = fieldsOf(content['staticContent']);
  const attachments = listOf(still['attachments']).flatMap((item) => link(fieldsOf(item)));
  const choices = fieldsOf(content['choices']);
  const options = listOf(choices['optionItems']).flatMap((item) => textIn(fieldsAt(item, 'titleItem')['title']) ?? []);
  const lines = [
    textIn(still['text']),
    ...attachments,
    textIn(choices['text']),
    ...options.map((title) => `- ${title}`)
  ];
  return textIn(lines.filter((line) => line !== undefined).join('\n'));
}

/** A file as a Markdown link, which a web chat shows as one; its name without what would end the link. */
function link({ name, url }: Fields): string[] {
  const address = textIn(url);
  const title = (textIn(name) ?? '').replace(/[[\]()<>\\`]/g, ' ').trim();
  return address !== undefined && /^https:\/\/[^\s()<>]+$/.test(address) ? [`[${title || address}](${address})`] : [];
}

/** Bots come and go without the customer having got to a person. */
function participant(item: unknown): readonly EntrySignal[] {
  const { operation, displayName } = fieldsOf(item);
  const { role, subject } = fieldsAt(item, 'participant');
  if (role !== 'Agent') {
    return [];
  }
  const name = textIn(displayName) ?? '';
  return operation === 'add' ? [{ kind: 'joined', agent: { id: textIn(subject) ?? name, name } }] : [{ kind: 'left' }];
}

function routing({ payload }: Entry): readonly EntrySignal[] {
  const failure = textIn(payload['failureType']) ?? '';
  if (!NO_FAILURE.includes(failure)) {
    return payload['routingType'] === 'Transfer' ? [] : [{ kind: 'failed', problem: { kind: 'noAgents' } }];
  }
  if (payload['routingType'] === 'Transfer') {
    return [{ kind: 'transferring' }];
  }
  const wait = fieldsOf(payload['estimatedWaitTime']);
  return queued(undefined, wait['isEWTRequested'] === true ? numberIn(wait['estimatedWaitTimeInSeconds']) : undefined);
}

function queued(position: number | undefined, seconds: number | undefined): readonly EntrySignal[] {
  const isTimeKnown = seconds !== undefined && seconds >= 0;
  return [
    {
      kind: 'queued',
      ...(position !== undefined && position > 0 && { position }),
      ...(isTimeKnown && { waitMinutes: Math.ceil(seconds / SECONDS_PER_MINUTE) })
    }
  ];
}
