import type { Finding } from '../findings.ts';
import { ALL_FEATURES, featureWords, labelOf } from '../known/objects.ts';
import type { Feature } from '../known/objects.ts';
import { elementAt, selfAndDescendants } from '../model/elements.ts';
import { findingIn, findingInContent, keyOf, oncePerComponent } from '../model/project.ts';
import type { Component, Content, Project, Rule } from '../model/project.ts';

const APEX = 'is Apex, which the packages do without';
const ADMINS = "would replace the admin's own";

/** Metadata types that are not allowed, and why. */
const REFUSED: Readonly<Record<string, string>> = {
  ApexClass: APEX,
  ApexTrigger: APEX,
  ApexComponent: APEX,
  Layout: ADMINS,
  Profile: ADMINS
};

/** Packages hold no forbidden types, and each component once and with a readable metadata file. */
export function components({ components: all, byName }: Project): Finding[] {
  return all.flatMap((component) => {
    const refused = REFUSED[component.type];
    return [
      ...(refused ? [findingIn(component, '', `a ${component.type} ${refused}`)] : []),
      ...(isDuplicate(component, byName.get(keyOf(component)))
        ? [findingIn(component, '', `${component.type} ${component.fullName} is there twice`)]
        : []),
      ...(component.xml || isObjectFolder(component) ? [] : [findingIn(component, '', 'has no readable -meta.xml')])
    ];
  });
}

/** Several packages may add to an object. The rule `labelTexts` reports duplicate labels. */
function isDuplicate(component: Component, sameName: readonly Component[] = []): boolean {
  const { type, xml } = component;
  const shared = ['CustomLabel', 'CustomLabels', 'CustomObject'].includes(type) || xml === undefined;
  return !shared && sameName.indexOf(component) > 0;
}

function isObjectFolder({ type, fullName }: Component): boolean {
  return type === 'CustomObject' && !fullName.endsWith('__c');
}

/** A package names only the optional features that it requires. */
export function featureNames(project: Project): Finding[] {
  return project.components.flatMap(featureFindings);
}

const featureFindings = oncePerComponent((component) =>
  ALL_FEATURES.filter((feature) => !component.package.features.has(feature)).flatMap((feature) =>
    findingsAbout(feature, component)
  )
);

function findingsAbout(feature: Feature, component: Component): Finding[] {
  const reason = `is of ${labelOf(feature)}, which an org may lack`;
  const namesIn = (text: string): string[] => featureWords(feature, text);
  return [
    ...namesIn(component.fullName).map((name) => findingIn(component, undefined, `${name} ${reason}`)),
    ...selfAndDescendants(component.xml).flatMap((element) =>
      [element.text, ...Object.values(element.attributes)]
        .flatMap(namesIn)
        .map((name) => findingIn(component, element, `${name} ${reason}`))
    ),
    ...component.contents.flatMap((content) =>
      namesIn(isModule(content) ? importedModules(content.text) : content.text).map((name) =>
        findingInContent(component, content, name, reason)
      )
    )
  ];
}

function isModule({ file }: Content): boolean {
  return /\.(?:ts|js)$/.test(file);
}

/** The modules that code imports. The platform looks these up, for example `@salesforce/schema`, but no names in strings. */
function importedModules(code: string): string {
  return [...code.matchAll(/\bfrom\s+['"]([^'"]+)['"]/g)].map(([, module]) => module).join('\n');
}

/** Components have the API version of their package. */
export const apiVersions: Rule = ({ components }) =>
  components.flatMap((component) => {
    const version = elementAt(component.xml, 'apiVersion');
    return version && version.text !== component.package.apiVersion
      ? [findingIn(component, version, `is ${version.text}, the project's is ${component.package.apiVersion}`)]
      : [];
  });
