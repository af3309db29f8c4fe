import type { Finding } from '../findings.ts';
import { PAGE_TARGETS, STANDARD_COMPONENTS, UTILITY_DECORATORS } from '../known/pages.ts';
import type { PropertyKind } from '../known/pages.ts';
import { elementAt, elementsAt, textAt } from '../model/elements.ts';
import { expressionsIn } from '../model/expressions.ts';
import { findingIn, ofType, resolve } from '../model/project.ts';
import type { Component, Project } from '../model/project.ts';
import type { XmlElement } from '../model/xml.ts';
import { bundleProblem, configurations } from './bundleUse.ts';
import { fieldProblem } from '../references.ts';
import { valueProblem } from './propertyValues.ts';

interface PageContext {
  readonly project: Project;
  readonly page: Component;
}

/** Components and fields on Lightning pages exist, support the page type, and have the properties that the page sets. */
export function pageComponents(project: Project): Finding[] {
  return ofType(project, 'FlexiPage').flatMap((page) => {
    const items = elementsAt(page.xml, 'flexiPageRegions', 'itemInstances');
    const context = { project, page };
    return [
      ...items
        .flatMap((item) => elementsAt(item, 'componentInstance'))
        .flatMap((instance) => instanceFindings(context, instance)),
      ...items
        .flatMap((item) => elementsAt(item, 'fieldInstance', 'fieldItem'))
        .flatMap((field) => recordFieldFindings(context, field)),
      ...items
        .flatMap(({ children }) => children)
        .flatMap((instance) => elementsAt(instance, 'visibilityRule', 'criteria', 'leftValue'))
        .flatMap((value) => criterionFindings(context, value))
    ];
  });
}

function instanceFindings(context: PageContext, instance: XmlElement): Finding[] {
  const name = elementAt(instance, 'componentName');
  if (!name) {
    return [];
  }
  const properties = elementsAt(instance, 'componentInstanceProperties');
  const decorators = properties.filter((property) => textAt(property, 'type') === 'decorator');
  const own = properties.filter((property) => !decorators.includes(property));
  const namespace = name.text.includes(':') ? name.text.split(':')[0] : 'c';
  return [
    ...decorators.flatMap((property) => decoratorFindings(context, property)),
    ...(namespace === 'c' ? customFindings(context, name, own) : standardFindings(context, name, own))
  ];
}

function decoratorFindings(context: PageContext, property: XmlElement): Finding[] {
  const { page } = context;
  return textAt(page.xml, 'type') === 'UtilityBar'
    ? propertyFindings(context, property, UTILITY_DECORATORS, 'the utility bar')
    : [findingIn(page, property, 'is a decorator, which only utility bars have')];
}

function standardFindings(context: PageContext, name: XmlElement, properties: readonly XmlElement[]): Finding[] {
  const known = STANDARD_COMPONENTS[name.text];
  return known
    ? properties.flatMap((property) => propertyFindings(context, property, known, name.text))
    : [findingIn(context.page, name, `no standard component is known as ${name.text}`)];
}

function propertyFindings(
  context: PageContext,
  property: XmlElement,
  known: Readonly<Record<string, PropertyKind>>,
  owner: string
): Finding[] {
  const kind = known[textAt(property, 'name') ?? ''];
  if (!kind) {
    return [findingIn(context.page, property, `${owner} has no such property`)];
  }
  const value = elementAt(property, 'value');
  const reason = value && kindProblem(context, kind, value.text);
  return reason ? [findingIn(context.page, property, reason)] : [];
}

function kindProblem({ project, page }: PageContext, kind: PropertyKind, value: string): string | undefined {
  switch (kind) {
    case 'facet':
      return elementsAt(page.xml, 'flexiPageRegions').some((region) => textAt(region, 'name') === value)
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

function customFindings(context: PageContext, name: XmlElement, properties: readonly XmlElement[]): Finding[] {
  const { project, page } = context;
  const bundle = name.text.replace(/^c:/, '');
  const types = ['LightningComponentBundle', 'AuraDefinitionBundle'];
  const { component, problem } = resolve(project, page.package, types, bundle);
  if (component?.type !== 'LightningComponentBundle') {
    return problem ? [findingIn(page, name, problem)] : [];
  }
  const target = PAGE_TARGETS[textAt(page.xml, 'type') ?? ''] ?? '';
  const offered = configurations(component, target);
  const reason = bundleProblem(project, page.package, bundle, target) ?? objectRefused(page, bundle, offered);
  const known = offered.flatMap((configuration) => elementsAt(configuration, 'property'));
  return reason ? [findingIn(page, name, reason)] : bundleProperties(page, properties, known, bundle);
}

function objectRefused(page: Component, bundle: string, offered: readonly XmlElement[]): string | undefined {
  const objects = offered.flatMap((configuration) =>
    elementsAt(configuration, 'objects', 'object').map(({ text }) => text)
  );
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

function recordFieldFindings({ project, page }: PageContext, field: XmlElement): Finding[] {
  const name = /^Record\.(\w+)/.exec(field.text)?.[1];
  const object = textAt(page.xml, 'sobjectType') ?? '';
  const reason = name ? fieldProblem(project, page.package, object, name) : `${field.text} is no field of the record`;
  return reason ? [findingIn(page, field, reason)] : [];
}

function criterionFindings({ project, page }: PageContext, value: XmlElement): Finding[] {
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
