import type { Finding } from '../findings.ts';
import { LANGUAGES, SAME_WORDS } from '../known/languages.ts';
import { elementAt, elementsAt, textAt } from '../model/elements.ts';
import { findingIn, ofType, oncePerComponent, resolve } from '../model/project.ts';
import type { Component, Project } from '../model/project.ts';
import type { XmlElement } from '../model/xml.ts';

/** Maximum length of a translation, in characters. */
const LIMIT = 1000;

/** The translation of a label. */
interface Translation {
  readonly element: XmlElement;
  /** Name of the label. */
  readonly name: string;
  readonly text: string;
  readonly placeholders: string;
}

/** Translations belong to existing labels and are within the platform's limit. */
export function translations(project: Project): Finding[] {
  return ofType(project, 'Translations').flatMap((language) =>
    translationsIn(language).flatMap(({ element, name, text }) => {
      const { problem } = resolve(project, language.package, ['CustomLabel'], name);
      return [
        ...(problem === undefined ? [] : [findingIn(language, element, problem)]),
        ...(text.length > LIMIT
          ? [findingIn(language, elementAt(element, 'label'), `has ${text.length} characters, ${LIMIT} are allowed`)]
          : [])
      ];
    })
  );
}

/** Every language translates every label once, in the order of the labels and with the same placeholders. */
export function completeTranslations(project: Project): Finding[] {
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
      ...translationsIn(language).flatMap((translation) =>
        textFindings(language, translation, labelNamed.get(translation.name))
      )
    ])
  ];
}

function folderOf({ file }: Component): string {
  return file.slice(0, file.lastIndexOf('/'));
}

function missing(language: Component, labels: readonly Component[]): Finding[] {
  const names = new Set(translationsIn(language).map(({ name }) => name));
  return labels
    .filter(({ fullName }) => !names.has(fullName))
    .map(({ fullName, xml }) =>
      findingIn(language, '', `${language.fullName} has no ${fullName}: ${textAt(xml, 'value') ?? ''}`)
    );
}

/** The first translation that is out of the labels' order or repeats one. */
function misplaced(language: Component, labels: readonly Component[]): Finding[] {
  const positions = new Map(labels.map(({ fullName }, index) => [fullName, index]));
  const known = translationsIn(language).filter(({ name }) => positions.has(name));
  const positionOf = (translation: Translation | undefined): number => positions.get(translation?.name ?? '') ?? -1;
  const wrong = known.find((translation, index) => positionOf(translation) <= positionOf(known[index - 1]));
  return wrong
    ? [findingIn(language, wrong.element, `${wrong.name} does not stand once, in the order of the labels`)]
    : [];
}

function textFindings(
  language: Component,
  { element, text, placeholders }: Translation,
  label: Component | undefined
): Finding[] {
  if (!label) {
    return [];
  }
  const { english, placeholders: expected } = originalOf(label);
  return [
    ...(text.trim() === '' ? [findingIn(language, element, `${label.fullName} is empty`)] : []),
    ...(expected === placeholders
      ? []
      : [
          findingIn(
            language,
            element,
            `${label.fullName} has ${placeholders || 'no places'}, not ${expected || 'none'}`
          )
        ]),
    ...(text === english && !mayBeSame(language.fullName, label.fullName, english)
      ? [findingIn(language, element, `${label.fullName} is English: ${english}`)]
      : [])
  ];
}

/** Texts without letters beside their placeholders are the same in all languages. */
function mayBeSame(language: string, label: string, english: string): boolean {
  const wordless = !/\p{Letter}/u.test(english.replace(/\{\d+\}/g, ''));
  return wordless || SAME_WORDS.some((word) => word.label === label && word.languages.includes(language));
}

/** The placeholders of a text, sorted, for example `{0} {1}`. */
function placeholdersIn(text: string): string {
  return [...text.matchAll(/\{\d+\}/g)]
    .map(([placeholder]) => placeholder)
    .sort()
    .join(' ');
}

const translationsIn = oncePerComponent(({ xml }): Translation[] =>
  elementsAt(xml, 'customLabels').map((element) => ({
    element,
    name: textAt(element, 'name') ?? '',
    text: textAt(element, 'label') ?? '',
    placeholders: placeholdersIn(textAt(element, 'label') ?? '')
  }))
);

/** The English text of a label and its placeholders. */
const originalOf = oncePerComponent(({ xml }) => {
  const english = textAt(xml, 'value') ?? '';
  return { english, placeholders: placeholdersIn(english) };
});
