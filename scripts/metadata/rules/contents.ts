import type { Finding } from '../findings.ts';
import { CHAT_NAME } from '../known/objects.ts';
import { everything, first } from '../tree/elements.ts';
import { findingIn, findingInContent } from '../tree/project.ts';
import type { Component, Project, Rule } from '../tree/project.ts';

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

/** A package that works in any org names nothing of Chat. */
export function chatNames({ components }: Project): Finding[] {
  return components
    .filter((component) => !component.package.usesChat)
    .flatMap((component) => [
      ...chatIn(component.fullName).map((name) => findingIn(component, undefined, chatReason(name))),
      ...everything(component.xml).flatMap((element) =>
        [element.text, ...Object.values(element.attributes)]
          .flatMap(chatIn)
          .map((name) => findingIn(component, element, chatReason(name)))
      ),
      ...component.contents.flatMap((content) =>
        chatIn(content.text).map((name) => findingInContent(component, content, name, CHAT_REASON))
      )
    ]);
}

const CHAT_REASON = 'is of Chat, which an org may lack';

function chatReason(name: string): string {
  return `${name} ${CHAT_REASON}`;
}

function chatIn(text: string): string[] {
  return [...new Set(text.match(CHAT_NAME) ?? [])];
}

/** Components have the API version of the project. */
export const apiVersions: Rule = ({ components }) =>
  components.flatMap((component) => {
    const version = first(component.xml, 'apiVersion');
    return version && version.text !== component.package.apiVersion
      ? [findingIn(component, version, `is ${version.text}, the project's is ${component.package.apiVersion}`)]
      : [];
  });
