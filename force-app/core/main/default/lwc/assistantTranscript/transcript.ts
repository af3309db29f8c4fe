/** Who said it. `system` is nobody: the chat itself reports something. */
export type Speaker = 'customer' | 'assistant' | 'agent' | 'system';

/** The whole conversation as far as it is loaded, oldest message first. */
export interface Transcript {
  readonly messages: readonly Message[];
  /** Id of the last message in which the assistant handed over, '' when it never did. */
  readonly handoverId: string;
}

export interface Message {
  /** Unique in its transcript, and the same each time the same history is read. */
  readonly id: string;
  readonly speaker: Speaker;
  /** Name of the human agent when the history has it, else ''. */
  readonly name: string;
  /** Milliseconds since 1970; undefined when the history has no usable time. */
  readonly time: number | undefined;
  readonly parts: readonly Part[];
}

export interface Option {
  readonly label: string;
  readonly value: string;
  readonly chosen: boolean;
}

export interface OptionsPart {
  readonly kind: 'options';
  readonly title: string;
  readonly description: string;
  readonly options: readonly Option[];
}

export interface HandoverPart {
  readonly kind: 'handover';
  readonly topic: string;
  readonly reason: string;
  readonly messageToAgent: string;
  /** What the customer was told. */
  readonly available: string;
  readonly unavailable: string;
  readonly summary: readonly Part[];
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

/** A message consists of parts; a part that this version has no form of its own for is `data`, under its type's name. */
export type Part =
  | { readonly kind: 'text'; readonly text: string }
  | OptionsPart
  | {
      readonly kind: 'image';
      readonly source: string;
      readonly title: string;
      readonly description: string;
      readonly altText: string;
    }
  | HandoverPart
  | { readonly kind: 'notice'; readonly text: string }
  | { readonly kind: 'event'; readonly event: AgentEvent; readonly name: string }
  | { readonly kind: 'data'; readonly type: string; readonly data: unknown }
  /** Not readable as what it claims to be; shown as it is, so that nothing is lost. */
  | { readonly kind: 'broken'; readonly data: unknown };
