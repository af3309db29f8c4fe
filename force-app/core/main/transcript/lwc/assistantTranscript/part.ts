import type { JsonObject } from 'c/assistantJson';
import type { EventPart } from './agentEvents';
import type { ButtonPart, DatePart, OptionsPart } from './choiceParts';
import type { HandoverPart, TransferPart } from './handoverParts';
import type { CardPart, CarouselPart, GridPart, TablePart } from './layoutParts';
import type { FramePart, MediaPart, PreviewPart } from './mediaParts';
import type { AnswerPart, SearchPart } from './searchParts';
import type { CommandPart, NoticePart } from './signalParts';

/** The forms that a message's parts can have. Those of a family stand beside what reads them. */
export type { AgentEvent, EventPart } from './agentEvents';
export type { ButtonAction, ButtonPart, DatePart, Option, OptionsPart, Panel } from './choiceParts';
export type { HandoverPart, TransferPart } from './handoverParts';
export type { CardPart, CarouselPart, GridCell, GridPart, TableCell, TablePart } from './layoutParts';
export type { FramePart, MediaPart, PreviewPart, Track } from './mediaParts';
export type { AnswerPart, Citation, SearchAnswer, SearchPart, SearchResult } from './searchParts';
export type { CommandPart, NoticePart } from './signalParts';

/** What all parts have. */
export interface Common {
  /** Members of the item that have no place in its form; kept, and shown on demand. */
  readonly rest?: JsonObject;
}

/** What somebody typed: characters, and nothing else. */
export interface PlainPart extends Common {
  readonly kind: 'plain';
  readonly text: string;
}

/** Text with Markdown; HTML in it counts only in what the assistant wrote. */
export interface TextPart extends Common {
  readonly kind: 'text';
  readonly text: string;
  readonly html: boolean;
}

/** The customer sent a file. The history holds its name only. */
export interface UploadPart extends Common {
  readonly kind: 'upload';
  readonly name: string;
  readonly failed: boolean;
}

/** What this version has no form of its own for, under the name of its type. */
export interface DataPart extends Common {
  readonly kind: 'data';
  readonly type: string;
  readonly data: unknown;
}

/** Not readable as what it claims to be; shown as it is, so that nothing is lost. */
export interface BrokenPart extends Common {
  readonly kind: 'broken';
  readonly data: unknown;
}

export type Part =
  | AnswerPart
  | BrokenPart
  | ButtonPart
  | CardPart
  | CarouselPart
  | CommandPart
  | DataPart
  | DatePart
  | EventPart
  | FramePart
  | GridPart
  | HandoverPart
  | MediaPart
  | NoticePart
  | OptionsPart
  | PlainPart
  | PreviewPart
  | SearchPart
  | TablePart
  | TextPart
  | TransferPart
  | UploadPart;
