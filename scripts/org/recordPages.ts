import type { ComponentInstance, FlexiPage } from './deployed/flexiPages.ts';
import type { OrgMetadata } from './deployed/orgMetadata.ts';
import { ENVIRONMENT_ID } from './identifiers.ts';

export type PropertyValue = string | number | boolean;

/** A component on a page. Its properties have the types that the component declares. */
export interface PageComponent {
  componentName: string;
  properties: Record<string, PropertyValue>;
}

/** The layout of a record page. */
export interface RecordPage {
  name: string;
  label: string;
  template: string;
  regions: { name: string; components: PageComponent[] }[];
}

/** A page that the local org's admin cloned in the Lightning App Builder to set other properties. */
interface Clone {
  readonly name: string;
  readonly label: string;
  readonly of: string;
  readonly component: string;
  readonly properties: Readonly<Record<string, string>>;
}

const PAGE = 'Chat_Transcript_Record_Page';
const LOGS = { source: 'logs', environmentId: ENVIRONMENT_ID };

const CLONES: readonly Clone[] = [
  clone('Chat_Transcript_Logs', 'Chat Transcript with logs', { ...LOGS, pageSize: '10' }),
  clone('Chat_Transcript_Large_Logs', 'Chat Transcript with large logs', { ...LOGS, pageSize: '100' }),
  clone('Chat_Transcript_Short_Timeout', 'Chat Transcript with a short time-out', { timeout: '2' })
];

/** Properties of Salesforce's own components that are not text. */
const STANDARD_TYPES: Record<string, Record<string, string>> = {
  'flexipage:visualforcePage': { height: 'Integer', showLabel: 'Boolean' },
  'runtime_service_liveagent:chatBody': { chatHeight: 'Integer' }
};

/**
 * A deployed record page, or a clone of one.
 * @returns undefined without a page of this name
 */
export function findRecordPage(metadata: OrgMetadata, name: string): RecordPage | undefined {
  const copy = CLONES.find((candidate) => candidate.name === name);
  const page = metadata.flexiPages.get(copy?.of ?? name);
  return page && toRecordPage(metadata, copy ? applyClone(copy, page) : page);
}

function clone(name: string, label: string, properties: Record<string, string>): Clone {
  return { name, label, of: PAGE, component: 'assistantHistory', properties };
}

function applyClone({ name, label, component, properties }: Clone, page: FlexiPage): FlexiPage {
  const change = (instance: ComponentInstance): ComponentInstance =>
    instance.componentName === component
      ? { ...instance, properties: { ...instance.properties, ...properties } }
      : instance;
  const regions = page.regions.map((region) => ({ ...region, components: region.components.map(change) }));
  return { ...page, name, label, regions };
}

function toRecordPage(metadata: OrgMetadata, { name, label, template, regions }: FlexiPage): RecordPage {
  return {
    name,
    label,
    template,
    regions: regions.map((region) => ({
      name: region.name,
      components: region.components.map((instance) => withTypedProperties(metadata, instance))
    }))
  };
}

/** Converts the properties, which are text in the page's metadata, to the types that the component declares. */
function withTypedProperties(metadata: OrgMetadata, { componentName, properties }: ComponentInstance): PageComponent {
  const bundle = metadata.bundles.find(({ name }) => name === componentName);
  const typeOf = (name: string): string | undefined =>
    bundle ? bundle.properties.get(name) : STANDARD_TYPES[componentName]?.[name];
  const values = Object.entries(properties).map(([name, value]) => [name, convert(value, typeOf(name))] as const);
  return { componentName, properties: Object.fromEntries(values) };
}

function convert(value: string, type: string | undefined): PropertyValue {
  if (type === 'Boolean') {
    return value === 'true';
  }
  return type === 'Integer' ? Number(value) : value;
}
