import { isStandardObject, isStandardTab } from './known/objects.ts';
import { resolve } from './model/project.ts';
import type { Package, Project } from './model/project.ts';

const CUSTOM = /__(?:c|mdt|e|x|b)$/;

/** Whether an API name belongs to a custom object or field, which a package must contain. */
export function isCustom(name: string): boolean {
  return CUSTOM.test(name);
}

/** Why a package cannot refer to an object; undefined when it can. */
export function objectProblem(project: Project, from: Package, name: string): string | undefined {
  if (isCustom(name)) {
    return resolve(project, from, ['CustomObject'], name).problem;
  }
  return isStandardObject(name) ? undefined : `no standard object is known as ${name}`;
}

/** Why a package cannot refer to a field; undefined when it can. Of a standard field only the object is checked. */
export function fieldProblem(project: Project, from: Package, object: string, field: string): string | undefined {
  return (
    objectProblem(project, from, object) ??
    (isCustom(field) ? resolve(project, from, ['CustomField'], `${object}.${field}`).problem : undefined)
  );
}

/** Why a package cannot refer to a tab; undefined when it can. */
export function tabProblem(project: Project, from: Package, name: string): string | undefined {
  if (name.startsWith('standard-')) {
    return isStandardTab(name) ? undefined : `no standard tab is known as ${name}`;
  }
  return resolve(project, from, ['CustomTab'], name).problem;
}
