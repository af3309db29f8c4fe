/** What an engine of Salesforce Code Analyzer found. */
export interface Finding {
  readonly engine: string;
  /** Name of the engine's rule; `error` for what the engine could not look at. */
  readonly rule: string;
  /** 1 critical, 2 high, 3 moderate, 4 low, 5 info. */
  readonly severity: number;
  /** Path below the root of the scan. */
  readonly file: string;
  readonly line: number;
  readonly message: string;
}

/** A finding that may stay, and why. */
export interface Suppression {
  readonly engine: string;
  readonly rule: string;
  /** Matches the path of the file. */
  readonly place: RegExp;
  readonly reason: string;
}

export interface Verdict {
  /** What has to be mended: findings above low, and suppressions of findings that are not there. */
  readonly failures: readonly string[];
  /** What is worth reading. */
  readonly notes: readonly string[];
}

const MODERATE = 3;
const SEVERITIES = ['', 'critical', 'high', 'moderate', 'low', 'info'];

/** @param engines those that ran; of the others no suppression can be expected to match */
export function judge(
  findings: readonly Finding[],
  suppressions: readonly Suppression[],
  engines: readonly string[]
): Verdict {
  const idle = suppressions.filter(
    (suppression) =>
      engines.includes(suppression.engine) && !findings.some((finding) => isSuppressedBy(finding, suppression))
  );
  const open = findings.filter((finding) => !suppressions.some((suppression) => isSuppressedBy(finding, suppression)));
  return {
    failures: [
      ...open.filter(({ severity }) => severity <= MODERATE).map(inWords),
      ...idle.map(({ engine, rule, place }) => `nothing to suppress: ${engine}:${rule} in ${place}`)
    ],
    notes: open.filter(({ severity }) => severity > MODERATE).map(inWords)
  };
}

function isSuppressedBy(finding: Finding, { engine, rule, place }: Suppression): boolean {
  return finding.engine === engine && finding.rule === rule && place.test(finding.file);
}

function inWords({ engine, rule, severity, file, line, message }: Finding): string {
  const [firstLine = ''] = message.split('\n');
  return `${SEVERITIES[severity]} ${file}:${line} ${engine}:${rule} ${firstLine}`;
}
