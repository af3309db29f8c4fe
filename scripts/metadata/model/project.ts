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
  /** Path relative to the checked folder. */
  readonly file: string;
  readonly text: string;
  /** Size of the deployed file. */
  readonly bytes: number;
}

/** A metadata component. Its file may define others as well, for example labels. */
export interface Component {
  readonly type: string;
  /** The name in references to it, for example `Case.Reason__c`. */
  readonly fullName: string;
  /** Path of its metadata file relative to the checked folder. */
  readonly file: string;
  readonly package: Package;
  /** The element that defines it; undefined without a readable metadata file. */
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

/** The target of a reference: neither a component nor a problem when the org already has it. */
export interface Resolution {
  readonly component?: Component;
  readonly problem?: string;
}

/** A check of the whole project. */
export type Rule = (project: Project) => Finding[];

/**
 * Caches the results of a function by component. A check of an edited project reuses the components of the packages
 * without edits.
 * @param read a pure function
 */
export function oncePerComponent<Value>(read: (component: Component) => Value): (component: Component) => Value {
  const known = new WeakMap<Component, { readonly value: Value }>();
  return (component) => {
    const { value } = known.get(component) ?? { value: read(component) };
    known.set(component, { value });
    return value;
  };
}

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

/** Creates a finding at an element of a component's metadata file, or at the path of a missing one. */
export function findingIn(component: Component, element: XmlElement | string | undefined, reason: string): Finding {
  const own = component.xml?.path ?? '';
  const below = (name: string): string => [own, name].filter((part) => part !== '').join('.');
  const place = typeof element === 'string' ? below(element) : (element?.path ?? own);
  return { file: component.file, element: place, reason, package: component.package.name };
}

/** Creates a finding in a component's code or markup. */
export function findingInContent(component: Component, content: Content, element: string, reason: string): Finding {
  return { file: content.file, element, reason, package: component.package.name };
}

/**
 * Looks a name up in a package, in the packages that it depends on, and among the components that the org already has.
 * @param from the package that refers to the name
 * @param types metadata types that the name may belong to
 */
export function resolve(project: Project, from: Package, types: readonly string[], name: string): Resolution {
  const named = types.flatMap((type) => project.byName.get(`${type}:${name}`) ?? []);
  const near = named.find((component) => canReferTo(from, component.package));
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

/** Whether a package may refer to the components of another. */
export function canReferTo(from: Package, other: Package): boolean {
  return from.name === other.name || from.dependsOn.has(other.name);
}
