import { describeFault } from './faults.ts';
import type { Fault } from './faults.ts';
import type { SnippetKind } from './mentions.ts';
import { VALUES } from './values.ts';
import type { ValueName } from './values.ts';

/** Everything that can keep a paste from giving what the set-up needs. */
export type SnippetProblem =
  /** The paste holds no code that this project knows; `found` is its beginning. */
  | { readonly kind: 'unrecognized'; readonly found: string }
  /** The code that carries the value is not there, or does not carry it; `found` are the kinds that are there. */
  | { readonly kind: 'missing'; readonly value: ValueName; readonly found: readonly SnippetKind[] }
  /** Something else stands in the value's place. */
  | { readonly kind: 'malformed'; readonly value: ValueName; readonly found: string; readonly fault: Fault }
  /** The paste holds several; which one is meant has to be said. */
  | { readonly kind: 'ambiguous'; readonly value: ValueName; readonly found: readonly string[] };

/** A problem in words: what is wrong, what is there instead, and what to do. */
export interface Explanation {
  readonly text: string;
  readonly found: string;
  readonly where: string;
}

const KINDS: Readonly<Record<SnippetKind, string>> = {
  deploymentCode: 'a Deployment Code',
  buttonCode: 'a Chat Button Code',
  embeddedService: 'an Embedded Service code that does not carry it, as those for flows do not',
  messaging: 'a code for Messaging for In-App and Web'
};

const EVERYWHERE =
  'Deployment Code and Chat Button Code (Setup → Chat), or the code of an Embedded Service deployment ' +
  '(Setup → Embedded Service Deployments)';

type Words = {
  readonly [Kind in SnippetProblem['kind']]: (problem: Extract<SnippetProblem, { kind: Kind }>) => Explanation;
};

const WORDS: Words = {
  unrecognized: ({ found }) => ({
    text: 'No code from Salesforce was recognized',
    found: found === '' ? 'nothing' : quoted(found),
    where: EVERYWHERE
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

/** The words for a problem. */
export function explain(problem: SnippetProblem): Explanation {
  return (WORDS[problem.kind] as (of: SnippetProblem) => Explanation)(problem);
}

/** The command's flag that gives a value: its name with hyphens. */
export function flagOf(value: ValueName): string {
  return value.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

const LONGEST_QUOTE = 60;

function quoted(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return `"${line.length > LONGEST_QUOTE ? `${line.slice(0, LONGEST_QUOTE)}…` : line}"`;
}
