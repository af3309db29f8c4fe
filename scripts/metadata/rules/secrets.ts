import type { Finding } from '../findings.ts';
import { secretFieldsIn } from '../known/secrets.ts';
import { everything } from '../model/elements.ts';
import { findingIn, findingInContent } from '../model/project.ts';
import type { Component, Project } from '../model/project.ts';
import type { XmlElement } from '../model/xml.ts';

/** Elements that name a field without showing it. */
const NAMES_ONLY: readonly string[] = ['fullName', 'description', 'inlineHelpText'];

/** Where a flow says which fields of a record it fills; what with stands beside it. */
const WRITES = /^record(?:Creates|Updates)\b.*\.inputAssignments\[[^\]]*\]\.field$/;

/**
 * Token, session and key are read by the viewer and shown nowhere: on no layout, page, list, search or related list, in no
 * formula and no markup. (That users cannot write them is a matter of permission sets.)
 */
export function secrets({ components }: Project): Finding[] {
  return components.flatMap((component) => [...metadataFindings(component), ...markupFindings(component)]);
}

function metadataFindings(component: Component): Finding[] {
  if (component.type === 'PermissionSet') {
    return [];
  }
  return everything(component.xml)
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

/** The viewer's modules may name the fields: reading them is their purpose. */
function markupFindings(component: Component): Finding[] {
  return component.type === 'LightningComponentBundle'
    ? []
    : component.contents.flatMap((content) =>
        secretFieldsIn(content.text).map((field) =>
          findingInContent(component, content, field, 'is a secret, which no markup may hold')
        )
      );
}
