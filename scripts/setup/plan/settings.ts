import { UsageError } from '../../lib/command.ts';
import type { ViewerSource } from './viewer.ts';
import { json } from './files.ts';
import type { PlannedFile } from './files.ts';

/** Values of Assistant Settings, by flag, as the user typed them. */
export type SettingsChoice = Readonly<Partial<Record<SettingFlag, string>>>;

export type SettingFlag = keyof typeof SETTING_FIELDS;

/** Fields of Assistant Settings, by flag. */
export const SETTING_FIELDS = {
  source: 'Source__c',
  region: 'Region__c',
  'integration-id': 'Integration_Id__c',
  'subscription-id': 'Subscription_Id__c',
  'service-url': 'Service_URL__c',
  'environment-id': 'Environment_Id__c',
  'api-version': 'API_Version__c'
} as const;

/** A validator, and the description of valid values. */
type Rule = readonly [isValid: (text: string) => boolean, expected: string];

/**
 * Validates settings by the viewer's own rules.
 * @throws UsageError for the first invalid value
 */
export function checkSettings(
  choice: SettingsChoice,
  { isId, readSettings, REGIONS, servicePrefix }: ViewerSource
): void {
  const id: Rule = [isId, 'an id'];
  const accepts = (name: string) => (text: string) => readSettings({ [name]: text }).malformed.length === 0;
  const rules: Readonly<Record<SettingFlag, Rule>> = {
    source: [accepts('source'), 'notes, logs or frame'],
    region: [(text) => REGIONS.has(text), `one of ${[...REGIONS.keys()].join(', ')}`],
    'integration-id': id,
    'subscription-id': id,
    'service-url': [(text) => servicePrefix(text) !== undefined, 'an https address'],
    'environment-id': id,
    'api-version': [accepts('apiVersion'), 'a date, YYYY-MM-DD']
  };
  for (const [flag, value] of entriesOf(choice)) {
    const [isValid, expected] = rules[flag];
    if (!isValid(value)) {
      throw new UsageError(`--${flag} must be ${expected}, not ${JSON.stringify(value)}`);
    }
  }
}

function entriesOf(choice: SettingsChoice): [SettingFlag, string][] {
  return Object.entries(choice) as [SettingFlag, string][];
}

/**
 * Plans the org-wide record of Assistant Settings, in the format of `sf data import tree`. A hierarchy custom setting is
 * org-wide when its owner is the organization.
 */
export function settingsFile(choice: SettingsChoice, organizationId: string): PlannedFile[] {
  const entries = entriesOf(choice);
  const values = entries.map(([flag, value]) => [SETTING_FIELDS[flag], value] as const);
  const record = {
    attributes: { type: 'Assistant_Settings__c', referenceId: 'AssistantSettings' },
    SetupOwnerId: organizationId,
    ...Object.fromEntries(values)
  };
  const file = { path: 'data/Assistant_Settings__c.json', content: json({ records: [record] }) };
  return entries.length === 0 ? [] : [file];
}
