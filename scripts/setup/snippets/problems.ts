import type { SnippetKind } from './extractValues.ts';
import { describeFault } from './faults.ts';
import type { Fault } from './faults.ts';
import { VALUES } from './values.ts';
import type { ValueName } from './values.ts';

/** Reasons why a paste does not provide all values. */
export type SnippetProblem =
  /** The paste contains no known snippet; `found` is the start of the paste. */
  | { readonly kind: 'unrecognized'; readonly found: string }
  /** No snippet contains the value; `found` are the kinds of the snippets in the paste. */
  | { readonly kind: 'missing'; readonly value: ValueName; readonly found: readonly SnippetKind[] }
  /** The snippet contains something invalid in place of the value. */
  | { readonly kind: 'malformed'; readonly value: ValueName; readonly found: string; readonly fault: Fault }
  /** The paste contains several values, and the user has to choose one. */
  | { readonly kind: 'ambiguous'; readonly value: ValueName; readonly found: readonly string[] };

/** A problem in English. */
export interface Explanation {
  readonly text: string;
  /** What the paste contains instead. */
  readonly found: string;
  /** Where the user finds the value. */
  readonly where: string;
}

const KINDS: Readonly<Record<SnippetKind, string>> = {
  deploymentCode: 'a Deployment Code',
  buttonCode: 'a Chat Button Code',
  embeddedService: 'an Embedded Service code that does not carry it, as those for flows do not',
  messaging: 'a code for Messaging for In-App and Web'
};

const ALL_LOCATIONS =
  'Deployment Code and Chat Button Code (Setup → Chat), or the code of an Embedded Service deployment ' +
  '(Setup → Embedded Service Deployments)';

type Explanations = {
  readonly [Kind in SnippetProblem['kind']]: (problem: Extract<SnippetProblem, { kind: Kind }>) => Explanation;
};

const EXPLANATIONS: Explanations = {
  unrecognized: ({ found }) => ({
    text: 'No code from Salesforce was recognized',
    found: found === '' ? 'nothing' : quoted(found),
    where: ALL_LOCATIONS
  }),
  missing: ({ value, found }) => ({
    text: `${VALUES[value].label} is missing`,
    found: found.length === 0 ? 'nothing' : found.map((kind) => KINDS[kind]).join(' and '),
    where: VALUES[value].where
  }),
  malformed: ({ value, found, fault }) => ({
    text: `${VALUES[value].label} cannot be used: ${describeFault(fault)}`,
    found: quoted(found),
    where: VALUES[value].where
  }),
  ambiguous: ({ value, found }) => ({
    text: `${VALUES[value].label} is not clear: there are ${found.length}`,
    found: found.join(', '),
    where: `choose one with --${flagOf(value)}, or compare with ${VALUES[value].where}`
  })
};

/** Explains a problem. */
export function explain(problem: SnippetProblem): Explanation {
  return (EXPLANATIONS[problem.kind] as (of: SnippetProblem) => Explanation)(problem);
}

/** Name of the flag for a value: the value's name in kebab case. */
export function flagOf(value: ValueName): string {
  return value.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

const MAX_QUOTE_LENGTH = 60;

function quoted(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return `"${line.length > MAX_QUOTE_LENGTH ? `${line.slice(0, MAX_QUOTE_LENGTH)}…` : line}"`;
}
