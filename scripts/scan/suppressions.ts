import type { Suppression } from './findings.ts';

/** What the analyzer finds in the code of npm packages that are bundled as they are. */
const RULES_OF_LIBRARIES = [
  'no-control-regex',
  'no-empty',
  'no-func-assign',
  'no-prototype-builtins',
  'no-useless-escape',
  'no-var',
  'prefer-const'
];

/** Findings that stay. One that does not occur any more fails the scan. */
export const SUPPRESSIONS: readonly Suppression[] = [
  {
    engine: 'eslint',
    rule: '@lwc/lwc-platform/no-inline-disable',
    place: /\/lwc\/\w+\/\w+\.js$/,
    reason: 'Each comment that disables a rule says why, and a rule that it names beyond need fails the lint.'
  },
  {
    engine: 'pmd',
    rule: 'error',
    place: /\/lwc\/\w+\/\w+\.js$/,
    reason:
      "PMD's parser of JavaScript does not know `catch` without a name. Its one rule for JavaScript (composed bubbling " +
      'events) is checked by the lint as well.'
  },
  {
    engine: 'pmd',
    rule: 'AvoidLwcBubblesComposedTrue',
    place: /\/lwc\/assistantRichInline\/assistantRichInline\.js$/,
    reason: 'A citation lies in blocks that nest to any depth; the answer around them ends its event.'
  },
  {
    engine: 'pmd',
    rule: 'AvoidLwcBubblesComposedTrue',
    place: /\/lwc\/assistantAnnouncer\/assistantAnnouncer\.js$/,
    reason: 'What is announced comes from any depth of the viewer, which ends the event.'
  },
  ...RULES_OF_LIBRARIES.map((rule) => ({
    engine: 'eslint',
    rule,
    place: /\/lwc\/\w+\/\w*[lL]ibrary\.js$/,
    reason:
      'Matters of style in well-kept packages, whose code is not changed here; RetireJS looks for known vulnerabilities.'
  }))
];
