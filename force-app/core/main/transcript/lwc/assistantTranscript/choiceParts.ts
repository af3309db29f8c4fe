import { isObject, textAt, toJson } from 'c/assistantJson';
import { mapShared, updateShared } from './structuralSharing';
import { ItemReader } from './itemReader';
import type { ButtonAction, ButtonPart, DatePart, Option, OptionsPart, Panel } from './part';
import { withoutChildren } from './partSpec';
import type { NestedReader, PartSpecs } from './partSpec';

/** Options, suggestions, buttons and date pickers. */
export const CHOICE_SPECS: Pick<PartSpecs, 'button' | 'date' | 'options'> = {
  button: {
    responseTypes: { button: readButton },
    mapChildren: (part, change) =>
      part.panel === undefined
        ? part
        : updateShared(part, {
            panel: updateShared(part.panel, {
              body: mapShared(part.panel.body, change),
              footer: mapShared(part.panel.footer, change)
            })
          }),
    texts: ({ label, altText, url, panel }, read) => [
      label || altText,
      url,
      ...(panel ? [panel.title, ...read.parts([...panel.body, ...panel.footer])] : [])
    ]
  },
  date: { responseTypes: { date: readDate }, mapChildren: withoutChildren, texts: ({ chosen }) => [chosen] },
  options: {
    // the two response types differ in the names of their members only
    responseTypes: { option: readOptions, suggestion: readSuggestions },
    mapChildren: withoutChildren,
    texts: ({ title, description, options }, read) => [
      read.markup(title),
      read.markup(description),
      ...options.map(({ label }) => label)
    ]
  }
};

function readOptions(item: ItemReader): OptionsPart | undefined {
  return readChoices(item.ignore('preference'), 'options');
}

function readSuggestions(item: ItemReader): OptionsPart | undefined {
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

/** The label of an option is its label, the text that it sends, or, for an unknown shape, its JSON. */
function readOption(option: unknown): Option {
  const value = textAt(option, 'value', 'input', 'text');
  const label = isObject(option) ? new ItemReader(option).text('label') : '';
  return { label: label || value || toJson(option), value, chosen: false };
}

function readDate(): DatePart {
  return { kind: 'date', chosen: '' };
}

const ACTIONS: readonly ButtonAction[] = ['post_back', 'custom_event', 'show_panel', 'url'];

function readButton(item: ItemReader, nested: NestedReader): ButtonPart | undefined {
  const type = item.text('button_type');
  const button: ButtonPart = {
    kind: 'button',
    label: item.ignore('kind', 'target').text('label'),
    action: ACTIONS.find((action) => action === type) ?? '',
    url: item.text('url'),
    value: item.object('value').object('input').ignore('message_type').text('text'),
    eventName: item.text('custom_event_name'),
    imageUrl: item.text('image_url'),
    altText: item.text('alt_text'),
    chosen: false,
    panel: readPanel(item.object('panel'), nested)
  };
  const { label, url, value, eventName, altText, panel } = button;
  return label + url + value + eventName + altText === '' && !panel ? undefined : button;
}

function readPanel(panel: ItemReader, nested: NestedReader): Panel | undefined {
  const [title, body, footer] = [panel.text('title'), nested(panel.list('body')), nested(panel.list('footer'))];
  return title !== '' || body.length > 0 || footer.length > 0 ? { title, body, footer } : undefined;
}
