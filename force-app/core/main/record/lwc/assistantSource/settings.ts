import { parseHosts } from 'c/assistantAddress';
import type { TrustedHosts } from 'c/assistantAddress';
import { SOURCE_KINDS } from './sources';
import type { SourceKind } from './sources';

/**
 * What an admin can set. Precedence, for each value on its own: a builder property of the component on the page, then
 * the custom setting of the user, profile or org, then the default. The reasons are in docs/adr/0003-settings.md.
 */
export interface Settings {
  /** '' lets the record decide, see locateHistory. */
  readonly source: '' | SourceKind;
  readonly region: string;
  readonly integrationId: string;
  readonly subscriptionId: string;
  readonly serviceUrl: string;
  readonly environmentId: string;
  /** '' takes the date of the contract that is used. */
  readonly apiVersion: string;
  /** Logs asked for at a time. */
  readonly pageSize: number;
  readonly timeoutSeconds: number;
  /** Hosts from which a conversation may load something without being asked. */
  readonly trustedHosts: TrustedHosts;
  /** Whether conversations are saved with a button, or as soon as they are loaded; by users with the permission. */
  readonly saveMode: 'click' | 'automatic';
  /** Names of the settings whose value cannot be used. */
  readonly malformed: readonly string[];
}

/** The settings that can also be builder properties, by the names that both have. */
export const SETTING_NAMES = [
  'source',
  'region',
  'integrationId',
  'subscriptionId',
  'serviceUrl',
  'environmentId',
  'apiVersion',
  'pageSize',
  'timeout',
  'mediaHosts',
  'frameHosts',
  'saveMode'
] as const;

type SettingName = (typeof SETTING_NAMES)[number];

/** Raw values by name, as the formula field and the page builder give them. */
export type SettingsText = Readonly<Partial<Record<SettingName, unknown>>>;

const DEFAULT_PAGE_SIZE = 100;
const DEFAULT_TIMEOUT_SECONDS = 15;

/** Reads `name=value|name=value`, the form of the formula field. Unknown names are ignored. */
export function parseSettingsText(text: string): SettingsText {
  const values: Partial<Record<SettingName, string>> = {};
  for (const entry of text.split('|')) {
    const [name = '', ...rest] = entry.split('=');
    const known = SETTING_NAMES.find((candidate) => candidate === name.trim());
    if (known) {
      values[known] = rest.join('=').trim();
    }
  }
  return values;
}

/**
 * Merges the layers and checks the values that are not checked where they are used.
 * @param layers raw settings, the strongest first
 */
export function readSettings(...layers: readonly SettingsText[]): Settings {
  const malformed: string[] = [];
  const text = (name: SettingName) => layers.map((layer) => asText(layer[name])).find((value) => value !== '') ?? '';
  const checked = (name: SettingName, valid: RegExp) => {
    const value = text(name);
    if (value !== '' && !valid.test(value)) {
      malformed.push(name);
      return '';
    }
    return value;
  };
  const number = (name: SettingName, fallback: number, highest: number) => {
    const value = checked(name, /^\d+(\.0+)?$/);
    return value === '' ? fallback : Math.min(Math.max(Math.trunc(Number(value)), 1), highest);
  };
  const hosts = (name: SettingName) => {
    const list = parseHosts(text(name));
    if (!list) {
      malformed.push(name);
    }
    return list ?? [];
  };
  return {
    source: checked('source', new RegExp(`^(${SOURCE_KINDS.join('|')})$`)) as Settings['source'],
    region: text('region'),
    integrationId: text('integrationId'),
    subscriptionId: text('subscriptionId'),
    serviceUrl: text('serviceUrl'),
    environmentId: text('environmentId'),
    apiVersion: checked('apiVersion', /^\d{4}-\d{2}-\d{2}$/),
    pageSize: number('pageSize', DEFAULT_PAGE_SIZE, 1000),
    timeoutSeconds: number('timeout', DEFAULT_TIMEOUT_SECONDS, 120),
    trustedHosts: { media: hosts('mediaHosts'), frames: hosts('frameHosts') },
    saveMode: checked('saveMode', /^(click|automatic)$/) === 'automatic' ? 'automatic' : 'click',
    malformed
  };
}

function asText(value: unknown): string {
  if (typeof value === 'number') {
    return String(value);
  }
  return typeof value === 'string' ? value.trim() : '';
}
