import { textAt } from 'c/assistantJson';
import type { JsonObject } from 'c/assistantJson';
import type { Line } from './history';
import type { Message, OptionsPart, Part } from './transcript';

/** What the customer picked: the text that was sent, and the label that stood on it. */
interface Choice {
  readonly text: string;
  readonly label: string;
}

/** A message with the line it was read from. */
export interface ReadLine {
  readonly line: Line;
  readonly message: Message;
}

/**
 * Marks the options that the customer chose. In notes a request names the response it answers (relatedMessageID in older,
 * related_message_id in newer web chats); a log only has the value that was sent, so the answer is the next request, and
 * the customer's words become the label that was clicked.
 */
export function markChoices(read: readonly ReadLine[]): readonly Message[] {
  const related = relatedRequests(read);
  return read.map(({ line, message }, index) => {
    const next = read[index + 1];
    const choice = related.get(messageIdOf(line)) ?? (next && loggedChoice(next));
    const label = clickedLabel(read[index - 1], { line, message });
    if (label !== undefined) {
      return { ...message, parts: [{ kind: 'text', text: label }] };
    }
    return choice && message.parts.some(isOptions) ? withChoice(message, choice) : message;
  });
}

function relatedRequests(read: readonly ReadLine[]): ReadonlyMap<string, Choice> {
  const related = new Map<string, Choice>();
  for (const { line } of read) {
    const message = line.item.kind === 'broken' ? {} : line.item.message;
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

function messageIdOf({ item }: Line): string {
  return item.kind === 'broken' ? '' : textAt(item.message, 'id');
}

function loggedChoice({ line, message }: ReadLine): Choice | undefined {
  const isLogged = line.item.kind === 'loggedMessage';
  return isLogged && message.speaker === 'customer' ? choiceOf(line.item.message) : undefined;
}

function clickedLabel(previous: ReadLine | undefined, current: ReadLine): string | undefined {
  const choice = loggedChoice(current);
  const options = previous?.message.parts.filter(isOptions).flatMap((part) => part.options) ?? [];
  return choice && options.find((option) => option.value !== '' && option.value === choice.text)?.label;
}

function withChoice(message: Message, choice: Choice): Message {
  return { ...message, parts: message.parts.map((part) => (isOptions(part) ? markChosen(part, choice) : part)) };
}

function markChosen(part: OptionsPart, { text, label }: Choice): OptionsPart {
  const chosen = part.options.find(
    (option) => (option.value !== '' && option.value === text) || option.label === label || option.label === text
  );
  return { ...part, options: part.options.map((option) => ({ ...option, chosen: option === chosen })) };
}

function isOptions(part: Part): part is OptionsPart {
  return part.kind === 'options';
}
