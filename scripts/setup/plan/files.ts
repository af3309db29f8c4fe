/** A file that the set-up wants to be there. */
export interface PlannedFile {
  /** Below the output folder, with slashes. */
  readonly path: string;
  readonly content: string;
  /** What it was made of; a listing then shows only what differs. */
  readonly base?: string;
  /** It is needed, but one that is there is left as it is. */
  readonly keep?: boolean;
}

/** A JSON file as prettier writes it. */
export function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
