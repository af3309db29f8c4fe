import type { Part } from 'c/assistantTranscript';
import { WORDS, describeEvent, describeNotice, fill } from 'c/assistantWords';
import answer from './answer.html';
import button from './button.html';
import card from './card.html';
import carousel from './carousel.html';
import command from './command.html';
import data from './data.html';
import date from './date.html';
import event from './event.html';
import frame from './frame.html';
import grid from './grid.html';
import handover from './handover.html';
import media from './media.html';
import notice from './notice.html';
import options from './options.html';
import plain from './plain.html';
import preview from './preview.html';
import search from './search.html';
import table from './table.html';
import text from './text.html';
import transfer from './transfer.html';
import upload from './upload.html';
import { viewButton, viewCard, viewCarousel, viewGrid, viewHandover, viewOptions, viewSearch } from './views';

export type Template = typeof text;

/** How a kind of part is shown: its template, and what the template reads as `view`. */
interface Form<Kind extends Part['kind']> {
  readonly template: Template;
  readonly view: (part: Extract<Part, { kind: Kind }>) => object;
}

const asItIs = (part: Part): object => part;

const FORMS: { readonly [Kind in Part['kind']]: Form<Kind> } = {
  answer: { template: answer, view: asItIs },
  broken: { template: data, view: (part) => ({ title: WORDS.broken, data: part.data }) },
  button: { template: button, view: viewButton },
  card: { template: card, view: viewCard },
  carousel: { template: carousel, view: viewCarousel },
  command: { template: command, view: (part) => ({ title: fill(WORDS.command, part.command), data: part.data }) },
  data: { template: data, view: (part) => ({ title: fill(WORDS.data, part.type), data: part.data }) },
  date: { template: date, view: asItIs },
  event: { template: event, view: (part) => ({ text: describeEvent(part.event, part.name) }) },
  frame: { template: frame, view: asItIs },
  grid: { template: grid, view: viewGrid },
  handover: { template: handover, view: viewHandover },
  media: { template: media, view: asItIs },
  notice: { template: notice, view: (part) => ({ text: part.text || describeNotice(part.notice) }) },
  options: { template: options, view: viewOptions },
  plain: { template: plain, view: asItIs },
  preview: {
    template: preview,
    view: ({ title, subtitle, workspaceId }) => ({
      title: title || WORDS.preview,
      subtitle,
      workspace: workspaceId && fill(WORDS.previewWorkspace, workspaceId)
    })
  },
  search: { template: search, view: viewSearch },
  table: { template: table, view: asItIs },
  text: { template: text, view: asItIs },
  transfer: { template: transfer, view: asItIs },
  upload: { template: upload, view: ({ name, failed }) => ({ name: fill(WORDS.upload, name), failed }) }
};

/** The form of a part. */
export function formOf(part: Part): { readonly template: Template; readonly view: object } {
  const { template, view } = FORMS[part.kind] as { template: Template; view: (part: Part) => object };
  return { template, view: view(part) };
}
