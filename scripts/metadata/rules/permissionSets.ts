import type { Finding } from '../findings.ts';
import { isStandardApplication } from '../known/objects.ts';
import { secretFieldsIn } from '../known/secrets.ts';
import { elementAt, elementsAt, isTrue, textAt } from '../model/elements.ts';
import { findingIn, ofType, resolve } from '../model/project.ts';
import type { Component, Project } from '../model/project.ts';
import type { XmlElement } from '../model/xml.ts';
import { fieldProblem, objectProblem, tabProblem } from '../references.ts';

/** A kind of entry in a permission set. */
interface Entry {
  /** The element with the name of the granted component. */
  readonly name: string;
  /** Why the component cannot be granted; undefined when it can. */
  readonly problem: (project: Project, component: Component, name: string) => string | undefined;
}

const ENTRIES: Readonly<Record<string, Entry>> = {
  applicationVisibilities: {
    name: 'application',
    problem: (project, component, name) =>
      isStandardApplication(name) ? undefined : ofTypes('CustomApplication')(project, component, name)
  },
  classAccesses: { name: 'apexClass', problem: ofTypes('ApexClass') },
  customMetadataTypeAccesses: { name: 'name', problem: ofTypes('CustomObject') },
  customPermissions: { name: 'name', problem: ofTypes('CustomPermission') },
  customSettingAccesses: { name: 'name', problem: settingProblem },
  fieldPermissions: { name: 'field', problem: ungrantable },
  flowAccesses: { name: 'flow', problem: ofTypes('Flow') },
  objectPermissions: {
    name: 'object',
    problem: (project, component, name) => objectProblem(project, component.package, name)
  },
  pageAccesses: { name: 'apexPage', problem: ofTypes('ApexPage') },
  tabSettings: { name: 'tab', problem: (project, component, name) => tabProblem(project, component.package, name) }
};

/** Components in a permission set exist in its package or a dependency, can be granted, and are granted once. */
export function permissionSets(project: Project): Finding[] {
  return ofType(project, 'PermissionSet').flatMap((component) => [
    ...Object.entries(ENTRIES).flatMap(([kind, entry]) => entryFindings(project, component, kind, entry)),
    ...elementsAt(component.xml, 'fieldPermissions').flatMap((element) => fieldFindings(project, component, element)),
    ...elementsAt(component.xml, 'objectPermissions').flatMap((element) => objectFindings(component, element))
  ]);
}

function entryFindings(project: Project, component: Component, kind: string, { name, problem }: Entry): Finding[] {
  const named = elementsAt(component.xml, kind, name);
  const texts = named.map(({ text }) => text);
  return named.flatMap((element, index) => {
    const reason = texts.indexOf(element.text) < index ? 'is granted twice' : problem(project, component, element.text);
    return reason ? [findingIn(component, element, reason)] : [];
  });
}

function ofTypes(...types: string[]): Entry['problem'] {
  return (project, component, name) => resolve(project, component.package, types, name).problem;
}

function settingProblem(project: Project, { package: from }: Component, name: string): string | undefined {
  const { component, problem } = resolve(project, from, ['CustomObject'], name);
  return component && !elementAt(component.xml, 'customSettingsType') ? `${name} is no custom setting` : problem;
}

function ungrantable(project: Project, { package: from }: Component, name: string): string | undefined {
  const [object = '', field = ''] = name.split('.');
  const owner = resolve(project, from, ['CustomObject'], object).component;
  if (owner && elementAt(owner.xml, 'customSettingsType')) {
    return 'fields of custom settings cannot be granted';
  }
  const { component } = resolve(project, from, ['CustomField'], name);
  const type = textAt(component?.xml, 'type');
  return isTrue(component?.xml, 'required') || type === 'MasterDetail'
    ? 'required fields cannot be granted: everyone has them'
    : fieldProblem(project, from, object, field);
}

function fieldFindings(project: Project, component: Component, element: XmlElement): Finding[] {
  if (!isTrue(element, 'editable')) {
    return [];
  }
  const name = textAt(element, 'field') ?? '';
  const field = resolve(project, component.package, ['CustomField'], name).component;
  const reasons = [
    isTrue(element, 'readable') ? undefined : 'is editable, but not readable',
    elementAt(field?.xml, 'formula') ? 'is editable, but a formula' : undefined,
    secretFieldsIn(name).length > 0 ? 'is a secret, which users read and never write' : undefined
  ];
  return reasons.flatMap((reason) => (reason ? [findingIn(component, elementAt(element, 'editable'), reason)] : []));
}

/** Access to objects and the access that it requires. */
const REQUIRED_ACCESS: readonly (readonly [string, readonly string[]])[] = [
  ['allowCreate', ['allowRead']],
  ['allowEdit', ['allowRead']],
  ['allowDelete', ['allowRead', 'allowEdit']],
  ['viewAllRecords', ['allowRead']],
  ['modifyAllRecords', ['allowRead', 'allowEdit', 'allowDelete', 'viewAllRecords']]
];

function objectFindings(component: Component, element: XmlElement): Finding[] {
  return REQUIRED_ACCESS.filter(([access]) => isTrue(element, access)).flatMap(([access, included]) =>
    included
      .filter((other) => !isTrue(element, other))
      .map((other) => findingIn(component, elementAt(element, access), `needs ${other} as well`))
  );
}
