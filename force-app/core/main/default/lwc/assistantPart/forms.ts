import type { Part } from 'c/assistantTranscript';
import { WORDS, describeEvent, describeNotice, fill } from 'c/assistantWords';
import answer from './answer.html';
import button from './button.html';
import card from './card.html';
import carousel from './carousel.html';
import data from './data.html';
import date from './date.html';
import frame from './frame.html';
import grid from './grid.html';
import handover from './handover.html';
import media from './media.html';
import options from './options.html';
import preview from './preview.html';
import search from './search.html';
import table from './table.html';
import text from './text.html';
import transfer from './transfer.html';
import upload from './upload.html';
import words from './words.html';
import { viewButton, viewCard, viewCarousel, viewGrid, viewHandover, viewOptions, viewSearch } from './views';

export type Template = typeof text;

/** How a kind of part is shown: its template, and what the template reads as `view`. */
interface Form<Kind extends Part['kind']> {
  readonly template: Template;
  readonly view: (part: Extract<Part, { kind: Kind }>) => object;
}

const asItIs = (part: Part): object => part;

const titled = (title: string, value: unknown, titleClass = 'title'): object => ({ title, titleClass, data: value });

const FORMS: { readonly [Kind in Part['kind']]: Form<Kind> } = {
  answer: { template: answer, view: asItIs },
  broken: { template: data, view: (part) => titled(WORDS.broken, part.data) },
  button: { template: button, view: viewButton },
  card: { template: card, view: viewCard },
  carousel: { template: carousel, view: viewCarousel },
  command: { template: data, view: (part) => titled(fill(WORDS.command, part.command), part.data, 'command') },
  data: { template: data, view: (part) => titled(fill(WORDS.data, part.type), part.data) },
  date: { template: date, view: asItIs },
  event: { template: words, view: (part) => ({ text: describeEvent(part.event, part.name) }) },
  frame: { template: frame, view: asItIs },
  grid: { template: grid, view: viewGrid },
  handover: { template: handover, view: viewHandover },
  media: { template: media, view: asItIs },
  notice: { template: words, view: (part) => ({ text: part.text || describeNotice(part.notice) }) },
  options: { template: options, view: viewOptions },
  plain: { template: words, view: asItIs },
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
