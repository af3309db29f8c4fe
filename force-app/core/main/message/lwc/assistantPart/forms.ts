import type { Part } from 'c/assistantTranscript';
import { TRANSCRIPT_LABELS, describeEvent, describeNotice } from 'c/assistantTranscriptText';
import { formatLabel } from 'c/assistantLabels';
import { MESSAGE_LABELS } from 'c/assistantMessageLabels';
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
import parts from './parts.html';
import preview from './preview.html';
import search from './search.html';
import table from './table.html';
import text from './text.html';
import transfer from './transfer.html';
import upload from './upload.html';
import plainText from './plainText.html';
import {
  viewButton,
  viewCard,
  viewCarousel,
  viewGrid,
  viewHandover,
  viewOptions,
  viewParts,
  viewSearch
} from './views';

export type Template = typeof text;

/** A template, and what it reads as `view`. */
export interface ShownForm {
  readonly template: Template;
  readonly view: object;
}

/** How a kind of part is shown: its template, and what the template reads as `view`, without this the part itself. */
interface Form<Kind extends Part['kind']> {
  readonly template: Template;
  readonly view?: (part: Extract<Part, { kind: Kind }>) => object;
}

const titled = (title: string, value: unknown, isCommand = false): object => ({ title, data: value, isCommand });

const FORMS: { readonly [Kind in Part['kind']]: Form<Kind> } = {
  answer: { template: answer },
  broken: { template: data, view: (part) => titled(TRANSCRIPT_LABELS.broken, part.data) },
  button: { template: button, view: viewButton },
  card: { template: card, view: viewCard },
  carousel: { template: carousel, view: viewCarousel },
  command: {
    template: data,
    view: (part) => titled(formatLabel(TRANSCRIPT_LABELS.command, part.command), part.data, true)
  },
  data: { template: data, view: (part) => titled(formatLabel(TRANSCRIPT_LABELS.data, part.type), part.data) },
  date: { template: date },
  event: { template: plainText, view: (part) => ({ text: describeEvent(part.event, part.name) }) },
  frame: { template: frame },
  grid: { template: grid, view: viewGrid },
  handover: { template: handover, view: viewHandover },
  media: { template: media },
  notice: { template: plainText, view: (part) => ({ text: part.text || describeNotice(part.notice) }) },
  options: { template: options, view: viewOptions },
  plain: { template: plainText },
  preview: {
    template: preview,
    view: ({ title, subtitle, workspaceId }) => ({
      title: title || MESSAGE_LABELS.preview,
      subtitle,
      workspace: workspaceId && formatLabel(MESSAGE_LABELS.previewWorkspace, workspaceId)
    })
  },
  search: { template: search, view: viewSearch },
  table: { template: table },
  text: { template: text },
  transfer: { template: transfer },
  upload: {
    template: upload,
    view: ({ name, failed }) => ({ name: formatLabel(TRANSCRIPT_LABELS.upload, name), failed })
  }
};

/** The form of a part. */
export function formOf(part: Part): ShownForm {
  const { template, view } = FORMS[part.kind] as { template: Template; view?: (part: Part) => object };
  return { template, view: view ? view(part) : part };
}

/** The form of parts that belong together. */
export function formOfAll(shown: readonly Part[]): ShownForm {
  return { template: parts, view: viewParts(shown) };
}
