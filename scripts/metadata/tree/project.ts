import type { Finding } from '../findings.ts';
import type { Package } from './packages.ts';
import type { XmlElement } from './xml.ts';

/** Code or markup that belongs to a component. */
export interface Content {
  /** Path below the checked folder. */
  readonly file: string;
  readonly text: string;
  /** Size of what is deployed of it. */
  readonly bytes: number;
}

/** A metadata component, also one that lives in the file of another, such as a label. */
export interface Component {
  readonly type: string;
  /** The name by which others refer to it, for example `Case.Reason__c`. */
  readonly fullName: string;
  /** Path of its metadata file below the checked folder. */
  readonly file: string;
  readonly package: Package;
  /** Its element; undefined when it has no readable metadata file. */
  readonly xml: XmlElement | undefined;
  readonly contents: readonly Content[];
}

/** Everything that is checked together. */
export interface Project {
  readonly packages: readonly Package[];
  readonly components: readonly Component[];
  /** Names of components, as `Type:Full.Name`, that the org has already. */
  readonly installed: ReadonlySet<string>;
}

/** What a name refers to: nothing known of it when the org has it already, a problem when it is out of reach. */
export interface Resolution {
  readonly component?: Component;
  readonly problem?: string;
}

/** A rule reads the whole project and says what is wrong. */
export type Rule = (project: Project) => Finding[];

/** The components of that type. */
export function ofType(project: Project, type: string): Component[] {
  return project.components.filter((component) => component.type === type);
}

/** A finding in a component's metadata file: at an element, or by the name of one that is not there. */
export function findingIn(component: Component, element: XmlElement | string | undefined, reason: string): Finding {
  const own = component.xml?.path ?? '';
  const below = (name: string): string => [own, name].filter((part) => part !== '').join('.');
  const place = typeof element === 'string' ? below(element) : (element?.path ?? own);
  return { file: component.file, element: place, reason, package: component.package.name };
}

/** A finding in a component's code or markup. */
export function findingInContent(component: Component, content: Content, element: string, reason: string): Finding {
  return { file: content.file, element, reason, package: component.package.name };
}

/**
 * Looks a name up in a package, the packages that it depends on, and what the org has already.
 * @param types of metadata that the name may belong to
 */
export function resolve(project: Project, from: Package, types: readonly string[], name: string): Resolution {
  const named = project.components.filter(({ type, fullName }) => types.includes(type) && fullName === name);
  const near = named.find((component) => reaches(from, component.package));
  if (near) {
    return { component: near };
  }
  if (types.some((type) => project.installed.has(`${type}:${name}`))) {
    return {};
  }
  const [far] = named;
  return {
    problem: far
      ? `${name} is in ${far.package.name}, on which ${from.name} does not depend`
      : `no ${types.join(' or ')} is named ${name}`
  };
}

/** Whether a package may refer to what another holds. */
export function reaches(from: Package, other: Package): boolean {
  return from.name === other.name || from.dependsOn.has(other.name);
}
