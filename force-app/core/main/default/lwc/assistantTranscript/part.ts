import type { JsonObject } from 'c/assistantJson';

interface Common {
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

export interface Track {
  readonly source: string;
  readonly language: string;
  readonly label: string;
}

export interface MediaPart extends Common {
  readonly kind: 'media';
  readonly media: 'image' | 'video' | 'audio';
  readonly source: string;
  readonly title: string;
  readonly description: string;
  readonly altText: string;
  /** Picture that stands for a video, or ''. */
  readonly poster: string;
  readonly tracks: readonly Track[];
  readonly transcript: string;
}

/** Another site's page. */
export interface FramePart extends Common {
  readonly kind: 'frame';
  readonly source: string;
  readonly title: string;
  readonly description: string;
  readonly imageUrl: string;
}

export interface SearchAnswer {
  readonly text: string;
  /** From 0 to 1; undefined when the search engine told none. */
  readonly confidence: number | undefined;
}

export interface SearchResult {
  readonly title: string;
  readonly body: string;
  readonly url: string;
  readonly confidence: number | undefined;
  readonly answers: readonly SearchAnswer[];
}

export interface SearchPart extends Common {
  readonly kind: 'search';
  readonly header: string;
  readonly results: readonly SearchResult[];
  /** Those that the customer saw on demand only. */
  readonly more: readonly SearchResult[];
}

export interface Citation {
  /** From 1, in the order of the list. */
  readonly number: number;
  readonly title: string;
  readonly text: string;
  readonly url: string;
  /** Place of its source in `results`, or -1. */
  readonly result: number;
  /** Where in the answer's text the cited passages end, in UTF-16 code units. */
  readonly ends: readonly number[];
}

/** A conversational search: an answer with its sources. */
export interface AnswerPart extends Common {
  readonly kind: 'answer';
  readonly text: string;
  readonly citationsTitle: string;
  readonly citations: readonly Citation[];
  readonly results: readonly SearchResult[];
  readonly disclaimer: string;
}

export interface HandoverPart extends Common {
  readonly kind: 'handover';
  readonly topic: string;
  readonly reason: string;
  readonly messageToAgent: string;
  /** What the customer was told. */
  readonly available: string;
  readonly unavailable: string;
  readonly summary: readonly Part[];
}

/** The customer was sent to another web chat. */
export interface TransferPart extends Common {
  readonly kind: 'transfer';
  readonly text: string;
  readonly url: string;
}

export type TableCell = string | number;

export interface TablePart extends Common {
  readonly kind: 'table';
  readonly title: string;
  readonly description: string;
  readonly headers: readonly TableCell[];
  /** Each with as many cells as the widest line of the table, headers included. */
  readonly rows: readonly (readonly TableCell[])[];
}

export interface CardPart extends Common {
  readonly kind: 'card';
  readonly body: readonly Part[];
  readonly footer: readonly Part[];
}

export interface CarouselPart extends Common {
  readonly kind: 'carousel';
  readonly cards: readonly Part[];
}

export interface GridCell {
  readonly parts: readonly Part[];
}

export interface GridPart extends Common {
  readonly kind: 'grid';
  readonly rows: readonly (readonly GridCell[])[];
}

/** A card that stands for something in IBM's own application. */
export interface PreviewPart extends Common {
  readonly kind: 'preview';
  readonly title: string;
  readonly subtitle: string;
  readonly workspaceId: string;
}

/** The customer sent a file. The history holds its name only. */
export interface UploadPart extends Common {
  readonly kind: 'upload';
  readonly name: string;
  readonly failed: boolean;
}

/** What the chat itself reports; `text` is the chat's own, '' where the kind of notice says it all. */
export interface NoticePart extends Common {
  readonly kind: 'notice';
  readonly notice: 'default' | 'date' | 'agent' | 'error' | 'sessionEnded' | 'newSession';
  readonly text: string;
}

/** What happened while a human agent was in the chat. Source: the agent message types of IBM's web chat client. */
export type AgentEvent =
  | 'agentJoined'
  | 'agentLeft'
  | 'agentEnded'
  | 'customerEnded'
  | 'chatEnded'
  | 'transferred'
  | 'customerWarned'
  | 'disconnected'
  | 'reconnected'
  | 'sharingRequested'
  | 'sharingAccepted'
  | 'sharingDeclined'
  | 'sharingCancelled'
  | 'sharingEnded';

export interface EventPart extends Common {
  readonly kind: 'event';
  readonly event: AgentEvent;
  readonly name: string;
}

/** An instruction to the channel, of which the customer saw nothing: for the telephone, or to start an activity. */
export interface CommandPart extends Common {
  readonly kind: 'command';
  readonly command: string;
  readonly data: JsonObject;
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
