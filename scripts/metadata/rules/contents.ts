import type { Finding } from '../findings.ts';
import { ALL_FEATURES, FEATURES } from '../known/objects.ts';
import type { Feature } from '../known/objects.ts';
import { everything, first } from '../model/elements.ts';
import { findingIn, findingInContent } from '../model/project.ts';
import type { Component, Project, Rule } from '../model/project.ts';

const APEX = 'is Apex, which the packages do without';
const ADMINS = "would replace the admin's own";

/** Types that no package holds, and why. */
const REFUSED: Readonly<Record<string, string>> = {
  ApexClass: APEX,
  ApexTrigger: APEX,
  ApexComponent: APEX,
  Layout: ADMINS,
  Profile: ADMINS
};

/** Packages hold nothing that the project has ruled out, and each component once. */
export function contents({ components }: Project): Finding[] {
  return components.flatMap((component, index) => {
    const refused = REFUSED[component.type];
    return [
      ...(refused ? [findingIn(component, '', `a ${component.type} ${refused}`)] : []),
      ...(isDuplicate(components, component, index)
        ? [findingIn(component, '', `${component.type} ${component.fullName} is there twice`)]
        : []),
      ...(component.xml || isObjectFolder(component) ? [] : [findingIn(component, '', 'has no readable -meta.xml')])
    ];
  });
}

/** An object may be spread over packages: only one of them defines it. Labels have a rule of their own. */
function isDuplicate(components: readonly Component[], { type, fullName, xml }: Component, index: number): boolean {
  const shared = ['CustomLabel', 'CustomLabels', 'CustomObject'].includes(type) || xml === undefined;
  return !shared && components.findIndex((other) => other.type === type && other.fullName === fullName) < index;
}

function isObjectFolder({ type, fullName }: Component): boolean {
  return type === 'CustomObject' && !fullName.endsWith('__c');
}

/** A package names nothing of a feature that it does without. */
export function featureNames({ components }: Project): Finding[] {
  return components.flatMap((component) =>
    ALL_FEATURES.filter((feature) => !component.package.features.has(feature)).flatMap((feature) =>
      namesOf(feature, component)
    )
  );
}

function namesOf(feature: Feature, component: Component): Finding[] {
  const { label, name: pattern } = FEATURES[feature];
  const reason = `is of ${label}, which an org may lack`;
  const namesIn = (text: string): string[] => [...new Set(text.match(pattern) ?? [])];
  return [
    ...namesIn(component.fullName).map((name) => findingIn(component, undefined, `${name} ${reason}`)),
    ...everything(component.xml).flatMap((element) =>
      [element.text, ...Object.values(element.attributes)]
        .flatMap(namesIn)
        .map((name) => findingIn(component, element, `${name} ${reason}`))
    ),
    ...component.contents.flatMap((content) =>
      namesIn(content.text).map((name) => findingInContent(component, content, name, reason))
    )
  ];
}

/** Components have the API version of the project. */
export const apiVersions: Rule = ({ components }) =>
  components.flatMap((component) => {
    const version = first(component.xml, 'apiVersion');
    return version && version.text !== component.package.apiVersion
      ? [findingIn(component, version, `is ${version.text}, the project's is ${component.package.apiVersion}`)]
      : [];
  });
