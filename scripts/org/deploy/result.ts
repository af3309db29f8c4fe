/** What a deployment did, in the Metadata API's terms; source of the terms: Metadata API Developer Guide, DeployResult. */

/** Why a component cannot be deployed. */
export interface Problem {
  /** Path within the package, with slashes. */
  readonly file: string;
  readonly reason: string;
  /** Both count from 1. */
  readonly line?: number;
  readonly column?: number;
}

/** One component of the package, and what became of it. */
export interface DeployedComponent {
  /** Such as CustomField. */
  readonly type: string;
  readonly fullName: string;
  /** Path within the package of the file or bundle that holds it, with slashes. */
  readonly file: string;
  /** Whether the org did not have it before. */
  readonly created: boolean;
  readonly problems: readonly Problem[];
}

export interface DeployResult {
  /** Only tried: the org is as before, whatever the outcome. */
  readonly checkOnly: boolean;
  readonly success: boolean;
  readonly components: readonly DeployedComponent[];
  /** Problems that belong to no component of the package. */
  readonly problems: readonly Problem[];
}

/** All problems of a result, each in one line: file, place and reason. */
export function problemLines({ components, problems }: DeployResult): string[] {
  return [...problems, ...components.flatMap((component) => component.problems)].map(
    ({ file, line, column, reason }) =>
      `${[file, line, column].filter((part) => part !== undefined).join(':')}: ${reason}`
  );
}
