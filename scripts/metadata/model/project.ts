import type { Finding } from '../findings.ts';
import type { Feature } from '../known/objects.ts';
import type { XmlElement } from './xml.ts';

/** A package directory, or a whole tree in metadata format. */
export interface Package {
  readonly name: string;
  /** Absolute path. */
  readonly folder: string;
  /** API version that everything in it must have. */
  readonly apiVersion: string;
  /** Names of the packages that it may refer to, transitive ones included, its own excluded. */
  readonly dependsOn: ReadonlySet<string>;
  /** Optional Salesforce features whose names it may use. */
  readonly features: ReadonlySet<Feature>;
}

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

/** All components that are checked together. */
export interface Project {
  readonly components: readonly Component[];
  /** The components by type and name, in the form `Type:Full.Name`; several packages may hold the same name. */
  readonly byName: ReadonlyMap<string, readonly Component[]>;
  /** Names of components, in the form `Type:Full.Name`, that the org already has. */
  readonly installed: ReadonlySet<string>;
}

/** What a name refers to: nothing known of it when the org has it already, a problem when it is out of reach. */
export interface Resolution {
  readonly component?: Component;
  readonly problem?: string;
}

/** A rule reads the whole project and says what is wrong. */
export type Rule = (project: Project) => Finding[];

/** Creates a project of components, which rules look up by name. */
export function createProject(components: readonly Component[], installed: ReadonlySet<string> = new Set()): Project {
  const byName = new Map<string, Component[]>();
  for (const component of components) {
    const key = keyOf(component);
    byName.set(key, [...(byName.get(key) ?? []), component]);
  }
  return { components, byName, installed };
}

/** The unique name of a component in the form `Type:Full.Name`. */
export function keyOf({ type, fullName }: Pick<Component, 'type' | 'fullName'>): string {
  return `${type}:${fullName}`;
}

/** The components of a type. */
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
  const named = types.flatMap((type) => project.byName.get(`${type}:${name}`) ?? []);
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
