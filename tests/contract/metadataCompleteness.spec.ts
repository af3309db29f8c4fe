import { CHAT, CORE, MESSAGING, testPlanted } from './metadataProject.ts';

/** Every component that users need a permission for is granted, and every label is used and complete. */

const SETUP = `${CORE}/permissionsets/Assistant_History_Setup.permissionset-meta.xml`;
const AGENT = `${CHAT}/permissionsets/Assistant_History_Chat_Agent.permissionset-meta.xml`;
const ADMIN = `${CHAT}/permissionsets/Assistant_History_Chat_Admin.permissionset-meta.xml`;
const PERMISSION = `${CORE}/customPermissions/Assistant_History_View.customPermission-meta.xml`;
const APP = `${CHAT}/applications/Assistant_Chat_Console.app-meta.xml`;
const TAB = `${CORE}/tabs/Assistant_Connection_Check.tab-meta.xml`;
const VISUALFORCE = `${CHAT}/pages/AssistantHistory.page`;
const LABELS = `${CORE}/labels/CustomLabels.labels-meta.xml`;
const SETTINGS = `${CORE}/objects/Assistant_Settings__c/Assistant_Settings__c.object-meta.xml`;
const MESSAGING_AGENT = `${MESSAGING}/permissionsets/Assistant_History_Messaging_Agent.permissionset-meta.xml`;
const MESSAGING_ADMIN = `${MESSAGING}/permissionsets/Assistant_History_Messaging_Admin.permissionset-meta.xml`;
const TRANSCRIPT = `${CHAT}/objects/LiveChatTranscript`;

/** Removes the entries for a name from all permission sets. */
function revoke(entry: string, name: string): { file: string; replace: readonly [RegExp, string] }[] {
  return [SETUP, AGENT, ADMIN, MESSAGING_AGENT, MESSAGING_ADMIN].map((file) => ({
    file,
    // matches the end of the file in permission sets without such an entry
    replace: [new RegExp(`<${entry}>(?:(?!</${entry}>)[^])*>${name}<[^]*?</${entry}>|$(?![^])`), '\n']
  }));
}

function label(name: string, value: string): string {
  return (
    `<labels><fullName>${name}</fullName><language>en_US</language><protected>false</protected>` +
    `<shortDescription>Planted</shortDescription><value>${value}</value></labels>`
  );
}

testPlanted([
  {
    mistake: 'a field that no permission set grants',
    edits: revoke('fieldPermissions', 'LiveChatTranscript.x_watson_assistant_session__c'),
    findings: [
      [
        `${TRANSCRIPT}/fields/x_watson_assistant_session__c.field-meta.xml`,
        '',
        'LiveChatTranscript.x_watson_assistant_session__c is granted by no permission set'
      ]
    ]
  },
  {
    mistake: 'a Visualforce page that no permission set grants',
    edits: revoke('pageAccesses', 'AssistantHistory'),
    findings: [[`${VISUALFORCE}-meta.xml`, '', 'AssistantHistory is granted by no permission set']]
  },
  {
    mistake: 'a Visualforce page that is granted as disabled',
    edits: [AGENT, ADMIN].map((file) => ({
      file,
      replace: [/(?<=<apexPage>AssistantHistory<\/apexPage>\s*)<enabled>true/, '<enabled>false']
    })),
    findings: [[`${VISUALFORCE}-meta.xml`, '', 'AssistantHistory is granted by no permission set']]
  },
  {
    mistake: 'an app that no permission set grants',
    edits: revoke('applicationVisibilities', 'Assistant_Chat_Console'),
    findings: [[APP, '', 'Assistant_Chat_Console is granted by no permission set']]
  },
  {
    mistake: 'a tab that no permission set grants',
    edits: revoke('tabSettings', 'Assistant_Connection_Check'),
    findings: [[TAB, '', 'Assistant_Connection_Check is granted by no permission set']]
  },
  {
    mistake: 'a custom permission that no permission set grants',
    edits: revoke('customPermissions', 'Assistant_History_View'),
    findings: [[PERMISSION, '', 'Assistant_History_View is granted by no permission set']]
  },
  {
    mistake: 'a custom setting that no permission set grants',
    edits: revoke('customSettingAccesses', 'Assistant_Settings__c'),
    findings: [[SETTINGS, '', 'Assistant_Settings__c is granted by no permission set']]
  },
  {
    mistake: 'a label that nothing uses',
    edits: [{ file: LABELS, replace: ['</CustomLabels>', `${label('Planted', 'x')}</CustomLabels>`] }],
    findings: [[LABELS, 'labels[Planted]', 'is used nowhere']]
  },
  {
    mistake: 'a label that is used but does not exist',
    edits: [{ file: LABELS, replace: [/<labels>\s*<fullName>Assistant_Host_Failed<[^]*?<\/labels>/, ''] }],
    findings: [
      [VISUALFORCE, '{!$Label.Assistant_Host_Failed}', 'no CustomLabel is named Assistant_Host_Failed'],
      [VISUALFORCE, '{!JSENCODE($Label.Assistant_Host_Failed)}', 'no CustomLabel is named Assistant_Host_Failed']
    ]
  },
  {
    mistake: 'label texts that exceed the limits of the platform',
    edits: [
      { file: LABELS, replace: [/(?<=Assistant_Title<[^]*?)<value>.*<\/value>/, `<value>${'x'.repeat(1001)}</value>`] },
      {
        file: LABELS,
        replace: [
          /(?<=Assistant_Title<[^]*?)<shortDescription>.*<\/shortDescription>/,
          `<shortDescription>${'x'.repeat(81)}</shortDescription>`
        ]
      },
      {
        file: LABELS,
        replace: [
          /(?<=Assistant_Title<[^]*?)<categories>.*<\/categories>/,
          `<categories>${'x'.repeat(256)}</categories>`
        ]
      }
    ],
    findings: [
      [LABELS, 'labels[Assistant_Title].categories', 'has 256 characters, 255 are allowed'],
      [LABELS, 'labels[Assistant_Title].shortDescription', 'has 81 characters, 80 are allowed'],
      [LABELS, 'labels[Assistant_Title].value', 'has 1001 characters, 1000 are allowed']
    ]
  },
  {
    mistake: 'a label that is there twice',
    edits: [{ file: LABELS, replace: ['</CustomLabels>', `${label('Assistant_Title', 'x')}</CustomLabels>`] }],
    findings: [[LABELS, 'labels[Assistant_Title]', 'there is another label of that name']]
  },
  {
    mistake: 'a label without a name',
    edits: [{ file: LABELS, replace: [/<fullName>Assistant_Host_Failed<\/fullName>/, ''] }],
    findings: [
      [LABELS, /^labels\[\d+\]$/, 'is used nowhere'],
      [LABELS, /^labels\[\d+\]\.fullName$/, 'is missing'],
      [VISUALFORCE, '{!$Label.Assistant_Host_Failed}', 'no CustomLabel is named Assistant_Host_Failed'],
      [VISUALFORCE, '{!JSENCODE($Label.Assistant_Host_Failed)}', 'no CustomLabel is named Assistant_Host_Failed']
    ]
  }
]);
