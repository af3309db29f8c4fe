import type { JsonObject } from 'c/assistantJson';

/** Sender of a message. `system` is the chat itself, for example when it reports an error. */
export type Speaker = 'customer' | 'assistant' | 'agent' | 'system';

/** The kinds of parts without child parts. */
export type LeafPart =
  | AnswerPart
  | BrokenPart
  | CommandPart
  | DataPart
  | DatePart
  | EventPart
  | FramePart
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

/** Members of all parts. */
export interface PartBase {
  /** Members of the item that have no corresponding member in this part. The view shows them on demand. */
  readonly rest?: JsonObject;
}

/** Text without markup, as the customer or a human agent typed it. */
export interface PlainPart extends PartBase {
  readonly kind: 'plain';
  readonly text: string;
}

/** Text in Markdown. `html` is false for text of a human agent, in which HTML tags are not supported. */
export interface TextPart extends PartBase {
  readonly kind: 'text';
  readonly text: string;
  readonly html: boolean;
}

/** A file from the customer. The history contains only its name. */
export interface UploadPart extends PartBase {
  readonly kind: 'upload';
  readonly name: string;
  readonly failed: boolean;
}

/** An item of an unknown or user-defined response type. The view shows its data. */
export interface DataPart extends PartBase {
  readonly kind: 'data';
  readonly type: string;
  readonly data: unknown;
}

/** An item that does not have the shape of its response type. The view shows its data. */
export interface BrokenPart extends PartBase {
  readonly kind: 'broken';
  readonly data: unknown;
}

export interface Option {
  readonly label: string;
  /** Text that the option sends for the customer, or ''. */
  readonly value: string;
  readonly chosen: boolean;
}

/** Options or suggestions that the customer could choose from. */
export interface OptionsPart extends PartBase {
  readonly kind: 'options';
  readonly title: string;
  readonly description: string;
  readonly options: readonly Option[];
}

/** A date picker. */
export interface DatePart extends PartBase {
  readonly kind: 'date';
  /** The chosen date as displayed to the customer, or ''. */
  readonly chosen: string;
}

export type TableCell = string | number;

export interface TablePart extends PartBase {
  readonly kind: 'table';
  readonly title: string;
  readonly description: string;
  readonly headers: readonly TableCell[];
  /** Each row has as many cells as the longest row, headers included. */
  readonly rows: readonly (readonly TableCell[])[];
}

/** A subtitle track. */
export interface Track {
  readonly source: string;
  readonly language: string;
  readonly label: string;
}

export interface MediaPart extends PartBase {
  readonly kind: 'media';
  readonly media: 'image' | 'video' | 'audio';
  readonly source: string;
  readonly title: string;
  readonly description: string;
  readonly altText: string;
  /** URL of a preview image for a video, or ''. */
  readonly poster: string;
  readonly tracks: readonly Track[];
  readonly transcript: string;
}

/** A page of another site in an iframe. */
export interface FramePart extends PartBase {
  readonly kind: 'frame';
  readonly source: string;
  readonly title: string;
  readonly description: string;
  readonly imageUrl: string;
}

/** A card that refers to a workspace in IBM's application. */
export interface PreviewPart extends PartBase {
  readonly kind: 'preview';
  readonly title: string;
  readonly subtitle: string;
  readonly workspaceId: string;
}

export interface SearchAnswer {
  readonly text: string;
  /** From 0 to 1; undefined if the search engine returns none. */
  readonly confidence: number | undefined;
}

export interface SearchResult {
  readonly title: string;
  readonly body: string;
  readonly url: string;
  /** From 0 to 1; undefined if the search engine returns none. */
  readonly confidence: number | undefined;
  readonly answers: readonly SearchAnswer[];
}

export interface SearchPart extends PartBase {
  readonly kind: 'search';
  readonly header: string;
  readonly results: readonly SearchResult[];
  /** Additional results, which web chat shows on demand. */
  readonly more: readonly SearchResult[];
}

export interface Citation {
  /** From 1, in the order of the list. */
  readonly number: number;
  readonly title: string;
  readonly text: string;
  readonly url: string;
  /** Index of the cited result in `results`, or -1. */
  readonly result: number;
  /** End offsets of the passages in the answer's text that cite the source, in UTF-16 code units. */
  readonly ends: readonly number[];
}

/** A conversational search: an answer with its sources. */
export interface AnswerPart extends PartBase {
  readonly kind: 'answer';
  readonly text: string;
  readonly citationsTitle: string;
  readonly citations: readonly Citation[];
  readonly results: readonly SearchResult[];
  readonly disclaimer: string;
}

/** A transfer of the customer to another web chat. */
export interface TransferPart extends PartBase {
  readonly kind: 'transfer';
  readonly text: string;
  readonly url: string;
}

/** A notice of the chat. */
export interface NoticePart extends PartBase {
  readonly kind: 'notice';
  readonly notice: 'default' | 'date' | 'agent' | 'error' | 'sessionEnded' | 'newSession';
  /** Text from the history, or '' if the notice has a fixed label. */
  readonly text: string;
}

/** An instruction to the channel, such as the telephone integration; not visible to the customer. */
export interface CommandPart extends PartBase {
  readonly kind: 'command';
  readonly command: string;
  readonly data: JsonObject;
}

/** An event of a chat with a human agent. Source: agent message types of IBM's web chat client. */
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

export interface EventPart extends PartBase {
  readonly kind: 'event';
  readonly event: AgentEvent;
  /** Name of the human agent, or ''. */
  readonly name: string;
}
