import type { Finding } from '../findings.ts';
import { validate } from '../schema/validator.ts';
import { findingIn, oncePerComponent } from '../model/project.ts';
import type { Project } from '../model/project.ts';

const NAMESPACE = 'http://soap.sforce.com/2006/04/metadata';

/** Each metadata file fits the type that Salesforce publishes for it. */
export function schema({ components }: Project): Finding[] {
  return components.flatMap(documentFindings);
}

const documentFindings = oncePerComponent((component): Finding[] => {
  const { xml } = component;
  // components within another's file are part of its document
  if (xml?.path !== '') {
    return [];
  }
  // each kind of settings is a type of its own
  const type = component.type === 'Settings' ? xml.name : component.type;
  if (xml.name !== type) {
    return [findingIn(component, xml.name, `is the root element, ${type} expected`)];
  }
  const namespace = xml.attributes['xmlns'];
  const mismatches = validate(type, xml) ?? [{ path: '', reason: `Salesforce's types have no ${type}` }];
  return [
    ...(namespace === NAMESPACE
      ? []
      : [findingIn(component, '@xmlns', `is ${namespace ?? 'missing'}, not ${NAMESPACE}`)]),
    ...mismatches.map(({ path, reason }) => findingIn(component, path, reason))
  ];
});
