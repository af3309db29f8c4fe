import type { Finding } from '../findings.ts';
import { TEMPLATES } from '../known/pages.ts';
import { elementAt, elementsAt, selfAndDescendants, textAt } from '../model/elements.ts';
import { findingIn, ofType } from '../model/project.ts';
import type { Component, Project } from '../model/project.ts';
import { objectProblem } from '../references.ts';

/** Lightning pages fit their template, and their regions and identifiers are unique and used. */
export function pages(project: Project): Finding[] {
  return ofType(project, 'FlexiPage').flatMap((page) => [
    ...templateFindings(page),
    ...regionFindings(page),
    ...identifierFindings(page),
    ...inheritanceFindings(page),
    ...objectFindings(project, page)
  ]);
}

function templateFindings(page: Component): Finding[] {
  const name = elementAt(page.xml, 'template', 'name');
  const type = textAt(page.xml, 'type');
  const template = TEMPLATES[name?.text ?? ''];
  if (!name) {
    return [];
  }
  if (!template) {
    return [findingIn(page, name, `no template is known as ${name.text}`)];
  }
  const { regions } = template;
  const strangers = elementsAt(page.xml, 'flexiPageRegions').filter(
    (region) => regions && textAt(region, 'type') !== 'Facet' && !regions.includes(textAt(region, 'name') ?? '')
  );
  return [
    ...(type === template.page ? [] : [findingIn(page, name, `${name.text} is for pages of type ${template.page}`)]),
    ...strangers.map((region) =>
      findingIn(page, region, `the template has no such region, only ${regions?.join(', ')}`)
    )
  ];
}

/** A facet is a region that is shown by the property of a component that contains its name. */
function regionFindings(page: Component): Finding[] {
  const regions = elementsAt(page.xml, 'flexiPageRegions');
  const names = regions.map((region) => textAt(region, 'name'));
  const values = elementsAt(
    page.xml,
    'flexiPageRegions',
    'itemInstances',
    'componentInstance',
    'componentInstanceProperties'
  ).map((property) => textAt(property, 'value') ?? '');
  return regions.flatMap((region, index) => {
    const name = textAt(region, 'name') ?? '';
    const twice = names.indexOf(name) < index;
    const unused = textAt(region, 'type') === 'Facet' && !values.includes(name);
    return [
      ...(twice ? [findingIn(page, region, 'there is another region of that name')] : []),
      ...(unused ? [findingIn(page, region, 'is a facet that nothing shows')] : [])
    ];
  });
}

function identifierFindings(page: Component): Finding[] {
  const instances = selfAndDescendants(page.xml).filter(
    ({ name }) => name === 'componentInstance' || name === 'fieldInstance'
  );
  const seen = new Set<string>();
  return instances.flatMap((instance) => {
    const identifier = elementAt(instance, 'identifier');
    if (!identifier) {
      return [findingIn(page, `${instance.path}.identifier`, 'is missing')];
    }
    const twice = seen.has(identifier.text);
    seen.add(identifier.text);
    return twice ? [findingIn(page, identifier, `${identifier.text} is there twice`)] : [];
  });
}

/** Pages that replace parts of a standard page deploy only to orgs with the same standard page. */
function inheritanceFindings(page: Component): Finding[] {
  const parent = elementAt(page.xml, 'parentFlexiPage');
  const replaced = elementsAt(page.xml, 'flexiPageRegions', 'mode').filter(({ text }) => text === 'Replace');
  return [...(parent ? [parent] : []), ...replaced].map((element) =>
    findingIn(page, element, 'ties the page to a standard page of the org')
  );
}

function objectFindings(project: Project, page: Component): Finding[] {
  const object = elementAt(page.xml, 'sobjectType');
  if (!object) {
    return textAt(page.xml, 'type') === 'RecordPage' ? [findingIn(page, 'sobjectType', 'is missing')] : [];
  }
  const problem = objectProblem(project, page.package, object.text);
  return problem ? [findingIn(page, object, problem)] : [];
}
