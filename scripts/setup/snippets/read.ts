import type { Fault } from './faults.ts';
import { mentionsIn } from './mentions.ts';
import type { Mention, Mentions, SnippetKind } from './mentions.ts';
import type { SnippetProblem } from './problems.ts';
import { straighten } from './straighten.ts';
import { CHAT_VALUES, MESSAGING_VALUES, VALUES } from './values.ts';
import type { ChatValues, MessagingValues, ValueName } from './values.ts';

/** Values that are given by name instead of read from code. */
export type GivenValues = Readonly<Partial<Record<ValueName, string>>>;

/** What a paste gives. A kind of chat of which anything was found is complete, or there are problems. */
export interface Reading {
  readonly chat?: ChatValues;
  readonly messaging?: MessagingValues;
  readonly problems: readonly SnippetProblem[];
}

/** Parsers recurse. What is nested deeper than that, or longer, is no code from Salesforce. */
const LONGEST_PASTE = 500_000;

/** Of a paste that nobody recognized, so much is told. */
const LONGEST_EXCERPT = 200;

/**
 * Reads everything that the set-up needs from code that an admin copied in Salesforce. Never throws.
 * @param paste one or more snippets, as HTML or JavaScript, escaped or not
 * @param given values that count in place of those in the code
 */
export function readSnippets(paste: string, given: GivenValues = {}): Reading {
  const asIs = evaluate(paste, given);
  const straight = straighten(paste);
  if (asIs.problems.length === 0 || straight === paste) {
    return asIs;
  }
  // typographic quotes may be meant: in the text of a page, but not around a value
  const corrected = evaluate(straight, given);
  return rank(corrected) < rank(asIs) ? corrected : asIs;
}

/** Problems of a recognized snippet say more than that nothing was recognized. */
function rank({ problems }: Reading): number {
  return problems.some(({ kind }) => kind === 'unrecognized') ? Infinity : problems.length;
}

/** A way to chat: the snippets that speak of it, the values that no other way needs, and all that it needs. */
interface Channel<Name extends ValueName> {
  readonly kinds: readonly SnippetKind[];
  readonly own: readonly Name[];
  readonly values: readonly Name[];
}

const CHAT: Channel<keyof ChatValues> = {
  kinds: ['deploymentCode', 'buttonCode', 'embeddedService'],
  own: ['apiEndpoint', 'deploymentId', 'buttonId'],
  values: CHAT_VALUES
};

const MESSAGING: Channel<keyof MessagingValues> = {
  kinds: ['messaging'],
  own: ['deploymentName', 'siteUrl', 'scrtUrl'],
  values: MESSAGING_VALUES
};

function evaluate(paste: string, given: GivenValues): Reading {
  const found = findMentions(paste);
  const chat = read(CHAT, found, given);
  const messaging = read(MESSAGING, found, given);
  if (!chat && !messaging) {
    return { problems: [{ kind: 'unrecognized', found: paste.trim().slice(0, LONGEST_EXCERPT) }] };
  }
  const problems = [chat, messaging].flatMap((completion) => completion?.problems ?? []);
  return {
    ...(chat?.values && { chat: chat.values }),
    ...(messaging?.values && { messaging: messaging.values }),
    problems: problems.filter((problem, index) => problems.findIndex((other) => isSame(problem, other)) === index)
  };
}

/** What a channel needs; undefined when nothing speaks of it. */
function read<Name extends ValueName>(
  { kinds, own, values }: Channel<Name>,
  found: Mentions,
  given: GivenValues
): Completion<Name> | undefined {
  const isMeant = kinds.some((kind) => found.kinds.has(kind)) || own.some((name) => given[name] !== undefined);
  return isMeant ? complete(values, found, given) : undefined;
}

/** Both kinds of chat need the organization, and its problem is one. */
function isSame(problem: SnippetProblem, other: SnippetProblem): boolean {
  return JSON.stringify(problem) === JSON.stringify(other);
}

function findMentions(paste: string): Mentions {
  try {
    return mentionsIn(paste.slice(0, LONGEST_PASTE));
  } catch (error) {
    if (error instanceof RangeError) {
      return { kinds: new Set(), mentions: [] };
    }
    throw error;
  }
}

interface Completion<Name extends ValueName> {
  readonly values?: Readonly<Record<Name, string>>;
  readonly problems: readonly SnippetProblem[];
}

function complete<Name extends ValueName>(
  names: readonly Name[],
  found: Mentions,
  given: GivenValues
): Completion<Name> {
  const results = names.map((name) => [name, take(name, found, given[name])] as const);
  const problems = results.flatMap(([, result]) => (typeof result === 'string' ? [] : [result]));
  return problems.length > 0 ? { problems } : { values: Object.fromEntries(results) as Record<Name, string>, problems };
}

/** The value, or why there is none. */
function take(value: ValueName, { kinds, mentions }: Mentions, given: string | undefined): string | SnippetProblem {
  const places = given === undefined ? mentions.filter((mention) => mention.value === value) : [toGiven(value, given)];
  const rule = VALUES[value];
  const faulty = places.flatMap((mention): [Mention, Fault][] => {
    const fault = mention.text === undefined ? ({ kind: 'computed' } as const) : rule.fault(mention.text.trim());
    return fault ? [[mention, fault]] : [];
  });
  const sound = places.filter((mention) => faulty.every(([other]) => other !== mention));
  const texts = [...new Set(sound.map(({ text = '' }) => rule.canonical(text.trim())))];
  const [wrong] = faulty.filter(([, fault]) => texts.length === 0 || fault.kind !== 'computed');
  if (wrong) {
    return { kind: 'malformed', value, found: wrong[0].text ?? wrong[0].code, fault: wrong[1] };
  }
  const [text, ...others] = texts;
  if (text === undefined) {
    return { kind: 'missing', value, found: [...kinds] };
  }
  return others.length > 0 ? { kind: 'ambiguous', value, found: texts } : text;
}

function toGiven(value: ValueName, text: string): Mention {
  return { value, text, code: text };
}
