import { XMLBuilder, XMLParser } from 'fast-xml-parser';

/** Metadata of this project's console app. */
export const PACKAGED_APP = 'force-app/chat/main/default/applications/Assistant_Chat_Console.app-meta.xml';

/** Assignment of a record page in an app. */
export interface Activation {
  /** API name of the record page. */
  readonly page: string;
  /** API name of the object. */
  readonly object: string;
  /** Metadata names of the profiles to activate the page for. */
  readonly profiles: readonly string[];
  /** Developer name of a record type; undefined for the master record type. */
  readonly recordType?: string | undefined;
}

/** An element as fast-xml-parser represents it with preserveOrder: an object with the element's name and children. */
type Node = Record<string, unknown>;

const FORMAT = { preserveOrder: true, ignoreAttributes: false, suppressEmptyNode: true } as const;

/** Elements that have to follow profileActionOverrides in a CustomApplication. */
const FOLLOWING_ELEMENTS = ['setupExperience', 'subscriberTabs', 'tabs', 'uiType', 'utilityBar', 'workspaceConfig'];

/**
 * Adds an activation to the metadata of an app: one profileActionOverrides for each profile, which replaces one for the
 * same profile, record type and object. Everything else stays unchanged.
 * @param appXml XML of a CustomApplication
 * @throws Error when the root element is not CustomApplication
 */
export function activate(appXml: string, activation: Activation): string {
  const document = new XMLParser({ ...FORMAT, parseTagValue: false }).parse(appXml) as Node[];
  const app = document.find((node) => 'CustomApplication' in node);
  if (app === undefined) {
    throw new Error('this is not a CustomApplication');
  }
  const added = activation.profiles.map((profile) => toOverride(activation, profile));
  const replaced = new Set(added.map(overrideKey));
  const kept = (app['CustomApplication'] as Node[]).filter((node) => !replaced.has(overrideKey(node)));
  const position = kept.findIndex((node) => FOLLOWING_ELEMENTS.some((name) => name in node));
  app['CustomApplication'] = kept.toSpliced(position < 0 ? kept.length : position, 0, ...added);
  const builder = new XMLBuilder({ ...FORMAT, format: true, indentBy: '    ' });
  return `${builder.build(document).trim()}\n`;
}

function toOverride({ page, object, recordType }: Activation, profile: string): Node {
  const values: [string, string | undefined][] = [
    ['actionName', 'View'],
    ['content', page],
    ['formFactor', 'Large'],
    ['pageOrSobjectType', object],
    ['recordType', recordType && `${object}.${recordType}`],
    ['type', 'Flexipage'],
    ['profile', profile]
  ];
  const children = values.filter(([, value]) => value).map(([name, value]) => ({ [name]: [{ '#text': value }] }));
  return { profileActionOverrides: children };
}

/** Identifies an override; '' for other elements. */
function overrideKey(node: Node): string {
  const children = node['profileActionOverrides'];
  if (!Array.isArray(children)) {
    return '';
  }
  const texts = (children as Record<string, { '#text': string }[]>[]).map((child) => Object.entries(child)[0]);
  const valueOf = (name: string) => texts.find((entry) => entry?.[0] === name)?.[1][0]?.['#text'] ?? '';
  return JSON.stringify(['actionName', 'pageOrSobjectType', 'recordType', 'profile', 'formFactor'].map(valueOf));
}
