import type { Finding } from '../findings.ts';
import { everything } from '../model/elements.ts';
import { findingInContent, ofType, resolve } from '../model/project.ts';
import type { Component, Content, Project } from '../model/project.ts';
import { parseXml, XmlError } from '../model/xml.ts';
import type { XmlElement } from '../model/xml.ts';

const MARKUP = /\.(?:app|cmp)$/;
const COMPONENTS: readonly string[] = ['LightningComponentBundle', 'AuraDefinitionBundle'];

/** The root elements of an Aura bundle's markup. Markup that cannot be read has none. */
export function auraMarkup({ contents }: Component): XmlElement[] {
  return contents.filter(({ file }) => MARKUP.test(file)).flatMap((content) => readMarkup(content).root ?? []);
}

/** The names of our components that an Aura app makes known to Lightning Out. */
export function auraDependencies(bundle: Component): string[] {
  return auraMarkup(bundle)
    .flatMap(everything)
    .filter(({ name }) => name === 'aura:dependency')
    .flatMap(({ attributes }) => ownName(attributes['resource']) ?? []);
}

/** Aura markup names components that exist. */
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
  return everything(root).flatMap((element) => {
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

/** `c:viewer` and `markup://c:viewer` are ours. */
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
