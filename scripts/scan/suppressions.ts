import type { Suppression } from './findings.ts';

/** Rules with findings in the code of bundled npm packages. */
const LIBRARY_RULES = [
  'no-control-regex',
  'no-empty',
  'no-func-assign',
  'no-prototype-builtins',
  'no-useless-escape',
  'no-var',
  'prefer-const'
];

/** Accepted findings. A suppression that matches nothing fails the scan. */
export const SUPPRESSIONS: readonly Suppression[] = [
  {
    engine: 'eslint',
    rule: '@lwc/lwc-platform/no-inline-disable',
    path: /\/lwc\/\w+\/\w+\.js$/,
    reason: 'Each comment that disables a rule gives a reason, and lint fails for unused disable comments.'
  },
  {
    engine: 'pmd',
    rule: 'error',
    path: /\/lwc\/\w+\/\w+\.js$/,
    reason:
      "PMD's JavaScript parser does not support `catch` without a binding. ESLint checks its only JavaScript rule (composed " +
      'bubbling events) as well.'
  },
  {
    engine: 'pmd',
    rule: 'AvoidLwcBubblesComposedTrue',
    path: /\/lwc\/assistantRichInline\/assistantRichInline\.js$/,
    reason: 'Citations are nested at any depth in blocks of an answer, which stops the propagation of their event.'
  },
  {
    engine: 'pmd',
    rule: 'AvoidLwcBubblesComposedTrue',
    path: /\/lwc\/assistantAnnouncer\/assistantAnnouncer\.js$/,
    reason: 'Announcements come from components at any depth of the viewer, which stops the propagation of the event.'
  },
  ...LIBRARY_RULES.map((rule) => ({
    engine: 'eslint',
    rule,
    path: /\/lwc\/\w+\/\w*[lL]ibrary\.js$/,
    reason:
      'Style rules in the code of maintained packages, which is bundled unchanged; RetireJS reports known vulnerabilities.'
  }))
];
