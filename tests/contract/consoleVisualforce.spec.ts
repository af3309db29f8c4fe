import { expect, test as base } from '@playwright/test';
import { renderMarkup } from '../../scripts/console/visualforce/markup.ts';
import { visualforcePage } from '../../scripts/console/visualforce/page.ts';
import { accessOf } from '../../scripts/org/access.ts';
import type { Org } from '../../scripts/org/org.ts';
import type { OrgRecord } from '../../scripts/org/records.ts';
import { userNamed } from '../../scripts/org/users.ts';
import { withProjectOrg } from './orgFixtures.ts';

/** Rendering of Visualforce pages. */

// one worker, so that the project is deployed once; all tests store the same record and settings in it
base.describe.configure({ mode: 'default' });

const test = base.extend<object, { org: Org }>({
  org: [
    // eslint-disable-next-line no-empty-pattern -- Playwright derives the dependencies of a fixture from this pattern
    async ({}, use) => withProjectOrg(use),
    { scope: 'worker' }
  ]
});

const record: OrgRecord = {
  apiName: 'LiveChatTranscript',
  id: '570000000000001AAA',
  fields: { Id: '570000000000001AAA', x_watson_assistant_token__c: 'secret' },
  parents: {}
};

function body(markup: string): string {
  return renderMarkup(`<apex:page>${markup}</apex:page>`, {
    evaluate: (expression) => `<${expression}>`,
    tag: (name, attributes) => `[${name} ${JSON.stringify(Object.fromEntries(attributes))}]`
  }).body;
}

function pageOf(org: Org, markup: string, user = 'agent', labels = new Map<string, string>()): string {
  org.addRecord(record);
  org.saveSettings({ Region__c: `it's "both"`, Page_Size__c: 25 });
  const access = accessOf(org.metadata, userNamed(user).permissionSets);
  const vendor = { key: 'key', folder: '' };
  return visualforcePage(markup, { org, access, record, vendor, labels, sandbox: false, session: 'lang="en"' });
}

for (const [markup, html] of [
  ['<p class="a">text &amp; &#160;more<br/></p>', '<p class="a">text &amp; &#160;more<br></p>'],
  ['<div id="host"></div><div/>', '<div id="host"></div><div></div>'],
  ['<p title="{!Name}">{!Name}</p>', '<p title="&#60;Name&#62;">&#60;Name&#62;</p>'],
  ['<p>{!HTMLENCODE(Name)}</p>', '<p><HTMLENCODE(Name)></p>'],
  ["<script>if (a > b && c) { d('{!Name}'); }</script>", "<script>if (a > b && c) { d('<Name>'); }</script>"],
  ['<style>a > b { c: d }</style>', '<style>a > b { c: d }</style>'],
  ['<apex:one value="x" /><p>after</p>', '[apex:one {"value":"x"}]<p>after</p>']
] as const) {
  test(`renders ${markup} to HTML`, () => {
    expect(body(markup)).toBe(html);
  });
}

test('refuses markup without a page', () => {
  const context = { evaluate: () => '', tag: () => '' };
  expect(() => renderMarkup('<div></div>', context)).toThrow('no <apex:page>');
});

test('evaluates record fields, the custom setting and labels, with the requested encoding', ({ org }) => {
  const html = pageOf(
    org,
    `<apex:page title="T" lightningStylesheets="true"><script>
      var a = ['{!JSENCODE(LiveChatTranscript.Id)}', '{!JSENCODE($Setup.Assistant_Settings__c.Region__c)}',
        '{!JSENCODE(TEXT($Setup.Assistant_Settings__c.Page_Size__c))}', '{!JSENCODE($Setup.Assistant_Settings__c.Source__c)}'];
    </script><h1>{!$Label.Assistant_Title}</h1></apex:page>`
  );
  expect(html).toContain("['570000000000001AAA', 'it\\u0027s \\u0022both\\u0022',");
  expect(html).toContain("'25', '']");
  expect(html).toContain(`<h1>${org.metadata.labels.get('Assistant_Title')}</h1>`);
  expect(html).toContain('<html lang="en">');
  expect(html).toContain('<title>T</title>');
  expect(html).toContain('salesforce-lightning-design-system');
});

test("provides the labels in the user's language, escaped for a script element", ({ org }) => {
  const labels = new Map([['Assistant_Title', 'Titel </script>']]);
  const html = pageOf(org, '<apex:page><h1>{!$Label.Assistant_Title}</h1></apex:page>', 'agent', labels);
  expect(html).toContain('<h1>Titel &#60;/script&#62;</h1>');
  const [, json = ''] = /<script type="application\/json" id="labels">(.*?)<\/script>/.exec(html) ?? [];
  expect(JSON.parse(json)).toEqual({ Assistant_Title: 'Titel </script>' });
});

test('provides the components of the Lightning Out apps to a page that includes Lightning', ({ org }) => {
  const html = pageOf(org, '<apex:page><apex:includeLightning /></apex:page>');
  const [, apps = ''] = /data-apps="([^"]*)"/.exec(html) ?? [];
  expect(JSON.parse(apps.replaceAll('&#34;', '"'))).toEqual({ 'c:assistantHistoryHost': ['c:assistantHistory'] });
});

for (const [expression, problem] of [
  ['$Label.Nothing', 'Field $Label.Nothing does not exist'],
  ['LiveChatTranscript.Nothing__c', 'Field LiveChatTranscript.Nothing__c does not exist'],
  ['LiveChatTranscript.x_watson_assistant_token__c', 'Field LiveChatTranscript.x_watson_assistant_token__c']
] as const) {
  test(`{!${expression}} fails for a user without access`, ({ org }) => {
    const page = `<apex:page>{!${expression}}</apex:page>`;
    expect(() => pageOf(org, page, 'no-permission')).toThrow(problem);
  });
}

test('reports an unsupported tag', ({ org }) => {
  expect(() => pageOf(org, '<apex:page><apex:detail /></apex:page>')).toThrow('does not know <apex:detail>');
});
