import type { Finding } from '../findings.ts';
import { secretFieldsIn } from '../known/secrets.ts';
import { selfAndDescendants } from '../model/elements.ts';
import { findingIn, findingInContent, oncePerComponent } from '../model/project.ts';
import type { Component, Project } from '../model/project.ts';
import type { XmlElement } from '../model/xml.ts';

/** Elements that may name a field without showing its value. */
const NAMES_ONLY: readonly string[] = ['fullName', 'description', 'inlineHelpText'];

/** Path of the field that a flow writes. The value is in another element. */
const WRITES = /^record(?:Creates|Updates)\b.*\.inputAssignments\[[^\]]*\]\.field$/;

/**
 * Only the viewer's code reads the fields with token, session and key. No layout, page, list, search, related list, formula
 * or markup shows them. The rule `permissionSets` makes sure that users cannot write them.
 */
export function secrets({ components }: Project): Finding[] {
  return components.flatMap(secretFindings);
}

const secretFindings = oncePerComponent((component) => [...metadataFindings(component), ...markupFindings(component)]);

function metadataFindings(component: Component): Finding[] {
  if (component.type === 'PermissionSet') {
    return [];
  }
  return selfAndDescendants(component.xml)
    .filter(({ name, path }) => !NAMES_ONLY.includes(name) && !WRITES.test(path))
    .flatMap((element) =>
      [...secretFieldsIn(element.text), ...secretFieldsIn(attributeText(element))].map((field) =>
        findingIn(component, element, `shows the secret field ${field}`)
      )
    );
}

function attributeText({ attributes }: XmlElement): string {
  return Object.values(attributes).join(' ');
}

/** Modules of Lightning web components may name the fields, because the viewer reads them. */
function markupFindings(component: Component): Finding[] {
  return component.type === 'LightningComponentBundle'
    ? []
    : component.contents.flatMap((content) =>
        secretFieldsIn(content.text).map((field) =>
          findingInContent(component, content, field, 'is a secret, which no markup may hold')
        )
      );
}
