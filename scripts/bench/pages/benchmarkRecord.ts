/** A record for contestants to open. */
export interface BenchmarkRecord {
  /** URL of the record in the org. All contestants read it first, because it refers to the conversation. */
  readonly record: string;
  /** The history request, for contestants other than the viewer, which derives it from the record. */
  readonly request: {
    readonly source: 'notes' | 'logs';
    readonly url: string;
    readonly headers: Readonly<Record<string, string>>;
  };
  /** Properties of the viewer component on a record page. */
  readonly properties: Readonly<Record<string, string | number>>;
}

/** Exports of a contestant's script. */
export interface ContestantModule {
  /** Shows the conversation in an empty element, and returns a function to call before the element is removed. */
  readonly open: (root: HTMLElement, record: BenchmarkRecord) => () => void;
}
