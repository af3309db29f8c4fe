import type { OrgMetadata } from './deployed/orgMetadata.ts';

const NOTHING: ReadonlyMap<string, string> = new Map();

/**
 * The translated labels that a user has; none where the org has no translation into the user's language, so that the
 * labels themselves stand. A user of an org chooses language and locale apart, one of the stand-in org by the locale alone.
 * @param locale BCP 47, such as pt-BR
 */
export function translatedLabels({ translations }: OrgMetadata, locale: string): ReadonlyMap<string, string> {
  const code = languageCodes(locale).find((candidate) => translations.has(candidate));
  return translations.get(code ?? '') ?? NOTHING;
}

/** Salesforce's codes that a locale may stand for: de-AT is German, nl is nl_NL, and zh-HK is written as zh_TW. */
function languageCodes(locale: string): string[] {
  const { language, script, region } = new Intl.Locale(locale).maximize();
  const likely = new Intl.Locale([language, script].filter(Boolean).join('-')).maximize().region;
  return [`${language}_${region}`, language, `${language}_${likely}`];
}
