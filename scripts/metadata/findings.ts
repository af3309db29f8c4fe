/** Something that an org would refuse, or that the project does not allow. */
export interface Finding {
  /** Path of the file below the checked folder, with forward slashes. */
  readonly file: string;
  /** Where in the file: a path of elements below the root, an attribute or a name in code; '' for the file as a whole. */
  readonly element: string;
  readonly reason: string;
  /** The package that the file belongs to. */
  readonly package?: string;
}

/** The same findings, each once, by file, then element, then reason. */
export function sortFindings(findings: readonly Finding[]): Finding[] {
  const unique = new Map(findings.map((finding) => [sortKey(finding), finding]));
  return [...unique.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, finding]) => finding);
}

function sortKey({ file, element, reason }: Finding): string {
  return [file, element, reason].join('\n');
}

/** One line: `file: element: reason`. */
export function formatFinding({ file, element, reason }: Finding): string {
  return [file, element, reason].filter((part) => part !== '').join(': ');
}
