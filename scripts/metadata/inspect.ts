import type { Finding } from './findings.ts';
import { createProject } from './model/project.ts';
import type { Component, Rule } from './model/project.ts';
import { schema } from './rules/schema.ts';
import type { LoadedPackage } from './source/load.ts';

export interface Inspection {
  /** In no particular order; one finding may occur several times. */
  readonly findings: readonly Finding[];
  readonly components: readonly Component[];
  /** Whether every package could be read. */
  readonly complete: boolean;
}

/**
 * Applies rules to packages. When a file cannot be read, its components are missing and references to them would all be
 * findings; then only the documents themselves are checked.
 * @param installed components that the org already has, in the form `Type:Full.Name`
 */
export function inspect(
  loaded: readonly LoadedPackage[],
  rules: readonly Rule[],
  installed?: ReadonlySet<string>
): Inspection {
  const components = loaded.flatMap((each) => each.components);
  const unreadable = loaded.flatMap((each) => each.unreadable);
  const complete = unreadable.length === 0;
  const project = createProject(components, installed);
  const findings = complete
    ? [...rules.flatMap((rule) => rule(project)), ...loaded.flatMap(({ strays }) => strays)]
    : [...unreadable, ...schema(project)];
  return { findings, components, complete };
}
