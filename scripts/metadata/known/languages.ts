/** Salesforce's codes of the languages that labels are translated into, which are those of IBM's web chat. */
export const LANGUAGES: readonly string[] = [
  ...['ar', 'cs', 'de', 'es', 'fr', 'it', 'ja', 'ko', 'nl_NL', 'pt_BR', 'zh_CN', 'zh_TW']
];

/** A label whose translation equals the English text in some languages. */
export interface SameWord {
  readonly label: string;
  readonly languages: readonly string[];
  readonly reason: string;
}

/** Translations that may equal the English label. */
export const SAME_WORDS: readonly SameWord[] = [
  {
    label: 'Assistant_Speaker_System',
    languages: ['cs', 'de', 'es', 'fr', 'it', 'nl_NL', 'pt_BR'],
    reason: 'chat is a word of these languages, and the one that Salesforce uses in them'
  },
  {
    label: 'Assistant_Speaker_Agent',
    languages: ['cs', 'de', 'fr'],
    reason: 'agent is the word for people who answer customers, capitalized as a heading'
  },
  { label: 'Assistant_Speaker_Assistant', languages: ['fr'], reason: 'the French word is spelt the same' },
  { label: 'Assistant_Image', languages: ['fr'], reason: 'the French word is spelt the same' },
  { label: 'Assistant_Citations', languages: ['fr'], reason: 'the French word is spelt the same' },
  { label: 'Assistant_Citation', languages: ['fr'], reason: 'the French word is spelt the same' },
  { label: 'Assistant_Export_File', languages: ['fr'], reason: 'the French word is spelt the same' },
  { label: 'Assistant_Summary_Kind_Date', languages: ['fr'], reason: 'the French word is spelt the same' },
  { label: 'Assistant_Upload', languages: ['it'], reason: 'file is the Italian word for it, too' },
  {
    label: 'Assistant_Video',
    languages: ['cs', 'de', 'it', 'nl_NL'],
    reason: 'video is the word in these languages, too'
  },
  {
    label: 'Assistant_Summary_Kind_Iban',
    languages: LANGUAGES.filter((code) => code !== 'ar'),
    reason: 'an IBAN is called so everywhere'
  }
];
