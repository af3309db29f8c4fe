import { elementsAt, isTrue } from '../model/elements.ts';
import { resolve } from '../model/project.ts';
import type { Component, Package, Project } from '../model/project.ts';
import type { XmlElement } from '../model/xml.ts';

/** Why a Lightning web component cannot be used at a target such as lightning__RecordPage; undefined when it can. */
export function bundleProblem(project: Project, from: Package, name: string, target: string): string | undefined {
  const { component, problem } = resolve(project, from, ['LightningComponentBundle'], name);
  if (!component) {
    return problem;
  }
  if (!isTrue(component.xml, 'isExposed')) {
    return `${name} is not exposed`;
  }
  const targets = elementsAt(component.xml, 'targets', 'target').map(({ text }) => text);
  return targets.includes(target) ? undefined : `${name} does not have the target ${target}`;
}

/** A component's `targetConfig` elements for a target. */
export function configurations(component: Component, target: string): XmlElement[] {
  return elementsAt(component.xml, 'targetConfigs', 'targetConfig').filter(({ attributes }) =>
    targetsOf(attributes['targets']).includes(target)
  );
}

/** The targets in the `targets` attribute of a `targetConfig`. */
export function targetsOf(list: string | undefined): string[] {
  return (list ?? '').split(',').map((target) => target.trim());
}
