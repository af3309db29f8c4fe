import type { Finding } from '../findings.ts';
import { selfAndDescendants } from '../model/elements.ts';
import { findingInContent, ofType, resolve } from '../model/project.ts';
import type { Component, Content, Project } from '../model/project.ts';
import { parseXml, XmlError } from '../model/xml.ts';
import type { XmlElement } from '../model/xml.ts';

const MARKUP = /\.(?:app|cmp)$/;
const COMPONENTS: readonly string[] = ['LightningComponentBundle', 'AuraDefinitionBundle'];

/** The root elements of an Aura bundle's markup; none for markup that is no well-formed XML. */
export function auraMarkup({ contents }: Component): XmlElement[] {
  return contents.filter(({ file }) => MARKUP.test(file)).flatMap((content) => readMarkup(content).root ?? []);
}

/** The names of components in the namespace `c` that an Aura app provides to Lightning Out. */
export function auraDependencies(bundle: Component): string[] {
  return auraMarkup(bundle)
    .flatMap(selfAndDescendants)
    .filter(({ name }) => name === 'aura:dependency')
    .flatMap(({ attributes }) => ownName(attributes['resource']) ?? []);
}

/** The components in Aura markup exist. */
export function aura(project: Project): Finding[] {
  return ofType(project, 'AuraDefinitionBundle').flatMap((bundle) =>
    bundle.contents
      .filter(({ file }) => MARKUP.test(file))
      .flatMap((content) => markupFindings(project, bundle, content))
  );
}

function markupFindings(project: Project, bundle: Component, content: Content): Finding[] {
  const { root, problem } = readMarkup(content);
  if (problem !== undefined) {
    return [findingInContent(bundle, content, '', problem)];
  }
  return selfAndDescendants(root).flatMap((element) => {
    const names = [
      ownName(element.name),
      ownName(element.attributes['resource']),
      ownName(element.attributes['extends'])
    ];
    return names.flatMap((name) => {
      const reason = name && resolve(project, bundle.package, COMPONENTS, name).problem;
      return reason ? [findingInContent(bundle, content, element.name, reason)] : [];
    });
  });
}

/** The name of a component in the namespace `c`, such as `c:viewer` or `markup://c:viewer`; undefined for others. */
function ownName(name: string | undefined): string | undefined {
  return /^(?:markup:\/\/)?c:(\w+)$/.exec(name ?? '')?.[1];
}

function readMarkup({ text }: Content): { root?: XmlElement; problem?: string } {
  try {
    return { root: parseXml(text) };
  } catch (error) {
    if (error instanceof XmlError) {
      return { problem: error.message };
    }
    throw error;
  }
}
