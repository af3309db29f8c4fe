import type { Finding } from '../findings.ts';
import { PAGE_TARGETS, STANDARD_COMPONENTS, UTILITY_DECORATORS } from '../known/pages.ts';
import type { PropertyKind } from '../known/pages.ts';
import { at, first, textAt } from '../model/elements.ts';
import { expressionsIn } from '../model/expressions.ts';
import { findingIn, ofType, resolve } from '../model/project.ts';
import type { Component, Project } from '../model/project.ts';
import type { XmlElement } from '../model/xml.ts';
import { bundleProblem, configurations } from './bundleUse.ts';
import { fieldProblem } from '../names.ts';
import { valueProblem } from './propertyValues.ts';

interface Place {
  readonly project: Project;
  readonly page: Component;
}

/** What stands on Lightning pages exists, is meant for them, and is given properties that it has. */
export function pageComponents(project: Project): Finding[] {
  return ofType(project, 'FlexiPage').flatMap((page) => {
    const items = at(page.xml, 'flexiPageRegions', 'itemInstances');
    const place = { project, page };
    return [
      ...items
        .flatMap((item) => at(item, 'componentInstance'))
        .flatMap((instance) => instanceFindings(place, instance)),
      ...items
        .flatMap((item) => at(item, 'fieldInstance', 'fieldItem'))
        .flatMap((field) => recordFieldFindings(place, field)),
      ...items
        .flatMap(({ children }) => children)
        .flatMap((instance) => at(instance, 'visibilityRule', 'criteria', 'leftValue'))
        .flatMap((value) => criterionFindings(place, value))
    ];
  });
}

function instanceFindings(place: Place, instance: XmlElement): Finding[] {
  const name = first(instance, 'componentName');
  if (!name) {
    return [];
  }
  const properties = at(instance, 'componentInstanceProperties');
  const decorators = properties.filter((property) => textAt(property, 'type') === 'decorator');
  const own = properties.filter((property) => !decorators.includes(property));
  const namespace = name.text.includes(':') ? name.text.split(':')[0] : 'c';
  return [
    ...decorators.flatMap((property) => decoratorFindings(place, property)),
    ...(namespace === 'c' ? customFindings(place, name, own) : standardFindings(place, name, own))
  ];
}

function decoratorFindings(place: Place, property: XmlElement): Finding[] {
  const { page } = place;
  return textAt(page.xml, 'type') === 'UtilityBar'
    ? propertyFindings(place, property, UTILITY_DECORATORS, 'the utility bar')
    : [findingIn(page, property, 'is a decorator, which only utility bars have')];
}

function standardFindings(place: Place, name: XmlElement, properties: readonly XmlElement[]): Finding[] {
  const known = STANDARD_COMPONENTS[name.text];
  return known
    ? properties.flatMap((property) => propertyFindings(place, property, known, name.text))
    : [findingIn(place.page, name, `no standard component is known as ${name.text}`)];
}

function propertyFindings(
  place: Place,
  property: XmlElement,
  known: Readonly<Record<string, PropertyKind>>,
  owner: string
): Finding[] {
  const kind = known[textAt(property, 'name') ?? ''];
  if (!kind) {
    return [findingIn(place.page, property, `${owner} has no such property`)];
  }
  const value = first(property, 'value');
  const reason = value && kindProblem(place, kind, value.text);
  return reason ? [findingIn(place.page, property, reason)] : [];
}

function kindProblem({ project, page }: Place, kind: PropertyKind, value: string): string | undefined {
  switch (kind) {
    case 'facet':
      return at(page.xml, 'flexiPageRegions').some((region) => textAt(region, 'name') === value)
        ? undefined
        : `the page has no region ${value}`;
    case 'page':
      return resolve(project, page.package, ['ApexPage'], value).problem;
    case 'integer':
      return valueProblem({ type: 'Integer' }, value);
    case 'boolean':
      return valueProblem({ type: 'Boolean' }, value);
    default:
      return undefined;
  }
}

function customFindings(place: Place, name: XmlElement, properties: readonly XmlElement[]): Finding[] {
  const { project, page } = place;
  const bundle = name.text.replace(/^c:/, '');
  const types = ['LightningComponentBundle', 'AuraDefinitionBundle'];
  const { component, problem } = resolve(project, page.package, types, bundle);
  if (component?.type !== 'LightningComponentBundle') {
    return problem ? [findingIn(page, name, problem)] : [];
  }
  const target = PAGE_TARGETS[textAt(page.xml, 'type') ?? ''] ?? '';
  const offered = configurations(component, target);
  const reason = bundleProblem(project, page.package, bundle, target) ?? objectRefused(page, bundle, offered);
  const known = offered.flatMap((configuration) => at(configuration, 'property'));
  return reason ? [findingIn(page, name, reason)] : bundleProperties(page, properties, known, bundle);
}

function objectRefused(page: Component, bundle: string, offered: readonly XmlElement[]): string | undefined {
  const objects = offered.flatMap((configuration) => at(configuration, 'objects', 'object').map(({ text }) => text));
  const object = textAt(page.xml, 'sobjectType') ?? 'pages without an object';
  return objects.length > 0 && !objects.includes(object) ? `${bundle} is not for ${object}` : undefined;
}

function bundleProperties(
  page: Component,
  given: readonly XmlElement[],
  offered: readonly XmlElement[],
  bundle: string
): Finding[] {
  const missing = offered
    .map(({ attributes }) => attributes)
    .filter(({ required, default: initial }) => required === 'true' && initial === undefined)
    .filter(({ name }) => !given.some((property) => textAt(property, 'name') === name));
  return [
    ...given.flatMap((property) => {
      const definition = offered.find(({ attributes }) => attributes['name'] === textAt(property, 'name'));
      const value = textAt(property, 'value');
      const reason = definition
        ? value !== undefined && valueProblem(definition.attributes, value)
        : `${bundle} has no such property there`;
      return reason ? [findingIn(page, property, reason)] : [];
    }),
    ...missing.map(({ name }) => findingIn(page, name, `is missing, which ${bundle} requires`))
  ];
}

function recordFieldFindings({ project, page }: Place, field: XmlElement): Finding[] {
  const name = /^Record\.(\w+)/.exec(field.text)?.[1];
  const object = textAt(page.xml, 'sobjectType') ?? '';
  const reason = name ? fieldProblem(project, page.package, object, name) : `${field.text} is no field of the record`;
  return reason ? [findingIn(page, field, reason)] : [];
}

function criterionFindings({ project, page }: Place, value: XmlElement): Finding[] {
  const object = textAt(page.xml, 'sobjectType') ?? '';
  return expressionsIn(value.text).flatMap((expression) => {
    const permission = /^\$Permission\.CustomPermission\.(\w+)$/.exec(expression)?.[1];
    const field = /^Record\.(\w+)$/.exec(expression)?.[1];
    const reason =
      (permission && resolve(project, page.package, ['CustomPermission'], permission).problem) ??
      (field && fieldProblem(project, page.package, object, field));
    return reason ? [findingIn(page, value, reason)] : [];
  });
}
