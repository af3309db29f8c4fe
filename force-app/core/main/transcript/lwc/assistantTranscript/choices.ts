import { textAt } from 'c/assistantJson';
import type { JsonObject } from 'c/assistantJson';
import { apiMessageId } from './historyRows';
import type { HistoryRow } from './historyRows';
import { flatten, mapChildren } from './nesting';
import type { Option, OptionsPart, Part } from './part';
import { mapShared } from './structuralSharing';
import { messageOf } from './transcript';
import type { Message } from './transcript';

/** The customer's choice: the text that was sent, and the label of the chosen option. */
interface Choice {
  readonly text: string;
  readonly label: string;
}

/** A message with the row that it was parsed from. */
export interface MessageRow {
  readonly row: HistoryRow;
  readonly message: Message;
}

/**
 * Marks the options, buttons and dates that the customer chose, also inside cards. In notes, a request has the id of the
 * response it answers (`relatedMessageID` in older, `related_message_id` in newer web chats). Logs have only the value that
 * was sent, so the next request counts as the answer, and its text is replaced by the label of the chosen option.
 */
export function markChoices(rows: readonly MessageRow[]): readonly Message[] {
  const choices = choicesByResponse(rows);
  return rows.map(({ row, message }, index) => {
    const next = rows[index + 1];
    const choice = choices.get(apiMessageId(row.item)) ?? (next && loggedChoice(next));
    const label = clickedLabel(rows[index - 1], { row, message });
    if (label !== undefined) {
      return memoizeMarked(message, label, () => messageOf({ ...message, parts: [{ kind: 'plain', text: label }] }));
    }
    return choice ? memoizeMarked(message, JSON.stringify(choice), () => markChoice(message, choice)) : message;
  });
}

/**
 * Marked messages by original message and choice. Choices are marked again for each page and each poll; with this cache, a
 * marked message keeps its identity, so that its component is not rendered again.
 */
const markedMessages = new WeakMap<Message, { readonly choiceKey: string; readonly result: Message }>();

function memoizeMarked(message: Message, choiceKey: string, mark: () => Message): Message {
  const cached = markedMessages.get(message);
  if (cached?.choiceKey === choiceKey) {
    return cached.result;
  }
  const result = mark();
  markedMessages.set(message, { choiceKey, result });
  return result;
}

/** Choices by the API id of the response that they answer. */
function choicesByResponse(rows: readonly MessageRow[]): ReadonlyMap<string, Choice> {
  const choices = new Map<string, Choice>();
  for (const { row } of rows) {
    const message = row.item.kind === 'broken' ? {} : row.item.message;
    const id = textAt(message, 'history', 'relatedMessageID') || textAt(message, 'history', 'related_message_id');
    if (id !== '' && 'input' in message) {
      choices.set(id, choiceOf(message));
    }
  }
  return choices;
}

function choiceOf(request: JsonObject): Choice {
  return { text: textAt(request, 'input', 'text'), label: textAt(request, 'history', 'label') };
}

function loggedChoice({ row, message }: MessageRow): Choice | undefined {
  const isLogged = row.item.kind === 'loggedMessage';
  return isLogged && message.speaker === 'customer' ? choiceOf(row.item.message) : undefined;
}

/** The label of the option that a logged request has chosen from the previous message; undefined if there is none. */
function clickedLabel(previous: MessageRow | undefined, current: MessageRow): string | undefined {
  const choice = loggedChoice(current);
  const selectables = choice && previous ? flatten(previous.message.parts).flatMap(selectablesOf) : [];
  return choice && selectables.find(({ value }) => value !== '' && value === choice.text)?.label;
}

type Selectable = Pick<Option, 'label' | 'value'>;

function selectablesOf(part: Part): readonly Selectable[] {
  if (part.kind === 'options') {
    return part.options;
  }
  return part.kind === 'button' ? [{ label: part.label || part.value, value: part.value }] : [];
}

function markChoice(message: Message, choice: Choice): Message {
  const mark = (part: Part): Part => mapChildren(markPart(part, choice), mark);
  const parts = mapShared(message.parts, mark);
  return parts === message.parts ? message : messageOf({ ...message, parts });
}

function markPart(part: Part, choice: Choice): Part {
  switch (part.kind) {
    case 'options':
      return markOptions(part, choice);
    case 'button':
      return isChosen(part, choice) ? { ...part, chosen: true } : part;
    case 'date':
      return { ...part, chosen: choice.label || choice.text };
    default:
      return part;
  }
}

function markOptions(part: OptionsPart, choice: Choice): OptionsPart {
  const chosen = part.options.find((option) => isChosen(option, choice));
  return chosen
    ? { ...part, options: part.options.map((option) => (option === chosen ? { ...option, chosen: true } : option)) }
    : part;
}

function isChosen({ value, label }: Selectable, choice: Choice): boolean {
  return (value !== '' && value === choice.text) || (label !== '' && (label === choice.label || label === choice.text));
}
