import { parseHosts } from 'c/assistantAddress';
import type { TrustedHosts } from 'c/assistantAddress';
import { SOURCE_KINDS } from './sources';
import type { SourceKind } from './sources';

/**
 * The admin's settings. Precedence for each value: property of the component in the App Builder, custom setting of the
 * user, profile or org, default. For the reasons, see docs/adr/0003-settings.md.
 */
export interface Settings {
  /** '' to derive the source from the record, see `locateHistory`. */
  readonly source: '' | SourceKind;
  readonly region: string;
  readonly integrationId: string;
  readonly subscriptionId: string;
  readonly serviceUrl: string;
  readonly environmentId: string;
  /** Version date as YYYY-MM-DD; '' for the default of the API. */
  readonly apiVersion: string;
  /** Logs per page. */
  readonly pageSize: number;
  readonly timeoutSeconds: number;
  /** Hosts from which content of a conversation may load without a click. */
  readonly trustedHosts: TrustedHosts;
  /** Whether users with the permission save a conversation with a button, or the viewer saves it after loading. */
  readonly saveMode: 'click' | 'automatic';
  /** Names of settings with an invalid value. */
  readonly malformed: readonly string[];
}

/** Names of the settings, the same in the formula field and as App Builder properties. */
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

/** Unvalidated values by name, from the formula field or the App Builder. */
export type SettingsText = Readonly<Partial<Record<SettingName, unknown>>>;

const DEFAULT_PAGE_SIZE = 100;
const MAX_PAGE_SIZE = 1000;
const DEFAULT_TIMEOUT_SECONDS = 15;
const MAX_TIMEOUT_SECONDS = 120;

/** Parses the format of the formula field, `name=value|name=value`. Ignores unknown names. */
export function parseSettingsText(text: string): SettingsText {
  const values: Partial<Record<SettingName, string>> = {};
  for (const entry of text.split('|')) {
    const [name = '', ...valueParts] = entry.split('=');
    const known = SETTING_NAMES.find((candidate) => candidate === name.trim());
    if (known) {
      values[known] = valueParts.join('=').trim();
    }
  }
  return values;
}

/**
 * Merges and validates settings. Ids, region and service URL are validated in `locateHistory`.
 * @param layers unvalidated settings in order of precedence
 */
export function readSettings(...layers: readonly SettingsText[]): Settings {
  const reader = new SettingsReader(layers);
  return {
    source: reader.pattern('source', new RegExp(`^(${SOURCE_KINDS.join('|')})$`)) as Settings['source'],
    region: reader.text('region'),
    integrationId: reader.text('integrationId'),
    subscriptionId: reader.text('subscriptionId'),
    serviceUrl: reader.text('serviceUrl'),
    environmentId: reader.text('environmentId'),
    apiVersion: reader.pattern('apiVersion', /^\d{4}-\d{2}-\d{2}$/),
    pageSize: reader.positiveInteger('pageSize', DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE),
    timeoutSeconds: reader.positiveInteger('timeout', DEFAULT_TIMEOUT_SECONDS, MAX_TIMEOUT_SECONDS),
    trustedHosts: { media: reader.hosts('mediaHosts'), frames: reader.hosts('frameHosts') },
    saveMode: reader.pattern('saveMode', /^(click|automatic)$/) === 'automatic' ? 'automatic' : 'click',
    malformed: reader.malformed
  };
}

/** Reads settings by name and collects the names of those with an invalid value, which are read as empty. */
class SettingsReader {
  readonly malformed: SettingName[] = [];
  private readonly layers: readonly SettingsText[];

  constructor(layers: readonly SettingsText[]) {
    this.layers = layers;
  }

  text(name: SettingName): string {
    return this.layers.map((layer) => asText(layer[name])).find((value) => value !== '') ?? '';
  }

  /** A text that matches the pattern, or ''. */
  pattern(name: SettingName, pattern: RegExp): string {
    const value = this.text(name);
    if (value !== '' && !pattern.test(value)) {
      this.malformed.push(name);
      return '';
    }
    return value;
  }

  /** An integer, clamped to 1…max. Accepts a zero fraction such as `25.0`. */
  positiveInteger(name: SettingName, defaultValue: number, max: number): number {
    const value = this.pattern(name, /^\d+(\.0+)?$/);
    return value === '' ? defaultValue : Math.min(Math.max(Math.trunc(Number(value)), 1), max);
  }

  hosts(name: SettingName): readonly string[] {
    const hosts = parseHosts(this.text(name));
    if (!hosts) {
      this.malformed.push(name);
    }
    return hosts ?? [];
  }
}

function asText(value: unknown): string {
  if (typeof value === 'number') {
    return String(value);
  }
  return typeof value === 'string' ? value.trim() : '';
}
