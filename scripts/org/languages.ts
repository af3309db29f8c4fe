import type { OrgMetadata } from './deployed/orgMetadata.ts';

const NOTHING: ReadonlyMap<string, string> = new Map();

/**
 * The labels in the user's language; empty where the org has no translation, so that the untranslated labels are used.
 * In Salesforce a user has a language and a locale; in the stand-in org the locale decides both.
 * @param locale BCP 47, such as pt-BR
 */
export function translatedLabels({ translations }: OrgMetadata, locale: string): ReadonlyMap<string, string> {
  const code = languageCodes(locale).find((candidate) => translations.has(candidate));
  return translations.get(code ?? '') ?? NOTHING;
}

/** Salesforce's language codes for a locale: de for de-AT, nl_NL for nl, zh_TW for zh-HK. */
function languageCodes(locale: string): string[] {
  const { language, script, region } = new Intl.Locale(locale).maximize();
  const likely = new Intl.Locale([language, script].filter(Boolean).join('-')).maximize().region;
  return [`${language}_${region}`, language, `${language}_${likely}`];
}
