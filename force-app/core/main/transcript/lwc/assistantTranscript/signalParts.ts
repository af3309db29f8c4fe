import type { ItemReader } from './itemReader';
import type { CommandPart, NoticePart } from './part';
import { withoutChildren } from './partSpec';
import type { PartSpecs } from './partSpec';

const COMMANDS = ['dtmf', 'text_to_speech', 'speech_to_text', 'start_activities', 'stop_activities'];
const VARIANTS: readonly NoticePart['notice'][] = ['default', 'date', 'agent'];

/** What the chat and the channel report. */
export const SIGNAL_SPECS: Pick<PartSpecs, 'command' | 'event' | 'notice'> = {
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
  const text = item.textOf('title', 'text');
  const notice = VARIANTS.find((known) => known === variant) ?? 'default';
  return text === '' ? undefined : { kind: 'notice', notice, text };
}

/** Web chat shows the text of the error, or a general one when it has none. */
function readInlineError(item: ItemReader): NoticePart {
  return { kind: 'notice', notice: 'error', text: item.text('text') };
}

function readEndOfSession(item: ItemReader): NoticePart {
  item.skip('channel_options');
  return { kind: 'notice', notice: 'sessionEnded', text: '' };
}

/** A reader for an instruction to the channel or the assistant: all members are its data. */
function commandReader(command: string): (item: ItemReader) => CommandPart {
  return (item) => {
    const data = item.rest() ?? {};
    item.skip(...Object.keys(data));
    return { kind: 'command', command, data };
  };
}
