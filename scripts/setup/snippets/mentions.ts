import { readMarkup } from './markup.ts';
import { callsIn, isScript } from './script.ts';
import type { Argument, Call, Term } from './script.ts';
import type { ValueName } from './values.ts';

/** Kinds of code that Salesforce hands out. */
export type SnippetKind = 'deploymentCode' | 'buttonCode' | 'embeddedService' | 'messaging';

/** A place that holds a value, or should. */
export interface Mention extends Term {
  readonly value: ValueName;
}

/** What a paste holds. */
export interface Mentions {
  readonly kinds: ReadonlySet<SnippetKind>;
  readonly mentions: readonly Mention[];
}

interface Pattern {
  readonly kind: SnippetKind;
  /** Values by the position of their argument. */
  readonly positions: Readonly<Record<number, ValueName>>;
  /** Values by the name of their property, in the argument at a position. */
  readonly properties?: { readonly position: number; readonly names: Readonly<Record<string, ValueName>> };
}

const BUTTON: Pattern = { kind: 'buttonCode', positions: { 0: 'buttonId' } };

/** The calls of Salesforce's snippets. Source: the snippets that Setup generates, and its Chat Developer Guide. */
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

/** Ids of elements that the Chat Button Code shows and hides. */
const BUTTON_ELEMENT = /^liveagent_(?:button_online|button_offline|invite_button)_(.*)$/;

/** A tag, or a character reference. */
const HTML = /<[a-z!/]|&#?[a-z0-9]+;/i;

/** A paste may have been escaped more than once on its way. */
const MOST_ESCAPES = 3;

/** Finds the values in a paste: HTML, HTML that was escaped, or JavaScript alone. */
export function mentionsIn(paste: string, escapes = 0): Mentions {
  if (isScript(paste)) {
    return fromCalls(callsIn([paste]));
  }
  const { scripts, elementIds, text } = readMarkup(paste);
  if (HTML.test(text) && escapes < MOST_ESCAPES) {
    return joined([fromMarkup(scripts, elementIds), mentionsIn(text, escapes + 1)]);
  }
  return fromMarkup([...scripts, text], elementIds);
}

function fromMarkup(scripts: readonly string[], elementIds: readonly string[]): Mentions {
  return joined([fromCalls(callsIn(scripts)), fromElements(elementIds)]);
}

function fromElements(ids: readonly string[]): Mentions {
  const buttons = ids.flatMap((id) => BUTTON_ELEMENT.exec(id)?.[1] ?? []);
  return {
    kinds: new Set(buttons.length > 0 ? ['buttonCode'] : []),
    mentions: buttons.map((text) => ({ value: 'buttonId', text, code: text }))
  };
}

function fromCalls(calls: readonly Call[]): Mentions {
  return joined(
    calls.flatMap((call) => {
      const pattern = CALLS.get(call.name);
      return pattern ? [fromCall(pattern, call.arguments)] : [];
    })
  );
}

function fromCall({ kind, positions, properties }: Pattern, given: readonly Argument[]): Mentions {
  const byPosition = Object.entries(positions).map(([position, value]) => toMention(value, given[Number(position)]));
  const named = properties && given[properties.position]?.properties;
  const byName = Object.entries(properties?.names ?? {}).map(([name, value]) => toMention(value, named?.get(name)));
  return { kinds: new Set([kind]), mentions: [...byPosition, ...byName].flat() };
}

function toMention(value: ValueName, term: Term | undefined): Mention[] {
  return term === undefined ? [] : [{ value, text: term.text, code: term.code }];
}

function joined(parts: readonly Mentions[]): Mentions {
  return {
    kinds: new Set(parts.flatMap(({ kinds }) => [...kinds])),
    mentions: parts.flatMap(({ mentions }) => mentions)
  };
}
