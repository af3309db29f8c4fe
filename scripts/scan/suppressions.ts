import type { Suppression } from './findings.ts';

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
  }
];
