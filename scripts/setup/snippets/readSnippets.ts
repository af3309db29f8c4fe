import { extractValues } from './extractValues.ts';
import type { ExtractedValue, Extraction, SnippetKind } from './extractValues.ts';
import type { Fault } from './faults.ts';
import type { SnippetProblem } from './problems.ts';
import { normalizeTypography } from './typography.ts';
import { CHAT_VALUES, MESSAGING_VALUES, VALUES } from './values.ts';
import type { ChatValues, MessagingValues, ValueName } from './values.ts';

/** Values from the command line, which override those in the code. */
export type GivenValues = Readonly<Partial<Record<ValueName, string>>>;

/** Result of reading a paste. Each channel that the paste mentions has all of its values, or there are problems. */
export interface Reading {
  readonly chat?: ChatValues;
  readonly messaging?: MessagingValues;
  readonly problems: readonly SnippetProblem[];
}

/** Longer pastes are truncated, because the parsers are recursive. */
const MAX_PASTE_LENGTH = 500_000;

/** Length of the excerpt of an unrecognized paste. */
const MAX_EXCERPT_LENGTH = 200;

/**
 * Reads the values from snippets that an admin copied from Setup. Never throws.
 * @param paste one or more snippets, as HTML or JavaScript, possibly escaped
 * @param given values that override those in the code
 */
export function readSnippets(paste: string, given: GivenValues = {}): Reading {
  const original = parsePaste(paste, given);
  const normalized = normalizeTypography(paste);
  if (original.problems.length === 0 || normalized === paste) {
    return original;
  }
  // only the second attempt, because typographic quotes may be intended in the text of a page
  const corrected = parsePaste(normalized, given);
  return severity(corrected) < severity(original) ? corrected : original;
}

/** An unrecognized paste ranks behind any number of specific problems. */
function severity({ problems }: Reading): number {
  return problems.some(({ kind }) => kind === 'unrecognized') ? Infinity : problems.length;
}

/** A channel for customers: Chat, or Messaging for In-App and Web. */
interface Channel<Name extends ValueName> {
  /** Its kinds of snippets. */
  readonly kinds: readonly SnippetKind[];
  /** The values that no other channel has. */
  readonly ownValues: readonly Name[];
  /** All of its values. */
  readonly values: readonly Name[];
}

const CHAT: Channel<keyof ChatValues> = {
  kinds: ['deploymentCode', 'buttonCode', 'embeddedService'],
  ownValues: ['apiEndpoint', 'deploymentId', 'buttonId'],
  values: CHAT_VALUES
};

const MESSAGING: Channel<keyof MessagingValues> = {
  kinds: ['messaging'],
  ownValues: ['deploymentName', 'siteUrl', 'scrtUrl'],
  values: MESSAGING_VALUES
};

function parsePaste(paste: string, given: GivenValues): Reading {
  const found = extractSafely(paste);
  const chat = readChannel(CHAT, found, given);
  const messaging = readChannel(MESSAGING, found, given);
  if (!chat && !messaging) {
    return { problems: [{ kind: 'unrecognized', found: paste.trim().slice(0, MAX_EXCERPT_LENGTH) }] };
  }
  const problems = [chat, messaging].flatMap((completion) => completion?.problems ?? []);
  return {
    ...(chat?.values && { chat: chat.values }),
    ...(messaging?.values && { messaging: messaging.values }),
    problems: problems.filter((problem, index) => problems.findIndex((other) => isSame(problem, other)) === index)
  };
}

/** Reads the values of a channel; undefined when neither the paste nor the given values mention it. */
function readChannel<Name extends ValueName>(
  { kinds, ownValues, values }: Channel<Name>,
  found: Extraction,
  given: GivenValues
): Completion<Name> | undefined {
  const isMentioned =
    kinds.some((kind) => found.kinds.has(kind)) || ownValues.some((name) => given[name] !== undefined);
  return isMentioned ? complete(values, found, given) : undefined;
}

/** Both channels need the organization id, whose problem is reported once. */
function isSame(problem: SnippetProblem, other: SnippetProblem): boolean {
  return JSON.stringify(problem) === JSON.stringify(other);
}

/** Extracts values; none when the code is nested too deeply. */
function extractSafely(paste: string): Extraction {
  try {
    return extractValues(paste.slice(0, MAX_PASTE_LENGTH));
  } catch (error) {
    if (error instanceof RangeError) {
      return { kinds: new Set(), values: [] };
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
  found: Extraction,
  given: GivenValues
): Completion<Name> {
  const results = names.map((name) => [name, resolveValue(name, found, given[name])] as const);
  const problems = results.flatMap(([, result]) => (typeof result === 'string' ? [] : [result]));
  return problems.length > 0 ? { problems } : { values: Object.fromEntries(results) as Record<Name, string>, problems };
}

/** The normalized value, or the reason why there is none. */
function resolveValue(
  value: ValueName,
  { kinds, values }: Extraction,
  given: string | undefined
): string | SnippetProblem {
  const candidates =
    given === undefined
      ? values.filter((candidate) => candidate.value === value)
      : [{ value, text: given, code: given }];
  const rule = VALUES[value];
  const faulty = candidates.flatMap((candidate): [ExtractedValue, Fault][] => {
    const fault = candidate.text === undefined ? ({ kind: 'computed' } as const) : rule.fault(candidate.text.trim());
    return fault ? [[candidate, fault]] : [];
  });
  const valid = candidates.filter((candidate) => faulty.every(([other]) => other !== candidate));
  const texts = [...new Set(valid.map(({ text = '' }) => rule.canonical(text.trim())))];
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
