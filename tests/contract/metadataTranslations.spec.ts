import { expect, test } from '@playwright/test';
import { LANGUAGES, SAME_WORDS } from '../../scripts/metadata/known/languages.ts';
import { readLabels } from '../../scripts/org/deployed/labels.ts';
import { readTranslations } from '../../scripts/org/deployed/translations.ts';
import { CORE, MAIN, testPlanted } from './metadataProject.ts';

/** Every language translates every label, with the same placeholders and within the limit of the platform. */

const TRANSLATIONS = 'force-app/languages/main/default/translations';
const GERMAN = `${TRANSLATIONS}/de.translation-meta.xml`;
const LABELS = `${CORE}/labels/CustomLabels.labels-meta.xml`;

/** Matches the translation of a label and the whitespace after it. */
function entry(name: string): RegExp {
  return new RegExp(`<customLabels>(?:(?!</customLabels>)[^])*<name>${name}</name>\\s*</customLabels>\\s*`);
}

/** Matches the text of a label's translation. */
function textOf(name: string): RegExp {
  return new RegExp(`(?<=<label\\s*>)[^<]*(?=</label>\\s*<name>${name}<)`);
}

/** Adds a translation at the end. */
function added(name: string, text: string): readonly [RegExp, string] {
  const element = `<customLabels><label>${text}</label><name>${name}</name></customLabels>`;
  return [/(?=<\/Translations>)/, element];
}

testPlanted([
  {
    mistake: 'a language without one of the labels',
    edits: [{ file: GERMAN, replace: [entry('Assistant_Retry'), ''] }],
    findings: [[GERMAN, '', 'de has no Assistant_Retry: Try again']]
  },
  {
    mistake: 'a new label in no language',
    edits: [
      {
        file: LABELS,
        replace: [
          '</CustomLabels>',
          '<labels><fullName>Assistant_New</fullName><language>en_US</language><protected>false</protected>' +
            '<shortDescription>New</shortDescription><value>New words</value></labels></CustomLabels>'
        ]
      },
      // an unused label would be a finding as well
      {
        file: `${MAIN}/viewer/lwc/assistantHistory/assistantHistory.ts`,
        replace: [/^/, `import '@salesforce/label/c.Assistant_New';\n`]
      }
    ],
    findings: LANGUAGES.map((code) => [
      `${TRANSLATIONS}/${code}.translation-meta.xml`,
      '',
      `${code} has no Assistant_New: New words`
    ])
  },
  {
    mistake: 'a language without a file',
    edits: [{ file: GERMAN }],
    findings: [[TRANSLATIONS, '', 'there is no de']]
  },
  {
    mistake: 'a translation of a label that does not exist',
    edits: [{ file: GERMAN, replace: added('Assistant_Gone', 'Weg') }],
    findings: [[GERMAN, /^customLabels\[/, 'no CustomLabel is named Assistant_Gone']]
  },
  {
    mistake: 'a label that is translated twice',
    edits: [{ file: GERMAN, replace: added('Assistant_Retry', 'Noch einmal') }],
    findings: [[GERMAN, /^customLabels\[/, 'Assistant_Retry does not stand once, in the order of the labels']]
  },
  {
    mistake: 'an empty translation',
    edits: [{ file: GERMAN, replace: [textOf('Assistant_Retry'), ''] }],
    findings: [[GERMAN, /^customLabels\[/, 'Assistant_Retry is empty']]
  },
  {
    mistake: 'a translation without a placeholder of its label, and one with an additional placeholder',
    edits: [
      { file: GERMAN, replace: [textOf('Assistant_Position'), '{0} von vielen'] },
      { file: GERMAN, replace: [textOf('Assistant_Retry'), 'Erneut {0} versuchen'] }
    ],
    findings: [
      [GERMAN, /^customLabels\[/, 'Assistant_Position has {0}, not {0} {1}'],
      [GERMAN, /^customLabels\[/, 'Assistant_Retry has {0}, not none']
    ]
  },
  {
    mistake: 'a translation that is the English text',
    edits: [{ file: GERMAN, replace: [textOf('Assistant_Retry'), 'Try again'] }],
    findings: [[GERMAN, /^customLabels\[/, 'Assistant_Retry is English: Try again']]
  },
  {
    mistake: 'a translation that exceeds the limit of the platform',
    edits: [{ file: GERMAN, replace: [textOf('Assistant_Retry'), 'x'.repeat(1001)] }],
    findings: [[GERMAN, /^customLabels\[.*\.label$/, 'has 1001 characters, 1000 are allowed']]
  }
]);

test('each listed exception is a translation that equals the English text', async () => {
  const labels = await readLabels(CORE);
  const languages = await readTranslations('force-app/languages/main/default');
  for (const { label, languages: codes } of SAME_WORDS) {
    expect(codes.map((code) => languages.get(code)?.get(label))).toEqual(codes.map(() => labels.get(label)));
  }
});
