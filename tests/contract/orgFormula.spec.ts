import { expect, test } from '@playwright/test';
import { evaluateFormula, type FormulaValue } from '../../scripts/org/formula.ts';
import { withEmptyOrg, withProjectOrg } from './orgFixtures.ts';

const FIELD = 'Assistant_Settings_Text__c';
const record = { apiName: 'LiveChatTranscript', id: '570000000000001AAA', fields: {}, parents: {} };

async function settingsText(settings: Record<string, FormulaValue>): Promise<unknown> {
  let text: unknown;
  await withProjectOrg((org) => {
    org.saveSettings(settings);
    text = org.valueOf(record, FIELD);
  });
  return text;
}

test('the deployed formula has the value of every setting', async () => {
  const text = await settingsText({
    Source__c: 'logs',
    Region__c: 'eu-de',
    Integration_Id__c: 'integration',
    Subscription_Id__c: 'subscription',
    Service_URL__c: 'https://gateway.example.com/a?b=1',
    Environment_Id__c: 'environment',
    API_Version__c: '2024-08-25',
    Page_Size__c: 50,
    Timeout__c: 20,
    Media_Hosts__c: 'cdn.example.com, *.example.org',
    Frame_Hosts__c: 'maps.example.com',
    Save_Mode__c: 'automatic'
  });
  expect(text).toBe(
    'source=logs|region=eu-de|integrationId=integration|subscriptionId=subscription' +
      '|serviceUrl=https://gateway.example.com/a?b=1|environmentId=environment|apiVersion=2024-08-25|pageSize=50|timeout=20' +
      '|mediaHosts=cdn.example.com, *.example.org|frameHosts=maps.example.com|saveMode=automatic'
  );
});

test("blank settings are empty in the formula's text, numbers too", async () => {
  expect(await settingsText({})).toBe(
    'source=|region=|integrationId=|subscriptionId=|serviceUrl=|environmentId=|apiVersion=|pageSize=|timeout=|mediaHosts=|frameHosts=|saveMode='
  );
});

test('the formula references every field of the custom setting', async () => {
  await withProjectOrg(({ metadata: { objects } }) => {
    const formula = objects.get('LiveChatTranscript')?.get(FIELD)?.formula ?? '';
    const settings = [...(objects.get('Assistant_Settings__c')?.keys() ?? [])];
    expect(settings).not.toHaveLength(0);
    expect(settings.filter((name) => !formula.includes(`$Setup.Assistant_Settings__c.${name}`))).toEqual([]);
  });
});

test('an unknown or too long setting is an error', async () => {
  await expect(settingsText({ Nothing__c: 'x' })).rejects.toThrow('no such field: Nothing__c');
  await expect(settingsText({ Service_URL__c: 'x'.repeat(256) })).rejects.toThrow('256 characters');
  await withEmptyOrg((org) => {
    expect(() => org.saveSettings({ Source__c: 'logs' })).toThrow('no such field: Source__c');
    return Promise.resolve();
  });
});

test('special characters in values stay unchanged', () => {
  const value = '"quoted" & \\ back|slash';
  expect(evaluateFormula('"a=" & A__c & "|"', () => value)).toBe(`a=${value}|`);
});

test('JSENCODE and HTMLENCODE escape everything that could end a string or start a tag', () => {
  const value = `'"</script>\\\n&\u2028`;
  const script = evaluateFormula('JSENCODE(A__c)', () => value);
  expect(script).not.toMatch(/['"<>&\n\u2028]/);
  expect(JSON.parse(`"${script}"`)).toBe(value);
  expect(evaluateFormula('HTMLENCODE(A__c)', () => `<b a="'">&`)).toBe('&#60;b a=&#34;&#39;&#34;&#62;&#38;');
  expect(evaluateFormula('JSENCODE(TEXT(A__c))', () => null)).toBe('');
});

for (const [formula, problem] of [
  ['"a" & ', 'Syntax error'],
  ['', 'Syntax error'],
  ['"a" & Nothing__c', 'Field Nothing__c does not exist'],
  ['"a" & 1', 'Expected Text'],
  ['HYPERLINK("a", "b")', 'does not know the formula function HYPERLINK()']
] as const) {
  test(`refuses ${formula || 'an empty formula'}`, () => {
    expect(() => evaluateFormula(formula, () => undefined)).toThrow(problem);
  });
}
