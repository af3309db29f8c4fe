/** A mistake that an org would reject or a rule of the project forbids. */
export interface Finding {
  /** Path of the file relative to the checked folder, with forward slashes. */
  readonly file: string;
  /** The place in the file: a path of elements below the root, an attribute or a name in code; '' for the whole file. */
  readonly element: string;
  readonly reason: string;
  /** Name of the package that the file belongs to. */
  readonly package?: string;
}

/** Removes duplicates and sorts by file, element and reason. */
export function sortFindings(findings: readonly Finding[]): Finding[] {
  const unique = new Map(findings.map((finding) => [sortKey(finding), finding]));
  return [...unique.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, finding]) => finding);
}

function sortKey({ file, element, reason }: Finding): string {
  return [file, element, reason].join('\n');
}

/** Formats a finding as a line: `file: element: reason`. */
export function formatFinding({ file, element, reason }: Finding): string {
  return [file, element, reason].filter((part) => part !== '').join(': ');
}
