import type { Finding } from '../findings.ts';
import { formulaProblems, readFormula } from '../formula.ts';
import { elementAt, elementsAt, textAt } from '../model/elements.ts';
import { findingIn, ofType, resolve } from '../model/project.ts';
import type { Component, Project } from '../model/project.ts';
import { objectProblem } from '../references.ts';

/** Maximum length of a field's label, in characters. */
const LABEL_LIMIT = 40;

/** Required elements by field type, in addition to name and label. Formula fields do not need them. */
const NEEDED: Readonly<Record<string, readonly string[]>> = {
  Text: ['length'],
  EncryptedText: ['length', 'maskChar', 'maskType'],
  LongTextArea: ['length', 'visibleLines'],
  Html: ['length', 'visibleLines'],
  Number: ['precision', 'scale'],
  Currency: ['precision', 'scale'],
  Percent: ['precision', 'scale'],
  Checkbox: ['defaultValue'],
  Picklist: ['valueSet'],
  MultiselectPicklist: ['valueSet', 'visibleLines'],
  Lookup: ['referenceTo', 'relationshipName'],
  MasterDetail: ['referenceTo', 'relationshipName'],
  AutoNumber: ['displayFormat']
};

const LONG_TEXTS: readonly string[] = ['LongTextArea', 'Html'];
const NOT_FOR_LONG_TEXTS: readonly string[] = ['required', 'unique', 'externalId'];

/** Field types that custom settings support. */
const SETTING_TYPES: readonly string[] = [
  ...['Checkbox', 'Currency', 'Date', 'DateTime', 'Email', 'Number', 'Percent', 'Phone', 'Text', 'TextArea', 'Url']
];

/** Custom fields have the elements that their type needs, and their references resolve. */
export function fields(project: Project): Finding[] {
  return ofType(project, 'CustomField').flatMap((field) => [
    ...nameFindings(field),
    ...definitionFindings(field),
    ...settingFindings(project, field),
    ...referenceFindings(project, field),
    ...formulaFindings(project, field)
  ]);
}

function nameFindings(field: Component): Finding[] {
  const [, name = ''] = field.fullName.split('.');
  const label = elementAt(field.xml, 'label');
  const written = elementAt(field.xml, 'fullName');
  const length = label?.text.length ?? 0;
  return [
    ...(written?.text ? [] : [findingIn(field, 'fullName', 'is missing')]),
    ...(written && written.text !== name
      ? [findingIn(field, written, `is ${written.text}, the file is ${name}'s`)]
      : []),
    ...(label ? [] : [findingIn(field, 'label', 'is missing')]),
    ...(length > LABEL_LIMIT ? [findingIn(field, label, `has ${length} characters, ${LABEL_LIMIT} are allowed`)] : [])
  ];
}

function definitionFindings(field: Component): Finding[] {
  const type = elementAt(field.xml, 'type');
  if (!type) {
    return [findingIn(field, 'type', 'is missing')];
  }
  const needed = elementAt(field.xml, 'formula') ? [] : (NEEDED[type.text] ?? []);
  const refused = LONG_TEXTS.includes(type.text) ? NOT_FOR_LONG_TEXTS : [];
  return [
    ...needed
      .filter((name) => !elementAt(field.xml, name))
      .map((name) => findingIn(field, name, `is missing, which a field of type ${type.text} needs`)),
    ...refused
      .flatMap((name) => elementsAt(field.xml, name))
      .map((element) => findingIn(field, element, `is not for a field of type ${type.text}`))
  ];
}

function settingFindings(project: Project, field: Component): Finding[] {
  const type = elementAt(field.xml, 'type');
  const [object = ''] = field.fullName.split('.');
  const owner = resolve(project, field.package, ['CustomObject'], object).component;
  return type && elementAt(owner?.xml, 'customSettingsType') && !SETTING_TYPES.includes(type.text)
    ? [findingIn(field, type, `custom settings take no ${type.text}`)]
    : [];
}

function referenceFindings(project: Project, field: Component): Finding[] {
  const [object = ''] = field.fullName.split('.');
  const target = elementAt(field.xml, 'referenceTo');
  const targetProblem = target && objectProblem(project, field.package, target.text);
  const ownerProblem = objectProblem(project, field.package, object);
  return [
    ...(ownerProblem ? [findingIn(field, undefined, ownerProblem)] : []),
    ...(targetProblem ? [findingIn(field, target, targetProblem)] : [])
  ];
}

function formulaFindings(project: Project, field: Component): Finding[] {
  const formula = elementAt(field.xml, 'formula');
  if (!formula) {
    return [];
  }
  const [object = ''] = field.fullName.split('.');
  const place = { project, package: field.package, object, markup: false };
  const long = (readFormula(formula.text)?.names ?? []).filter((name) => {
    const named = resolve(project, field.package, ['CustomField'], `${object}.${name}`).component;
    return LONG_TEXTS.includes(textAt(named?.xml, 'type') ?? '');
  });
  return [
    ...formulaProblems(formula.text, place),
    ...long.map((name) => `${name} is a long text, which formulas cannot read`)
  ].map((reason) => findingIn(field, formula, reason));
}

/** Required elements of custom objects that are no custom settings. */
const OBJECT_NEEDS: readonly string[] = ['deploymentStatus', 'label', 'nameField', 'pluralLabel', 'sharingModel'];

/** Custom objects and custom settings have all required elements, except where a package extends an installed object. */
export function objects(project: Project): Finding[] {
  return ofType(project, 'CustomObject')
    .filter(
      ({ fullName, xml }) => xml && fullName.endsWith('__c') && !project.installed.has(`CustomObject:${fullName}`)
    )
    .flatMap((object) => {
      const needed = elementAt(object.xml, 'customSettingsType') ? ['label', 'visibility'] : OBJECT_NEEDS;
      return needed
        .filter((name) => !elementAt(object.xml, name))
        .map((name) => findingIn(object, name, `is missing, which ${object.fullName} needs`));
    });
}
