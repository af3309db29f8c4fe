import type { LeafPart, PartBase } from './leafPart';

export type * from './leafPart';

/**
 * A part of a message, discriminated by `kind`. Kinds with child parts are defined in this file, all others in leafPart.ts.
 * For how each kind is read, see partKinds.ts.
 */
export type Part = LeafPart | ButtonPart | CardPart | CarouselPart | GridPart | HandoverPart;

export type PartKind = Part['kind'];

export type PartOf<Kind extends PartKind> = Extract<Part, { kind: Kind }>;

export type ButtonAction = 'post_back' | 'custom_event' | 'show_panel' | 'url' | '';

export interface ButtonPart extends PartBase {
  readonly kind: 'button';
  readonly label: string;
  readonly action: ButtonAction;
  /** URL that the button opens, or ''. */
  readonly url: string;
  /** Text that the button sends for the customer, or ''. */
  readonly value: string;
  /** Name of the event that the button fires on the customer's page, or ''. */
  readonly eventName: string;
  readonly imageUrl: string;
  readonly altText: string;
  readonly chosen: boolean;
  readonly panel: Panel | undefined;
}

/** Panel that a `show_panel` button opens. */
export interface Panel {
  readonly title: string;
  readonly body: readonly Part[];
  readonly footer: readonly Part[];
}

export interface CardPart extends PartBase {
  readonly kind: 'card';
  readonly body: readonly Part[];
  readonly footer: readonly Part[];
}

export interface CarouselPart extends PartBase {
  readonly kind: 'carousel';
  readonly cards: readonly Part[];
}

export interface GridCell {
  readonly parts: readonly Part[];
}

export interface GridPart extends PartBase {
  readonly kind: 'grid';
  readonly rows: readonly (readonly GridCell[])[];
}

/** A handover to a human agent. */
export interface HandoverPart extends PartBase {
  readonly kind: 'handover';
  readonly topic: string;
  readonly reason: string;
  readonly messageToAgent: string;
  /** Text shown to the customer if an agent was available. */
  readonly available: string;
  /** Text shown to the customer if no agent was available. */
  readonly unavailable: string;
  /** Summary of the conversation for the agent. */
  readonly summary: readonly Part[];
}
