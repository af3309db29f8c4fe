import { expect, test } from '@playwright/test';
import { accessOf } from '../../scripts/org/access.ts';
import { appFor, recordPageOf, appView, type AppView } from '../../scripts/org/apps.ts';
import type { Org } from '../../scripts/org/org.ts';
import { findRecordPage } from '../../scripts/org/recordPages.ts';
import { userNamed } from '../../scripts/org/users.ts';
import { deployAll, metadataFile, packageOf, withEmptyOrg, withProjectOrg } from './orgFixtures.ts';

/** Pages, apps and tabs are those that were deployed and that permission sets grant. */

const PAGE_PATH = 'flexipages/Chat_Transcript_Record_Page.flexipage';

function viewFor(
  { metadata }: Org,
  permissionSets: readonly string[]
): AppView & { page: string | undefined; session: string | undefined } {
  const access = accessOf(metadata, permissionSets);
  const app = appFor(metadata, access);
  return {
    ...appView(app, metadata, access),
    page: recordPageOf(app, 'LiveChatTranscript'),
    session: recordPageOf(app, 'MessagingSession')
  };
}

function property(name: string, value: string): string {
  return `<componentInstanceProperties><name>${name}</name><value>${value}</value></componentInstanceProperties>`;
}

function instance(componentName: string, properties: string): string {
  return `<itemInstances><componentInstance>${properties}<componentName>${componentName}</componentName></componentInstance></itemInstances>`;
}

/** A package with a record page that has the viewer and a Visualforce page, and with the viewer's bundle. */
function plantedPage(): Promise<Buffer> {
  const region = [
    instance('assistantHistory', property('pageSize', '25') + property('source', '007')),
    instance('flexipage:visualforcePage', property('height', '300') + property('showLabel', 'false'))
  ].join('');
  const page = `<flexiPageRegions>${region}<name>main</name></flexiPageRegions><masterLabel>Page</masterLabel>
    <sobjectType>LiveChatTranscript</sobjectType><template><name>some:template</name></template><type>RecordPage</type>`;
  const bundle = `<isExposed>true</isExposed><targetConfigs><targetConfig targets="lightning__RecordPage">
    <property name="source" type="String" /><property name="pageSize" type="Integer" />
    <property name="timeout" type="Integer" /></targetConfig></targetConfigs>`;
  const folder = 'lwc/assistantHistory/assistantHistory';
  return packageOf(
    {
      [PAGE_PATH]: metadataFile('FlexiPage', page),
      [`${folder}.js-meta.xml`]: metadataFile('LightningComponentBundle', bundle),
      [`${folder}.js`]: "import { LightningElement } from 'lwc';\nexport default class A extends LightningElement {}\n"
    },
    { FlexiPage: ['Chat_Transcript_Record_Page'], LightningComponentBundle: ['assistantHistory'] }
  );
}

test('a record page has the deployed layout, with properties in the declared types', async () => {
  await withEmptyOrg(async (org) => {
    await deployAll(org, await plantedPage());
    expect(findRecordPage(org.metadata, 'Chat_Transcript_Record_Page')).toEqual({
      name: 'Chat_Transcript_Record_Page',
      label: 'Page',
      template: 'some:template',
      regions: [
        {
          name: 'main',
          components: [
            { componentName: 'assistantHistory', properties: { pageSize: 25, source: '007' } },
            { componentName: 'flexipage:visualforcePage', properties: { height: 300, showLabel: false } }
          ]
        }
      ]
    });
    expect(findRecordPage(org.metadata, 'Nothing')).toBeUndefined();
  });
});

test('a clone is the deployed page with other properties', async () => {
  await withEmptyOrg(async (org) => {
    expect(findRecordPage(org.metadata, 'Chat_Transcript_Short_Timeout')).toBeUndefined();
    await deployAll(org, await plantedPage());
    const clone = findRecordPage(org.metadata, 'Chat_Transcript_Short_Timeout');
    const page = findRecordPage(org.metadata, 'Chat_Transcript_Record_Page');
    expect(clone?.regions[0]?.components).toEqual([
      { componentName: 'assistantHistory', properties: { pageSize: 25, source: '007', timeout: 2 } },
      page?.regions[0]?.components[1]
    ]);
  });
});

test("agents use the package's app; admins also see its connection check", async () => {
  await withProjectOrg((org) => {
    const agent = viewFor(org, userNamed('agent').permissionSets);
    expect(agent).toMatchObject({
      label: 'Assistant Chat Console',
      page: 'Chat_Transcript_Record_Page',
      tabs: [
        { name: 'standard-Case', label: 'Cases' },
        { name: 'standard-LiveAgentSession', label: 'Chat Sessions' },
        { name: 'standard-LiveChatTranscript', label: 'Chat Transcripts' }
      ],
      utilityItems: [{ componentName: 'runtime_service_omnichannel:omniWidget', label: 'Omni-Channel' }]
    });
    const messaging = viewFor(org, userNamed('messaging-agent').permissionSets);
    expect(messaging).toMatchObject({
      label: 'Assistant Messaging Console',
      page: undefined,
      session: 'Messaging_Session_Record_Page',
      tabs: [
        { name: 'standard-Case', label: 'Cases' },
        { name: 'standard-MessagingSession', label: 'Messaging Sessions' }
      ]
    });
    const admin = viewFor(org, userNamed('admin').permissionSets);
    expect(admin.tabs.at(-1)).toEqual({
      name: 'Assistant_Connection_Check',
      label: 'Assistant Connection Check',
      componentName: 'assistantConnectionCheck'
    });
  });
});

test('a user without permission sets has the standard app and no access to the package', async () => {
  await withProjectOrg((org) => {
    const { permissionSets } = userNamed('no-permission');
    expect(permissionSets).toEqual([]);
    const view = viewFor(org, permissionSets);
    expect(view).toMatchObject({ label: 'Service Console', utilityItems: [] });
    expect(view.tabs.map(({ name }) => name)).toContain('standard-LiveChatTranscript');
    const access = accessOf(org.metadata, permissionSets);
    expect(access.customPermissions).toEqual([]);
    expect(access.canOpenPage('AssistantHistory')).toBe(false);
    expect(access.canSeeTab('Assistant_Connection_Check')).toBe(false);
    expect(access.canReadField('LiveChatTranscript', 'Name')).toBe(true);
    expect(access.canReadField('LiveChatTranscript', 'x_watson_assistant_token__c')).toBe(false);
  });
});

test('permission sets add up; disabled permissions and absent permission sets grant nothing', async () => {
  const sets = {
    First: `<customPermissions><enabled>true</enabled><name>One</name></customPermissions>
      <customPermissions><enabled>false</enabled><name>Two</name></customPermissions>
      <tabSettings><tab>Thing</tab><visibility>None</visibility></tabSettings>
      <pageAccesses><apexPage>Page</apexPage><enabled>false</enabled></pageAccesses>`,
    Second: `<tabSettings><tab>Thing</tab><visibility>Available</visibility></tabSettings>
      <fieldPermissions><field>Case.A__c</field><readable>false</readable></fieldPermissions>`
  };
  const files = Object.entries(sets).map(([name, content]) => [
    `permissionsets/${name}.permissionset`,
    metadataFile('PermissionSet', content)
  ]);
  const zip = await packageOf(
    {
      ...(Object.fromEntries(files) as Record<string, string>),
      'tabs/Thing.tab': metadataFile('CustomTab', '<label>Thing</label>'),
      'pages/Page.page': '<apex:page />',
      'pages/Page.page-meta.xml': metadataFile('ApexPage', '<label>Page</label>'),
      'objects/Case.object': metadataFile('CustomObject', '<fields><fullName>A__c</fullName><type>Text</type></fields>')
    },
    {
      PermissionSet: Object.keys(sets),
      CustomTab: ['Thing'],
      ApexPage: ['Page'],
      CustomField: ['Case.A__c']
    }
  );
  await withEmptyOrg(async (org) => {
    await deployAll(org, zip);
    const first = accessOf(org.metadata, ['First', 'Absent']);
    expect(first.customPermissions).toEqual(['One']);
    expect(first.canSeeTab('Thing')).toBe(false);
    expect(first.canOpenPage('Page')).toBe(false);
    const both = accessOf(org.metadata, ['First', 'Second']);
    expect(both.canSeeTab('Thing')).toBe(true);
    expect(both.canReadField('Case', 'A__c')).toBe(false);
    expect(both.canReadField('Case', 'Nothing')).toBe(false);
  });
});
