import { XMLBuilder, XMLParser } from 'fast-xml-parser';

/** Metadata of the console app that this project brings along. */
export const PACKAGED_APP = 'force-app/chat/main/default/applications/Assistant_Chat_Console.app-meta.xml';

/** Which record page whom an app shows. */
export interface Activation {
  /** API name of the record page. */
  readonly page: string;
  /** API name of the object. */
  readonly object: string;
  /** Names of profiles as metadata has them; the page is activated for each. */
  readonly profiles: readonly string[];
  /** Developer name of a record type; undefined for the master record type. */
  readonly recordType?: string | undefined;
}

/** The parser's form that keeps the order of elements: each element is an object with its name and its children. */
type Node = Record<string, unknown>;

const FORMAT = { preserveOrder: true, ignoreAttributes: false, suppressEmptyNode: true } as const;

/** Element that the platform expects after the overrides; the order is that of the metadata type. */
const FOLLOWING = ['setupExperience', 'subscriberTabs', 'tabs', 'uiType', 'utilityBar', 'workspaceConfig'];

/**
 * Writes an activation into the metadata of an app: one profileActionOverrides for each profile, in place of one that is
 * there for the same profile, record type and object. Everything else stays as it is.
 * @param appXml a CustomApplication
 * @throws Error when the text is no CustomApplication
 */
export function activate(appXml: string, activation: Activation): string {
  const document = new XMLParser({ ...FORMAT, parseTagValue: false }).parse(appXml) as Node[];
  const app = document.find((node) => 'CustomApplication' in node);
  if (app === undefined) {
    throw new Error('this is no CustomApplication');
  }
  const added = activation.profiles.map((profile) => toOverride(activation, profile));
  const replaced = new Set(added.map(identity));
  const kept = (app['CustomApplication'] as Node[]).filter((node) => !replaced.has(identity(node)));
  const place = kept.findIndex((node) => FOLLOWING.some((name) => name in node));
  app['CustomApplication'] = kept.toSpliced(place < 0 ? kept.length : place, 0, ...added);
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

/** What tells one override from another; '' for other elements. */
function identity(node: Node): string {
  const children = node['profileActionOverrides'];
  if (!Array.isArray(children)) {
    return '';
  }
  const texts = (children as Record<string, { '#text': string }[]>[]).map((child) => Object.entries(child)[0]);
  const valueOf = (name: string) => texts.find((entry) => entry?.[0] === name)?.[1][0]?.['#text'] ?? '';
  return JSON.stringify(['actionName', 'pageOrSobjectType', 'recordType', 'profile', 'formFactor'].map(valueOf));
}
