import type { JsonObject } from 'c/assistantJson';

/** Who a message is from. `system` marks what the chat itself reports. */
export type Speaker = 'customer' | 'assistant' | 'agent' | 'system';

/** The parts that a message can have, and what is nested in them. Types only: how a kind is read is in partKinds.ts. */
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

export type PartKind = Part['kind'];

/** The part of one kind. */
export type PartOf<Kind extends PartKind> = Extract<Part, { kind: Kind }>;

/** What all parts have. */
interface Common {
  /** Members of the item that have no place in this part. The view shows them on demand. */
  readonly rest?: JsonObject;
}

/** Text that a person typed, without markup. */
export interface PlainPart extends Common {
  readonly kind: 'plain';
  readonly text: string;
}

/** Text in Markdown. HTML counts only in what the assistant wrote. */
export interface TextPart extends Common {
  readonly kind: 'text';
  readonly text: string;
  readonly html: boolean;
}

/** A file from the customer. The history holds its name only. */
export interface UploadPart extends Common {
  readonly kind: 'upload';
  readonly name: string;
  readonly failed: boolean;
}

/** An item without a kind of its own in this version, under the name of its response type. */
export interface DataPart extends Common {
  readonly kind: 'data';
  readonly type: string;
  readonly data: unknown;
}

/** An item that does not have the form of its response type. The view shows its data. */
export interface BrokenPart extends Common {
  readonly kind: 'broken';
  readonly data: unknown;
}

export interface Option {
  readonly label: string;
  readonly value: string;
  readonly chosen: boolean;
}

/** Options or suggestions that the customer could choose from. */
export interface OptionsPart extends Common {
  readonly kind: 'options';
  readonly title: string;
  readonly description: string;
  readonly options: readonly Option[];
}

/** A question for a date. */
export interface DatePart extends Common {
  readonly kind: 'date';
  /** The answer as the customer saw it, or ''. */
  readonly chosen: string;
}

export type ButtonAction = 'post_back' | 'custom_event' | 'show_panel' | 'url' | '';

export interface ButtonPart extends Common {
  readonly kind: 'button';
  readonly label: string;
  readonly action: ButtonAction;
  /** Address that the button opens, or ''. */
  readonly url: string;
  /** Text that the button sends for the customer, or ''. */
  readonly value: string;
  /** Name of the event for the customer's page, or ''. */
  readonly eventName: string;
  readonly imageUrl: string;
  readonly altText: string;
  readonly chosen: boolean;
  readonly panel: Panel | undefined;
}

/** What a `show_panel` button opens. */
export interface Panel {
  readonly title: string;
  readonly body: readonly Part[];
  readonly footer: readonly Part[];
}

export type TableCell = string | number;

export interface TablePart extends Common {
  readonly kind: 'table';
  readonly title: string;
  readonly description: string;
  readonly headers: readonly TableCell[];
  /** Each row has as many cells as the longest row, headers included. */
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

/** A subtitle track. */
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
  /** Address of a preview image for a video, or ''. */
  readonly poster: string;
  readonly tracks: readonly Track[];
  readonly transcript: string;
}

/** A page of another site. */
export interface FramePart extends Common {
  readonly kind: 'frame';
  readonly source: string;
  readonly title: string;
  readonly description: string;
  readonly imageUrl: string;
}

/** A card that refers to a workspace in IBM's own application. */
export interface PreviewPart extends Common {
  readonly kind: 'preview';
  readonly title: string;
  readonly subtitle: string;
  readonly workspaceId: string;
}

export interface SearchAnswer {
  readonly text: string;
  /** From 0 to 1; undefined when the search engine gives none. */
  readonly confidence: number | undefined;
}

export interface SearchResult {
  readonly title: string;
  readonly body: string;
  readonly url: string;
  /** From 0 to 1; undefined when the search engine gives none. */
  readonly confidence: number | undefined;
  readonly answers: readonly SearchAnswer[];
}

export interface SearchPart extends Common {
  readonly kind: 'search';
  readonly header: string;
  readonly results: readonly SearchResult[];
  /** Results that the customer saw on demand only. */
  readonly more: readonly SearchResult[];
}

export interface Citation {
  /** From 1, in the order of the list. */
  readonly number: number;
  readonly title: string;
  readonly text: string;
  readonly url: string;
  /** Index of its source in `results`, or -1. */
  readonly result: number;
  /** Where the cited passages end in the answer's text, in UTF-16 code units. */
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

/** A handover to a human agent. */
export interface HandoverPart extends Common {
  readonly kind: 'handover';
  readonly topic: string;
  readonly reason: string;
  readonly messageToAgent: string;
  /** What the customer read if an agent was available. */
  readonly available: string;
  /** What the customer read if no agent was available. */
  readonly unavailable: string;
  readonly summary: readonly Part[];
}

/** A transfer of the customer to another web chat. */
export interface TransferPart extends Common {
  readonly kind: 'transfer';
  readonly text: string;
  readonly url: string;
}

/** A notice of the chat itself. */
export interface NoticePart extends Common {
  readonly kind: 'notice';
  readonly notice: 'default' | 'date' | 'agent' | 'error' | 'sessionEnded' | 'newSession';
  /** The chat's own text; '' where the kind of notice says everything. */
  readonly text: string;
}

/** An instruction to the channel, for example to the telephone, that the customer did not see. */
export interface CommandPart extends Common {
  readonly kind: 'command';
  readonly command: string;
  readonly data: JsonObject;
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
  /** Name of the human agent, or ''. */
  readonly name: string;
}
