import { isStandardObject, isStandardTab } from './known/objects.ts';
import { resolve } from './model/project.ts';
import type { Package, Project } from './model/project.ts';

const CUSTOM = /__(?:c|mdt|e|x|b)$/;

/** Whether an API name is that of something custom, which some package has to bring. */
export function isCustom(name: string): boolean {
  return CUSTOM.test(name);
}

/** Why an object cannot be named from a package, undefined when it can. */
export function objectProblem(project: Project, from: Package, name: string): string | undefined {
  if (isCustom(name)) {
    return resolve(project, from, ['CustomObject'], name).problem;
  }
  return isStandardObject(name) ? undefined : `no standard object is known as ${name}`;
}

/** Why a field cannot be named from a package. Of standard fields only the object is looked at. */
export function fieldProblem(project: Project, from: Package, object: string, field: string): string | undefined {
  return (
    objectProblem(project, from, object) ??
    (isCustom(field) ? resolve(project, from, ['CustomField'], `${object}.${field}`).problem : undefined)
  );
}

/** Why a tab cannot be named from a package. */
export function tabProblem(project: Project, from: Package, name: string): string | undefined {
  if (name.startsWith('standard-')) {
    return isStandardTab(name) ? undefined : `no standard tab is known as ${name}`;
  }
  return resolve(project, from, ['CustomTab'], name).problem;
}
