import { textAt } from 'c/assistantJson';
import type { JsonObject } from 'c/assistantJson';
import type { HistoryRow } from './historyRows';
import { flatten, mapChildren } from './nesting';
import type { Option, OptionsPart, Part } from './part';
import { messageOf } from './transcript';
import type { Message } from './transcript';

/** What the customer picked: the text that was sent, and the label that stood on it. */
interface Choice {
  readonly text: string;
  readonly label: string;
}

/** A message with the line it was read from. */
export interface ReadRow {
  readonly row: HistoryRow;
  readonly message: Message;
}

/**
 * Marks what the customer chose: options, suggestions, buttons that send a text, and dates, also inside cards. In notes
 * a request names the response it answers (relatedMessageID in older, related_message_id in newer web chats); a log only
 * has the value that was sent, so the answer is the next request, and the customer's words become the label that was
 * clicked.
 */
export function markChoices(read: readonly ReadRow[]): readonly Message[] {
  const related = relatedRequests(read);
  return read.map(({ row, message }, index) => {
    const next = read[index + 1];
    const choice = related.get(messageIdOf(row)) ?? (next && loggedChoice(next));
    const label = clickedLabel(read[index - 1], { row, message });
    if (label !== undefined) {
      return memoize(message, label, () => messageOf({ ...message, parts: [{ kind: 'plain', text: label }] }));
    }
    return choice ? memoize(message, JSON.stringify(choice), () => withChoice(message, choice)) : message;
  });
}

/** Marking is remembered, so that a message that stays what it is is not rendered again when others arrive. */
const marked = new WeakMap<Message, { readonly by: string; readonly result: Message }>();

function memoize(message: Message, by: string, mark: () => Message): Message {
  const known = marked.get(message);
  if (known?.by === by) {
    return known.result;
  }
  const result = mark();
  marked.set(message, { by, result });
  return result;
}

function relatedRequests(read: readonly ReadRow[]): ReadonlyMap<string, Choice> {
  const related = new Map<string, Choice>();
  for (const { row } of read) {
    const message = row.item.kind === 'broken' ? {} : row.item.message;
    const id = textAt(message, 'history', 'relatedMessageID') || textAt(message, 'history', 'related_message_id');
    if (id !== '' && 'input' in message) {
      related.set(id, choiceOf(message));
    }
  }
  return related;
}

function choiceOf(request: JsonObject): Choice {
  return { text: textAt(request, 'input', 'text'), label: textAt(request, 'history', 'label') };
}

function messageIdOf({ item }: HistoryRow): string {
  return item.kind === 'broken' ? '' : textAt(item.message, 'id');
}

function loggedChoice({ row, message }: ReadRow): Choice | undefined {
  const isLogged = row.item.kind === 'loggedMessage';
  return isLogged && message.speaker === 'customer' ? choiceOf(row.item.message) : undefined;
}

/** The label on what the customer clicked, where a log has only the value behind it. */
function clickedLabel(previous: ReadRow | undefined, current: ReadRow): string | undefined {
  const choice = loggedChoice(current);
  const offered = choice && previous ? flatten(previous.message.parts).flatMap(offersOf) : [];
  return choice && offered.find(({ value }) => value !== '' && value === choice.text)?.label;
}

type Offer = Pick<Option, 'label' | 'value'>;

function offersOf(part: Part): readonly Offer[] {
  if (part.kind === 'options') {
    return part.options;
  }
  return part.kind === 'button' ? [{ label: part.label || part.value, value: part.value }] : [];
}

function withChoice(message: Message, choice: Choice): Message {
  const mark = (part: Part): Part => mapChildren(markPart(part, choice), mark);
  const parts = message.parts.map(mark);
  return parts.every((part, index) => part === message.parts[index]) ? message : messageOf({ ...message, parts });
}

function markPart(part: Part, choice: Choice): Part {
  switch (part.kind) {
    case 'options':
      return markOption(part, choice);
    case 'button':
      return isChosen(part, choice) ? { ...part, chosen: true } : part;
    case 'date':
      return { ...part, chosen: choice.label || choice.text };
    default:
      return part;
  }
}

function markOption(part: OptionsPart, choice: Choice): OptionsPart {
  const chosen = part.options.find((option) => isChosen(option, choice));
  return chosen
    ? { ...part, options: part.options.map((option) => (option === chosen ? { ...option, chosen: true } : option)) }
    : part;
}

function isChosen({ value, label }: Offer, choice: Choice): boolean {
  return (value !== '' && value === choice.text) || (label !== '' && (label === choice.label || label === choice.text));
}
