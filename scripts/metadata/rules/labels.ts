import type { Finding } from '../findings.ts';
import { readFormula } from '../formula.ts';
import { elementAt, selfAndDescendants, textAt } from '../model/elements.ts';
import { canReferTo, findingIn, keyOf, ofType, oncePerComponent } from '../model/project.ts';
import type { Component, Package, Project, Rule } from '../model/project.ts';
import { expressionsIn } from '../model/expressions.ts';

/** Maximum lengths of a label's texts, in characters. */
const LIMITS: Readonly<Record<string, number>> = { fullName: 80, shortDescription: 80, categories: 255, value: 1000 };

const USES: readonly RegExp[] = [/@salesforce\/label\/c\.(\w+)/g, /\$Label\.(?:c\.)?(\w+)/g];

/** Labels have unique names and texts within the platform's limits. */
export function labelTexts(project: Project): Finding[] {
  const labels = ofType(project, 'CustomLabel');
  return labels.flatMap((label) => [
    ...Object.entries(LIMITS).flatMap(([name, limit]) => tooLong(label, name, limit)),
    ...(label.fullName === '' ? [findingIn(label, 'fullName', 'is missing')] : []),
    ...((project.byName.get(keyOf(label)) ?? []).indexOf(label) > 0
      ? [findingIn(label, label.xml, 'there is another label of that name')]
      : [])
  ]);
}

function tooLong(label: Component, name: string, limit: number): Finding[] {
  const element = elementAt(label.xml, name);
  const length = element?.text.length ?? 0;
  return length > limit ? [findingIn(label, element, `has ${length} characters, ${limit} are allowed`)] : [];
}

/** Each label is used in its package or in one that depends on it. */
export const labelUse: Rule = (project) => {
  const users = new Map<string, Set<Package>>();
  for (const component of project.components) {
    for (const name of labelNamesIn(component)) {
      users.set(name, (users.get(name) ?? new Set()).add(component.package));
    }
  }
  return ofType(project, 'CustomLabel')
    .filter(({ fullName, package: owner }) => ![...(users.get(fullName) ?? [])].some((user) => canReferTo(user, owner)))
    .map((label) => findingIn(label, label.xml, 'is used nowhere'));
};

const labelNamesIn = oncePerComponent(({ xml, contents }): string[] => {
  const formula = textAt(xml, 'formula');
  const names = formula === undefined ? [] : (readFormula(formula)?.names ?? []);
  const texts = [
    ...contents.map(({ text }) => text),
    ...selfAndDescendants(xml).flatMap(({ text }) => expressionsIn(text)),
    ...names
  ];
  return texts.flatMap((text) => USES.flatMap((use) => [...text.matchAll(use)].map(([, name]) => name ?? '')));
});
