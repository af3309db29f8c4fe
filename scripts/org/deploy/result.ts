/** The result of a deployment, in the terms of the Metadata API Developer Guide, "DeployResult". */

/** Why a component cannot be deployed. */
export interface Problem {
  /** Path within the package, with slashes. */
  readonly file: string;
  readonly reason: string;
  /** Line and column start at 1. */
  readonly line?: number;
  readonly column?: number;
}

/** A component of the package and its result. */
export interface DeployedComponent {
  /** Such as CustomField. */
  readonly type: string;
  readonly fullName: string;
  /** Path of its file or bundle within the package, with slashes. */
  readonly file: string;
  /** Whether the component is new to the org. */
  readonly created: boolean;
  readonly problems: readonly Problem[];
}

export interface DeployResult {
  /** Validated only: the org has not changed. */
  readonly checkOnly: boolean;
  readonly success: boolean;
  readonly components: readonly DeployedComponent[];
  /** Problems without a component. */
  readonly problems: readonly Problem[];
}

/** All problems of a result, one line each, with file, location and reason. */
export function problemLines({ components, problems }: DeployResult): string[] {
  return [...problems, ...components.flatMap((component) => component.problems)].map(
    ({ file, line, column, reason }) =>
      `${[file, line, column].filter((part) => part !== undefined).join(':')}: ${reason}`
  );
}
