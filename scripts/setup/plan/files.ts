/** A file that the set-up writes. */
export interface PlannedFile {
  /** Path relative to the output folder, with forward slashes. */
  readonly path: string;
  readonly content: string;
  /** The template of the content; a new file is then shown as a diff against it. */
  readonly base?: string;
  /** Keeps a file that exists. */
  readonly keep?: boolean;
}

/** Formats JSON as prettier does. */
export function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
