import type { Finding } from '../findings.ts';
import { elementAt, elementsAt, isTrue, textAt } from '../model/elements.ts';
import { canReferTo, findingIn, ofType, resolve } from '../model/project.ts';
import type { Component, Project } from '../model/project.ts';

/** The entry of a permission set that grants a component. */
interface Grant {
  readonly entry: string;
  readonly name: string;
  /** The element with the granted access, and the values that count as granted. */
  readonly access: readonly [element: string, ...values: string[]];
}

const GRANTS: Readonly<Record<string, Grant>> = {
  ApexPage: { entry: 'pageAccesses', name: 'apexPage', access: ['enabled', 'true'] },
  CustomApplication: { entry: 'applicationVisibilities', name: 'application', access: ['visible', 'true'] },
  CustomField: { entry: 'fieldPermissions', name: 'field', access: ['readable', 'true'] },
  CustomObject: { entry: 'customSettingAccesses', name: 'name', access: ['enabled', 'true'] },
  CustomPermission: { entry: 'customPermissions', name: 'name', access: ['enabled', 'true'] },
  CustomTab: { entry: 'tabSettings', name: 'tab', access: ['visibility', 'Available', 'Visible'] }
};

/** Each component that users need a permission for is granted by a permission set of its package or a dependent package. */
export function grants(project: Project): Finding[] {
  return Object.entries(GRANTS).flatMap(([type, grant]) =>
    ofType(project, type)
      .filter((component) => needsGrant(project, component) && !isGranted(project, component, grant))
      .map((component) => findingIn(component, undefined, `${component.fullName} is granted by no permission set`))
  );
}

function needsGrant(project: Project, { type, xml, fullName, package: from }: Component): boolean {
  if (type === 'CustomObject') {
    return elementAt(xml, 'customSettingsType') !== undefined;
  }
  if (type === 'CustomField') {
    const [object = ''] = fullName.split('.');
    const owner = resolve(project, from, ['CustomObject'], object).component;
    const everyone = isTrue(xml, 'required') || textAt(xml, 'type') === 'MasterDetail';
    return !everyone && !elementAt(owner?.xml, 'customSettingsType');
  }
  return true;
}

function isGranted(
  project: Project,
  component: Component,
  { entry, name, access: [element, ...values] }: Grant
): boolean {
  return ofType(project, 'PermissionSet')
    .filter((set) => canReferTo(set.package, component.package))
    .flatMap((set) => elementsAt(set.xml, entry))
    .some((given) => textAt(given, name) === component.fullName && values.includes(textAt(given, element) ?? ''));
}
