import type { Finding } from '../findings.ts';
import { at, first, isTrue, textAt } from '../model/elements.ts';
import { findingIn, ofType, reaches, resolve } from '../model/project.ts';
import type { Component, Project } from '../model/project.ts';

/** How a permission set grants a component. */
interface Grant {
  readonly entry: string;
  readonly name: string;
  /** The element that says how much is granted, and what it has to say. */
  readonly says: readonly [element: string, ...values: string[]];
}

const GRANTS: Readonly<Record<string, Grant>> = {
  ApexPage: { entry: 'pageAccesses', name: 'apexPage', says: ['enabled', 'true'] },
  CustomApplication: { entry: 'applicationVisibilities', name: 'application', says: ['visible', 'true'] },
  CustomField: { entry: 'fieldPermissions', name: 'field', says: ['readable', 'true'] },
  CustomObject: { entry: 'customSettingAccesses', name: 'name', says: ['enabled', 'true'] },
  CustomPermission: { entry: 'customPermissions', name: 'name', says: ['enabled', 'true'] },
  CustomTab: { entry: 'tabSettings', name: 'tab', says: ['visibility', 'Available', 'Visible'] }
};

/**
 * Everything that users reach only by permission is granted by a permission set of its package, or of one that depends
 * on it: one assignment has to be enough.
 */
export function grants(project: Project): Finding[] {
  return Object.entries(GRANTS).flatMap(([type, grant]) =>
    ofType(project, type)
      .filter((component) => needsGrant(project, component) && !isGranted(project, component, grant))
      .map((component) => findingIn(component, undefined, `${component.fullName} is granted by no permission set`))
  );
}

function needsGrant(project: Project, { type, xml, fullName, package: from }: Component): boolean {
  if (type === 'CustomObject') {
    return first(xml, 'customSettingsType') !== undefined;
  }
  if (type === 'CustomField') {
    const [object = ''] = fullName.split('.');
    const owner = resolve(project, from, ['CustomObject'], object).component;
    const everyone = isTrue(xml, 'required') || textAt(xml, 'type') === 'MasterDetail';
    return !everyone && !first(owner?.xml, 'customSettingsType');
  }
  return true;
}

function isGranted(
  project: Project,
  component: Component,
  { entry, name, says: [element, ...values] }: Grant
): boolean {
  return ofType(project, 'PermissionSet')
    .filter((set) => reaches(set.package, component.package))
    .flatMap((set) => at(set.xml, entry))
    .some((given) => textAt(given, name) === component.fullName && values.includes(textAt(given, element) ?? ''));
}
