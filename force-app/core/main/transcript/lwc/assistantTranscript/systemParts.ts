import type { ItemReader } from './itemReader';
import type { CommandPart, NoticePart } from './part';
import { withoutChildren } from './partSpec';
import type { PartSpecs } from './partSpec';

const COMMANDS = ['dtmf', 'text_to_speech', 'speech_to_text', 'start_activities', 'stop_activities'];
const VARIANTS: readonly NoticePart['notice'][] = ['default', 'date', 'agent'];

/** Notices, events of the chat, and instructions to the channel. */
export const SYSTEM_SPECS: Pick<PartSpecs, 'command' | 'event' | 'notice'> = {
  command: {
    responseTypes: Object.fromEntries(COMMANDS.map((command) => [command, commandReader(command)])),
    mapChildren: withoutChildren,
    texts: ({ command }) => [command]
  },
  event: { responseTypes: {}, mapChildren: withoutChildren, texts: ({ name }) => [name] },
  notice: {
    responseTypes: { end_session: readEndOfSession, inline_error: readInlineError, system: readSystem },
    mapChildren: withoutChildren,
    texts: ({ text }) => [text]
  }
};

function readSystem(item: ItemReader): NoticePart | undefined {
  const variant = item.text('variant');
  const text = item.firstText('title', 'text');
  const notice = VARIANTS.find((known) => known === variant) ?? 'default';
  return text === '' ? undefined : { kind: 'notice', notice, text };
}

/** The text may be empty; web chat then shows a generic error message. */
function readInlineError(item: ItemReader): NoticePart {
  return { kind: 'notice', notice: 'error', text: item.text('text') };
}

function readEndOfSession(item: ItemReader): NoticePart {
  item.ignore('channel_options');
  return { kind: 'notice', notice: 'sessionEnded', text: '' };
}

/** Returns a reader for an instruction; all members of the item become its data. */
function commandReader(command: string): (item: ItemReader) => CommandPart {
  return (item) => {
    const data = item.rest() ?? {};
    item.ignore(...Object.keys(data));
    return { kind: 'command', command, data };
  };
}
