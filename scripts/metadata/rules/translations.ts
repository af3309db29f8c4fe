import type { Finding } from '../findings.ts';
import { LANGUAGES, SAME_WORDS } from '../known/languages.ts';
import { at, first, textAt } from '../model/elements.ts';
import { findingIn, ofType, resolve } from '../model/project.ts';
import type { Component, Project, Rule } from '../model/project.ts';
import type { XmlElement } from '../model/xml.ts';

/** Longest text, in characters, that the platform takes. */
const LIMIT = 1000;

/** Translations are of labels that are there, and have texts that the platform takes. */
export function translations(project: Project): Finding[] {
  return ofType(project, 'Translations').flatMap((language) =>
    entriesOf(language).flatMap((entry) => {
      const { problem } = resolve(project, language.package, ['CustomLabel'], nameOf(entry));
      const length = textOf(entry).length;
      return [
        ...(problem === undefined ? [] : [findingIn(language, entry, problem)]),
        ...(length > LIMIT
          ? [findingIn(language, first(entry, 'label'), `has ${length} characters, ${LIMIT} are allowed`)]
          : [])
      ];
    })
  );
}

/** Every language has every label once, in their order, in words of its own and with the same places for values. */
export const completeTranslations: Rule = (project) => {
  const languages = ofType(project, 'Translations');
  const labels = ofType(project, 'CustomLabel');
  const labelNamed = new Map(labels.map((label) => [label.fullName, label]));
  const [some] = languages;
  const absent = LANGUAGES.filter((code) => !languages.some(({ fullName }) => fullName === code));
  return [
    ...(some ? absent.map((code) => findingIn({ ...some, file: folderOf(some) }, '', `there is no ${code}`)) : []),
    ...languages.flatMap((language) => [
      ...missing(language, labels),
      ...misplaced(language, labels),
      ...entriesOf(language).flatMap((entry) => textFindings(language, entry, labelNamed.get(nameOf(entry))))
    ])
  ];
};

function folderOf({ file }: Component): string {
  return file.slice(0, file.lastIndexOf('/'));
}

function missing(language: Component, labels: readonly Component[]): Finding[] {
  const names = new Set(entriesOf(language).map(nameOf));
  return labels
    .filter(({ fullName }) => !names.has(fullName))
    .map(({ fullName, xml }) =>
      findingIn(language, '', `${language.fullName} has no ${fullName}: ${textAt(xml, 'value') ?? ''}`)
    );
}

/** The first entry that stands elsewhere than its label does, or stands there again. */
function misplaced(language: Component, labels: readonly Component[]): Finding[] {
  const places = new Map(labels.map(({ fullName }, index) => [fullName, index]));
  const entries = entriesOf(language).filter((entry) => places.has(nameOf(entry)));
  const placeOf = (entry: XmlElement | undefined): number => places.get(entry ? nameOf(entry) : '') ?? -1;
  const wrong = entries.find((entry, index) => placeOf(entry) <= placeOf(entries[index - 1]));
  return wrong ? [findingIn(language, wrong, `${nameOf(wrong)} does not stand once, in the order of the labels`)] : [];
}

function textFindings(language: Component, entry: XmlElement, label: Component | undefined): Finding[] {
  const [english, text] = [textAt(label?.xml, 'value') ?? '', textOf(entry)];
  if (!label) {
    return [];
  }
  const [expected, found] = [placesIn(english), placesIn(text)];
  return [
    ...(text.trim() === '' ? [findingIn(language, entry, `${label.fullName} is empty`)] : []),
    ...(expected === found
      ? []
      : [findingIn(language, entry, `${label.fullName} has ${found || 'no places'}, not ${expected || 'none'}`)]),
    ...(text === english && !mayBeSame(language.fullName, label.fullName, english)
      ? [findingIn(language, entry, `${label.fullName} is English: ${english}`)]
      : [])
  ];
}

/** What has no letters beside its places is no word of any language. */
function mayBeSame(language: string, label: string, english: string): boolean {
  const wordless = !/\p{Letter}/u.test(english.replace(/\{\d+\}/g, ''));
  return wordless || SAME_WORDS.some((word) => word.label === label && word.languages.includes(language));
}

/** The places for values, such as `{0} {1}`, in the order of their numbers. */
function placesIn(text: string): string {
  return [...text.matchAll(/\{\d+\}/g)]
    .map(([place]) => place)
    .sort()
    .join(' ');
}

function entriesOf({ xml }: Component): XmlElement[] {
  return at(xml, 'customLabels');
}

function nameOf(entry: XmlElement): string {
  return textAt(entry, 'name') ?? '';
}

function textOf(entry: XmlElement): string {
  return textAt(entry, 'label') ?? '';
}
