import { isObject, textAt, toJson } from 'c/assistantJson';
import { ItemReader } from './itemReader';
import type { Common, Part } from './part';
import type { NestedReader } from './parts';

export interface Option {
  readonly label: string;
  readonly value: string;
  readonly chosen: boolean;
}

/** Options and suggestions: what the customer could choose. */
export interface OptionsPart extends Common {
  readonly kind: 'options';
  readonly title: string;
  readonly description: string;
  readonly options: readonly Option[];
}

/** A question for a date; `chosen` is the customer's answer as the customer saw it, or ''. */
export interface DatePart extends Common {
  readonly kind: 'date';
  readonly chosen: string;
}

export type ButtonAction = 'post_back' | 'custom_event' | 'show_panel' | 'url' | '';

export interface ButtonPart extends Common {
  readonly kind: 'button';
  readonly label: string;
  readonly action: ButtonAction;
  /** Where the button leads, or ''. */
  readonly url: string;
  /** Text that is sent for the customer, or ''. */
  readonly value: string;
  /** Name of the event for the customer's page, or ''. */
  readonly eventName: string;
  readonly imageUrl: string;
  readonly altText: string;
  readonly chosen: boolean;
  readonly panel: Panel | undefined;
}

/** What a button of the kind show_panel opens. */
export interface Panel {
  readonly title: string;
  readonly body: readonly Part[];
  readonly footer: readonly Part[];
}

/** `option`, and with other names for the same things, `suggestion`. */
export function readOptions(item: ItemReader): OptionsPart | undefined {
  return readChoices(item.skip('preference'), 'options');
}

export function readSuggestions(item: ItemReader): OptionsPart | undefined {
  return readChoices(item, 'suggestions');
}

function readChoices(item: ItemReader, list: string): OptionsPart | undefined {
  return item.hasList(list)
    ? {
        kind: 'options',
        title: item.text('title'),
        description: item.text('description'),
        options: item.list(list).map(readOption)
      }
    : undefined;
}

/** An option without a label shows what it sends, and one that is no option, itself. */
function readOption(option: unknown): Option {
  const value = textAt(option, 'value', 'input', 'text');
  const label = isObject(option) ? new ItemReader(option).text('label') : '';
  return { label: label || value || toJson(option), value, chosen: false };
}

export function readDate(): DatePart {
  return { kind: 'date', chosen: '' };
}

const ACTIONS: readonly ButtonAction[] = ['post_back', 'custom_event', 'show_panel', 'url'];

export function readButton(item: ItemReader, nested: NestedReader): ButtonPart | undefined {
  const type = item.text('button_type');
  const button: ButtonPart = {
    kind: 'button',
    label: item.skip('kind', 'target').text('label'),
    action: ACTIONS.find((action) => action === type) ?? '',
    url: item.text('url'),
    value: item.inside('value').inside('input').skip('message_type').text('text'),
    eventName: item.text('custom_event_name'),
    imageUrl: item.text('image_url'),
    altText: item.text('alt_text'),
    chosen: false,
    panel: readPanel(item.inside('panel'), nested)
  };
  const { label, url, value, eventName, altText, panel } = button;
  return label + url + value + eventName + altText === '' && !panel ? undefined : button;
}

function readPanel(panel: ItemReader, nested: NestedReader): Panel | undefined {
  const [title, body, footer] = [panel.text('title'), nested(panel.list('body')), nested(panel.list('footer'))];
  return title !== '' || body.length > 0 || footer.length > 0 ? { title, body, footer } : undefined;
}
