import { expect, test } from '@playwright/test';
import { ALL_FEATURES } from '../../scripts/org/deploy/features.ts';
import { problemLines } from '../../scripts/org/deploy/result.ts';
import type { OrgMetadata } from '../../scripts/org/deployed/orgMetadata.ts';
import { translatedLabels } from '../../scripts/org/languages.ts';
import { createOrg } from '../../scripts/org/org.ts';
import { deployAll, metadataFile, packageOf, withEmptyOrg } from './orgFixtures.ts';

/** Translations are deployed like in an org, and each user gets the labels in the user's language. */

function german(labels: Record<string, string>): Promise<Buffer> {
  const entries = Object.entries(labels).map(
    ([name, label]) => `<customLabels><label>${label}</label><name>${name}</name></customLabels>`
  );
  return packageOf(
    { 'translations/de.translation': metadataFile('Translations', entries.join('')) },
    { Translations: ['de'] }
  );
}

test('a later package adds to a language, and replaces what both have', async () => {
  await withEmptyOrg(async (org) => {
    await deployAll(org, await german({ One: 'eins &amp; mehr', Two: 'zwei' }));
    await deployAll(org, await german({ Two: 'geändert', Three: 'drei' }));
    expect([...translatedLabels(org.metadata, 'de-AT')]).toEqual([
      ['One', 'eins & mehr'],
      ['Two', 'geändert'],
      ['Three', 'drei']
    ]);
  });
});

test('an org without the Translation Workbench refuses translations', async () => {
  const features = { ...ALL_FEATURES, translations: false };
  const org = await createOrg({ features, check: () => Promise.resolve([]) });
  const result = await org.deploy(await german({ One: 'eins' }));
  expect(result.success).toBe(false);
  expect(problemLines(result)).toEqual(['translations/de.translation: Not available for deploy for this organization']);
  expect(org.metadata.translations.size).toBe(0);
  org.close();
});

for (const [locale, language] of [
  ['de', 'de'],
  ['de-CH', 'de'],
  ['nl', 'nl_NL'],
  ['nl-BE', 'nl_NL'],
  ['pt-BR', 'pt_BR'],
  ['zh', 'zh_CN'],
  ['zh-HK', 'zh_TW'],
  ['ar-EG', 'ar'],
  ['en-US', undefined]
] as const) {
  test(`a user with ${locale} reads ${language ?? 'the untranslated labels'}`, () => {
    const codes = ['ar', 'de', 'nl_NL', 'pt_BR', 'zh_CN', 'zh_TW'];
    const translations = new Map(codes.map((code) => [code, new Map([['Code', code]])]));
    expect(translatedLabels({ translations } as unknown as OrgMetadata, locale).get('Code')).toBe(language);
  });
}
