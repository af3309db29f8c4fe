import { readMarkup } from './markup.ts';
import { callsIn, isScript } from './script.ts';
import type { Argument, Call, Term } from './script.ts';
import type { ValueName } from './values.ts';

/** Kinds of snippets that Setup shows. */
export type SnippetKind = 'deploymentCode' | 'buttonCode' | 'embeddedService' | 'messaging';

/** An occurrence of a value in a snippet. */
export interface ExtractedValue extends Term {
  readonly value: ValueName;
}

/** The kinds of snippets in a paste, and all occurrences of values. */
export interface Extraction {
  readonly kinds: ReadonlySet<SnippetKind>;
  readonly values: readonly ExtractedValue[];
}

/** Where the arguments of a call contain values. */
interface Pattern {
  readonly kind: SnippetKind;
  /** Values by argument position. */
  readonly positions: Readonly<Record<number, ValueName>>;
  /** Values by property name, in the object at an argument position. */
  readonly properties?: { readonly position: number; readonly names: Readonly<Record<string, ValueName>> };
}

const BUTTON: Pattern = { kind: 'buttonCode', positions: { 0: 'buttonId' } };

/** The calls in snippets, by function name. Source: the snippets that Setup generates, and the Chat Developer Guide. */
const CALLS: ReadonlyMap<string, Pattern> = new Map<string, Pattern>([
  [
    'liveagent.init',
    { kind: 'deploymentCode', positions: { 0: 'apiEndpoint', 1: 'deploymentId', 2: 'organizationId' } }
  ],
  ...[
    'startChat',
    'startChatWithWindow',
    'showWhenOnline',
    'showWhenOffline',
    'addButtonEventHandler',
    'rejectChat'
  ].map((name): [string, Pattern] => [`liveagent.${name}`, BUTTON]),
  [
    'embedded_svc.init',
    {
      kind: 'embeddedService',
      positions: { 3: 'organizationId' },
      properties: {
        position: 5,
        names: { baseLiveAgentURL: 'apiEndpoint', deploymentId: 'deploymentId', buttonId: 'buttonId' }
      }
    }
  ],
  [
    'embeddedservice_bootstrap.init',
    {
      kind: 'messaging',
      positions: { 0: 'organizationId', 1: 'deploymentName', 2: 'siteUrl' },
      properties: { position: 3, names: { scrt2URL: 'scrtUrl' } }
    }
  ]
]);

/** Ids of the button elements in a Chat Button Code. */
const BUTTON_ELEMENT = /^liveagent_(?:button_online|button_offline|invite_button)_(.*)$/;

/** A tag or a character reference. */
const HTML = /<[a-z!/]|&#?[a-z0-9]+;/i;

/** A paste may have been escaped several times. */
const MAX_ESCAPES = 3;

/**
 * Extracts the values from HTML, escaped HTML or JavaScript.
 * @param escapes how often the paste has been unescaped
 * @throws RangeError when the code is nested too deeply for the parsers
 */
export function extractValues(paste: string, escapes = 0): Extraction {
  if (isScript(paste)) {
    return fromCalls(callsIn([paste]));
  }
  const { scripts, elementIds, text } = readMarkup(paste);
  if (HTML.test(text) && escapes < MAX_ESCAPES) {
    return merge([fromMarkup(scripts, elementIds), extractValues(text, escapes + 1)]);
  }
  return fromMarkup([...scripts, text], elementIds);
}

function fromMarkup(scripts: readonly string[], elementIds: readonly string[]): Extraction {
  return merge([fromCalls(callsIn(scripts)), fromElements(elementIds)]);
}

function fromElements(ids: readonly string[]): Extraction {
  const buttons = ids.flatMap((id) => BUTTON_ELEMENT.exec(id)?.[1] ?? []);
  return {
    kinds: new Set(buttons.length > 0 ? ['buttonCode'] : []),
    values: buttons.map((text) => ({ value: 'buttonId', text, code: text }))
  };
}

function fromCalls(calls: readonly Call[]): Extraction {
  return merge(
    calls.flatMap((call) => {
      const pattern = CALLS.get(call.name);
      return pattern ? [fromCall(pattern, call.arguments)] : [];
    })
  );
}

function fromCall({ kind, positions, properties }: Pattern, given: readonly Argument[]): Extraction {
  const byPosition = Object.entries(positions).map(([position, value]) =>
    extractedValue(value, given[Number(position)])
  );
  const named = properties && given[properties.position]?.properties;
  const byName = Object.entries(properties?.names ?? {}).map(([name, value]) =>
    extractedValue(value, named?.get(name))
  );
  return { kinds: new Set([kind]), values: [...byPosition, ...byName].flat() };
}

function extractedValue(value: ValueName, term: Term | undefined): ExtractedValue[] {
  return term === undefined ? [] : [{ value, text: term.text, code: term.code }];
}

function merge(parts: readonly Extraction[]): Extraction {
  return {
    kinds: new Set(parts.flatMap(({ kinds }) => [...kinds])),
    values: parts.flatMap(({ values }) => values)
  };
}
