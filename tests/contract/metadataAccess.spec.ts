import { CHAT, CORE, metadata, testPlanted } from './metadataProject.ts';

/** Components in permission sets exist in their package or a dependency, and can be granted. */

const SETUP = `${CORE}/permissionsets/Assistant_History_Setup.permissionset-meta.xml`;
const AGENT = `${CHAT}/permissionsets/Assistant_History_Chat_Agent.permissionset-meta.xml`;

function grant(entry: string): readonly [RegExp, string] {
  return [/<hasActivationRequired>/, `${entry}<hasActivationRequired>`];
}

testPlanted([
  {
    mistake: 'a permission for a field that does not exist',
    edits: [
      {
        file: AGENT,
        replace: grant(
          '<fieldPermissions><editable>false</editable><field>LiveChatTranscript.Gone__c</field></fieldPermissions>'
        )
      }
    ],
    findings: [
      [
        AGENT,
        'fieldPermissions[LiveChatTranscript.Gone__c].field',
        'no CustomField is named LiveChatTranscript.Gone__c'
      ]
    ]
  },
  {
    mistake: 'a permission for a page that does not exist',
    edits: [
      { file: AGENT, replace: grant('<pageAccesses><apexPage>Gone</apexPage><enabled>true</enabled></pageAccesses>') }
    ],
    findings: [[AGENT, 'pageAccesses[Gone].apexPage', 'no ApexPage is named Gone']]
  },
  {
    mistake: 'a permission for an app that does not exist',
    edits: [
      {
        file: AGENT,
        replace: grant(
          '<applicationVisibilities><application>Gone</application><visible>true</visible></applicationVisibilities>'
        )
      }
    ],
    findings: [[AGENT, 'applicationVisibilities[Gone].application', 'no CustomApplication is named Gone']]
  },
  {
    mistake: 'a permission for a tab that does not exist',
    edits: [
      { file: AGENT, replace: grant('<tabSettings><tab>Gone</tab><visibility>Visible</visibility></tabSettings>') }
    ],
    findings: [[AGENT, 'tabSettings[Gone].tab', 'no CustomTab is named Gone']]
  },
  {
    mistake: 'a permission for a standard tab that does not exist',
    edits: [
      {
        file: AGENT,
        replace: grant('<tabSettings><tab>standard-Gone</tab><visibility>None</visibility></tabSettings>')
      }
    ],
    findings: [[AGENT, 'tabSettings[standard-Gone].tab', 'no standard tab is known as standard-Gone']]
  },
  {
    mistake: 'a custom permission that does not exist',
    edits: [
      { file: AGENT, replace: grant('<customPermissions><enabled>true</enabled><name>Gone</name></customPermissions>') }
    ],
    findings: [[AGENT, 'customPermissions[Gone].name', 'no CustomPermission is named Gone']]
  },
  {
    mistake: 'access to a custom setting that does not exist',
    edits: [
      {
        file: AGENT,
        replace: grant('<customSettingAccesses><enabled>true</enabled><name>Gone__c</name></customSettingAccesses>')
      }
    ],
    findings: [[AGENT, 'customSettingAccesses[Gone__c].name', 'no CustomObject is named Gone__c']]
  },
  {
    mistake: 'object permissions that lack the access they require, for an object that does not exist',
    edits: [
      {
        file: AGENT,
        replace: grant(
          '<objectPermissions><allowCreate>false</allowCreate><allowDelete>false</allowDelete><allowEdit>true</allowEdit>' +
            '<allowRead>false</allowRead><modifyAllRecords>false</modifyAllRecords><object>Gone</object>' +
            '<viewAllRecords>false</viewAllRecords></objectPermissions>'
        )
      }
    ],
    findings: [
      [AGENT, 'objectPermissions[Gone].allowEdit', 'needs allowRead as well'],
      [AGENT, 'objectPermissions[Gone].object', 'no standard object is known as Gone']
    ]
  },
  {
    mistake: 'a field permission for a custom setting, and one to edit a formula',
    edits: [
      {
        file: AGENT,
        replace: grant(
          '<fieldPermissions><editable>false</editable><field>Assistant_Settings__c.Region__c</field></fieldPermissions>'
        )
      },
      {
        file: AGENT,
        replace: [
          /<editable>false(?=<\/editable>\s*<field>LiveChatTranscript.Assistant_Settings_Text__c)/,
          '<editable>true'
        ]
      }
    ],
    findings: [
      [AGENT, 'fieldPermissions[Assistant_Settings__c.Region__c].field', 'fields of custom settings cannot be granted'],
      [AGENT, 'fieldPermissions[LiveChatTranscript.Assistant_Settings_Text__c].editable', 'is editable, but a formula']
    ]
  },
  {
    mistake: 'a page that is granted twice',
    edits: [
      {
        file: AGENT,
        replace: grant('<pageAccesses><apexPage>AssistantHistory</apexPage><enabled>true</enabled></pageAccesses>')
      }
    ],
    findings: [[AGENT, 'pageAccesses[AssistantHistory].apexPage', 'is granted twice']]
  },
  {
    mistake: 'a page of a package that is no dependency',
    edits: [
      {
        file: SETUP,
        replace: grant('<pageAccesses><apexPage>AssistantHistory</apexPage><enabled>true</enabled></pageAccesses>')
      }
    ],
    findings: [
      [
        SETUP,
        'pageAccesses[AssistantHistory].apexPage',
        'AssistantHistory is in Assistant History Chat, on which Assistant History Core does not depend'
      ]
    ]
  },
  {
    mistake: 'permissions for an object as a custom setting and for a required field, editable without being readable',
    edits: [
      {
        file: `${CORE}/objects/Planted__c/Planted__c.object-meta.xml`,
        write: metadata(
          'CustomObject',
          '<deploymentStatus>Deployed</deploymentStatus><fields><fullName>Size__c</fullName><label>Size</label>' +
            '<length>9</length><required>true</required><type>Text</type></fields><label>Planted</label><nameField>' +
            '<label>Name</label><type>Text</type></nameField><pluralLabel>Planted</pluralLabel>' +
            '<sharingModel>Private</sharingModel>'
        )
      },
      {
        file: SETUP,
        replace: grant('<customSettingAccesses><enabled>true</enabled><name>Planted__c</name></customSettingAccesses>')
      },
      {
        file: SETUP,
        replace: grant(
          '<fieldPermissions><editable>true</editable><field>Planted__c.Size__c</field></fieldPermissions>'
        )
      }
    ],
    findings: [
      [SETUP, 'customSettingAccesses[Planted__c].name', 'Planted__c is no custom setting'],
      [SETUP, 'fieldPermissions[Planted__c.Size__c].editable', 'is editable, but not readable'],
      [SETUP, 'fieldPermissions[Planted__c.Size__c].field', 'required fields cannot be granted']
    ]
  }
]);
