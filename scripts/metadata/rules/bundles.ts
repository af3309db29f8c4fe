import type { Finding } from '../findings.ts';
import { TARGETS } from '../known/pages.ts';
import { soundsSecret } from '../known/secrets.ts';
import { publicNames, isEntry } from '../model/classes.ts';
import { elementAt, elementsAt, isTrue } from '../model/elements.ts';
import { findingIn, ofType } from '../model/project.ts';
import type { Component, Project } from '../model/project.ts';
import type { XmlElement } from '../model/xml.ts';
import { targetsOf } from './bundleUse.ts';
import { objectProblem } from '../references.ts';
import { valueProblem } from './propertyValues.ts';

/** Lightning web components have existing targets, and builder properties that are public in their class. */
export function bundles(project: Project): Finding[] {
  return ofType(project, 'LightningComponentBundle').flatMap((bundle) => [
    ...fileFindings(bundle),
    ...targetFindings(bundle),
    ...propertyFindings(bundle),
    ...elementsAt(bundle.xml, 'targetConfigs', 'targetConfig', 'objects', 'object').flatMap((object) => {
      const reason = objectProblem(project, bundle.package, object.text);
      return reason ? [findingIn(bundle, object, reason)] : [];
    })
  ]);
}

function fileFindings(bundle: Component): Finding[] {
  const needed = ['apiVersion', 'isExposed'].filter((name) => bundle.xml && !elementAt(bundle.xml, name));
  return [
    ...(bundle.contents.some(({ file }) => isEntry(bundle, file))
      ? []
      : [findingIn(bundle, '', `has no module ${bundle.fullName}.js`)]),
    ...needed.map((name) => findingIn(bundle, name, 'is missing'))
  ];
}

function targetFindings(bundle: Component): Finding[] {
  const targets = elementsAt(bundle.xml, 'targets', 'target');
  const names = targets.map(({ text }) => text);
  const configured = elementsAt(bundle.xml, 'targetConfigs', 'targetConfig');
  return [
    ...targets
      .filter(({ text }) => !TARGETS.includes(text))
      .map((target) => findingIn(bundle, target, `no target is known as ${target.text}`)),
    ...configured.flatMap((configuration) =>
      targetsOf(configuration.attributes['targets'])
        .filter((target) => !names.includes(target))
        .map((target) => findingIn(bundle, configuration, `configures ${target}, which is not among the targets`))
    ),
    ...(isTrue(bundle.xml, 'isExposed') && targets.length === 0
      ? [findingIn(bundle, 'targets', 'is missing, which an exposed component needs')]
      : [])
  ];
}

function propertyFindings(bundle: Component): Finding[] {
  const names = publicNames(bundle);
  return elementsAt(bundle.xml, 'targetConfigs', 'targetConfig', 'property').flatMap((property) =>
    propertyReasons(property, names).map((reason) => findingIn(bundle, property, reason))
  );
}

function propertyReasons({ attributes }: XmlElement, names: ReadonlySet<string>): string[] {
  const { name = '', label, default: initial } = attributes;
  const reasons = [
    names.has(name) ? undefined : 'the class has no such property with @api',
    label ? undefined : 'has no label, so that the builder shows its API name',
    soundsSecret(name) ? 'is a secret, which a page must not hold' : undefined,
    ...optionReasons(attributes),
    initial === undefined ? undefined : valueProblem(attributes, initial)
  ];
  return reasons.filter((reason) => reason !== undefined);
}

function optionReasons({ type = '', datasource = '' }: XmlElement['attributes']): (string | undefined)[] {
  return [
    datasource !== '' && type !== 'String' ? 'has a datasource, which only texts have' : undefined,
    [type, datasource].some((text) => text.startsWith('apex://')) ? 'needs Apex' : undefined
  ];
}
