/** A finding of an engine of Salesforce Code Analyzer. */
export interface Finding {
  readonly engine: string;
  /** Name of the engine's rule; `error` for a file that the engine could not analyze. */
  readonly rule: string;
  /** 1 critical, 2 high, 3 moderate, 4 low, 5 info. */
  readonly severity: number;
  /** Path relative to the root of the scan. */
  readonly file: string;
  readonly line: number;
  readonly message: string;
}

/** An accepted finding. */
export interface Suppression {
  readonly engine: string;
  readonly rule: string;
  /** Matches the paths of the files. */
  readonly path: RegExp;
  readonly reason: string;
}

export interface Verdict {
  /** Findings above low, and suppressions that match no finding. */
  readonly failures: readonly string[];
  /** Findings of severity low and below. */
  readonly notes: readonly string[];
}

const MODERATE = 3;
const SEVERITIES = ['', 'critical', 'high', 'moderate', 'low', 'info'];

/**
 * Decides which findings fail the scan.
 * @param engines names of the engines that ran; suppressions of other engines do not have to match
 */
export function evaluateFindings(
  findings: readonly Finding[],
  suppressions: readonly Suppression[],
  engines: readonly string[]
): Verdict {
  const unused = suppressions.filter(
    (suppression) =>
      engines.includes(suppression.engine) && !findings.some((finding) => isSuppressedBy(finding, suppression))
  );
  const open = findings.filter((finding) => !suppressions.some((suppression) => isSuppressedBy(finding, suppression)));
  return {
    failures: [
      ...open.filter(({ severity }) => severity <= MODERATE).map(formatFinding),
      ...unused.map(({ engine, rule, path }) => `nothing to suppress: ${engine}:${rule} in ${path}`)
    ],
    notes: open.filter(({ severity }) => severity > MODERATE).map(formatFinding)
  };
}

function isSuppressedBy(finding: Finding, { engine, rule, path }: Suppression): boolean {
  return finding.engine === engine && finding.rule === rule && path.test(finding.file);
}

function formatFinding({ engine, rule, severity, file, line, message }: Finding): string {
  const [firstLine = ''] = message.split('\n');
  return `${SEVERITIES[severity]} ${file}:${line} ${engine}:${rule} ${firstLine}`;
}
