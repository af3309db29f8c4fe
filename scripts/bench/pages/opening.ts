/** What a contestant is told when a record is opened. */
export interface Opening {
  /** Address of the record in the org, which everybody has to read first: it holds where the conversation is. */
  readonly record: string;
  /** The request that the viewer makes itself, for those that have to be told. */
  readonly request: {
    readonly source: 'notes' | 'logs';
    readonly url: string;
    readonly headers: Readonly<Record<string, string>>;
  };
  /** Properties of the viewer, as a record page sets them. */
  readonly properties: Readonly<Record<string, string | number>>;
}

/**
 * What a contestant's script exports: begins to show the conversation in an element that is empty, and returns what has to
 * be done before that element is taken away.
 */
export interface ContestantModule {
  readonly open: (root: HTMLElement, opening: Opening) => () => void;
}
