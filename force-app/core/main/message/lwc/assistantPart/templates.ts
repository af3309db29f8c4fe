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
  buttonViewModel,
  cardViewModel,
  carouselViewModel,
  gridViewModel,
  handoverViewModel,
  optionsViewModel,
  partsViewModel,
  searchViewModel
} from './viewModels';

/** Type of a compiled LWC template. */
export type Template = typeof text;

/** A template with its view model, which the template reads as `view`. */
export interface PartTemplate {
  readonly template: Template;
  readonly view: object;
}

/** Template of a kind of part, and the function that builds its view model; by default, the part is the view model. */
interface TemplateSpec<Kind extends Part['kind']> {
  readonly template: Template;
  readonly view?: (part: Extract<Part, { kind: Kind }>) => object;
}

/** View model of `data.html`; the title of a command is rendered in italics. */
const dataViewModel = (title: string, value: unknown, isCommand = false): object => ({ title, data: value, isCommand });

/** Templates by kind of part. The type requires an entry for every kind. */
const TEMPLATE_SPECS: { readonly [Kind in Part['kind']]: TemplateSpec<Kind> } = {
  answer: { template: answer },
  broken: { template: data, view: (part) => dataViewModel(TRANSCRIPT_LABELS.broken, part.data) },
  button: { template: button, view: buttonViewModel },
  card: { template: card, view: cardViewModel },
  carousel: { template: carousel, view: carouselViewModel },
  command: {
    template: data,
    view: (part) => dataViewModel(formatLabel(TRANSCRIPT_LABELS.command, part.command), part.data, true)
  },
  data: { template: data, view: (part) => dataViewModel(formatLabel(TRANSCRIPT_LABELS.data, part.type), part.data) },
  date: { template: date },
  event: { template: plainText, view: (part) => ({ text: describeEvent(part.event, part.name) }) },
  frame: { template: frame },
  grid: { template: grid, view: gridViewModel },
  handover: { template: handover, view: handoverViewModel },
  media: { template: media },
  notice: { template: plainText, view: (part) => ({ text: part.text || describeNotice(part.notice) }) },
  options: { template: options, view: optionsViewModel },
  plain: { template: plainText },
  preview: {
    template: preview,
    view: ({ title, subtitle, workspaceId }) => ({
      title: title || MESSAGE_LABELS.preview,
      subtitle,
      workspace: workspaceId && formatLabel(MESSAGE_LABELS.previewWorkspace, workspaceId)
    })
  },
  search: { template: search, view: searchViewModel },
  table: { template: table },
  text: { template: text },
  transfer: { template: transfer },
  upload: {
    template: upload,
    view: ({ name, failed }) => ({ name: formatLabel(TRANSCRIPT_LABELS.upload, name), failed })
  }
};

/** Template and view model of a part. */
export function templateForPart(part: Part): PartTemplate {
  const { template, view } = TEMPLATE_SPECS[part.kind] as { template: Template; view?: (part: Part) => object };
  return { template, view: view ? view(part) : part };
}

/** Template and view model of a list of parts. */
export function templateForParts(partList: readonly Part[]): PartTemplate {
  return { template: parts, view: partsViewModel(partList) };
}
