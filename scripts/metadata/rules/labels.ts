import type { Finding } from '../findings.ts';
import { readFormula } from '../formula.ts';
import { everything, first, textAt } from '../model/elements.ts';
import { findingIn, ofType, reaches } from '../model/project.ts';
import type { Component, Project, Rule } from '../model/project.ts';
import { expressionsIn } from '../model/expressions.ts';

/** Longest texts, in characters, that the platform takes. */
const LIMITS: Readonly<Record<string, number>> = { fullName: 80, shortDescription: 80, categories: 255, value: 1000 };

const USES: readonly RegExp[] = [/@salesforce\/label\/c\.(\w+)/g, /\$Label\.(?:c\.)?(\w+)/g];

/** Labels have names of their own and texts that the platform takes. */
export function labelTexts(project: Project): Finding[] {
  const labels = ofType(project, 'CustomLabel');
  return labels.flatMap((label, index) => [
    ...Object.entries(LIMITS).flatMap(([name, limit]) => tooLong(label, name, limit)),
    ...(label.fullName === '' ? [findingIn(label, 'fullName', 'is missing')] : []),
    ...(labels.findIndex(({ fullName }) => fullName === label.fullName) < index
      ? [findingIn(label, label.xml, 'there is another label of that name')]
      : [])
  ]);
}

function tooLong(label: Component, name: string, limit: number): Finding[] {
  const element = first(label.xml, name);
  const length = element?.text.length ?? 0;
  return length > limit ? [findingIn(label, element, `has ${length} characters, ${limit} are allowed`)] : [];
}

/** Each label is used by something that can reach it. */
export const labelUse: Rule = (project) => {
  const used = project.components.flatMap((component) =>
    labelNamesIn(component).map((name) => ({ name, package: component.package }))
  );
  return ofType(project, 'CustomLabel')
    .filter((label) => !used.some((use) => use.name === label.fullName && reaches(use.package, label.package)))
    .map((label) => findingIn(label, label.xml, 'is used nowhere'));
};

function labelNamesIn({ xml, contents }: Component): string[] {
  const formula = readFormula(textAt(xml, 'formula') ?? '');
  const texts = [...contents.map(({ text }) => text), ...everything(xml).flatMap(({ text }) => expressionsIn(text))];
  const names = texts.flatMap((text) => USES.flatMap((use) => [...text.matchAll(use)].map(([, name]) => name ?? '')));
  const inFormula = (formula?.names ?? []).filter((name) => name.startsWith('$Label.'));
  return [...names, ...inFormula.map((name) => name.slice('$Label.'.length))];
}
