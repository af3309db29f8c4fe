import { CHAT, CORE, MAIN, metadata, testPlanted } from './metadataProject.ts';

/** Rules of the project, and limits of the platform for trusted sites, bundles, fields and files. */

const SITE = `${CORE}/cspTrustedSites/Assistant_Logs.cspTrustedSite-meta.xml`;
const PAGE = `${CHAT}/flexipages/Chat_Transcript_Record_Page.flexipage-meta.xml`;
const VISUALFORCE = `${CHAT}/pages/AssistantHistory.page`;
const SETTINGS = `${CORE}/objects/Assistant_Settings__c/Assistant_Settings__c.object-meta.xml`;
const REGION = `${CORE}/objects/Assistant_Settings__c/fields/Region__c.field-meta.xml`;
const VIEWER = `${MAIN}/viewer/lwc/assistantHistory/assistantHistory`;
const TRANSCRIPT = `${CHAT}/objects/LiveChatTranscript`;
const TOKEN = 'x_watson_assistant_token__c';

testPlanted([
  {
    mistake: 'Apex',
    edits: [
      { file: `${CORE}/classes/Planted.cls`, write: 'public class Planted {}' },
      {
        file: `${CORE}/classes/Planted.cls-meta.xml`,
        write: metadata('ApexClass', '<apiVersion>66.0</apiVersion><status>Active</status>')
      }
    ],
    findings: [[`${CORE}/classes/Planted.cls-meta.xml`, '', 'a ApexClass is Apex']]
  },
  {
    mistake: 'a profile',
    edits: [{ file: `${CORE}/profiles/Planted.profile-meta.xml`, write: metadata('Profile', '<custom>true</custom>') }],
    findings: [[`${CORE}/profiles/Planted.profile-meta.xml`, '', "a Profile would replace the admin's own"]]
  },
  {
    mistake: 'a trusted site without https',
    edits: [{ file: SITE, replace: ['https://', 'http://'] }],
    findings: [[SITE, 'endpointUrl', 'is no https address of a host']]
  },
  {
    mistake: 'a trusted site with a wildcard that is not in front',
    edits: [{ file: SITE, replace: ['https://*.', 'https://api.*.'] }],
    findings: [[SITE, 'endpointUrl', 'is no https address of a host']]
  },
  {
    mistake: 'a trusted site that does not set each directive',
    edits: [{ file: SITE, replace: [/<isApplicableToImgSrc>.*<\/isApplicableToImgSrc>/, ''] }],
    findings: [[SITE, 'isApplicableToImgSrc', 'is missing; say true or false']]
  },
  {
    mistake: 'a trusted site that is trusted for nothing',
    edits: [{ file: SITE, replace: ['<isApplicableToConnectSrc>true', '<isApplicableToConnectSrc>false'] }],
    findings: [[SITE, '', 'is trusted for nothing']]
  },
  {
    mistake: 'a component with another API version',
    edits: [{ file: `${VIEWER}.js-meta.xml`, replace: ['<apiVersion>66.0', '<apiVersion>60.0'] }],
    findings: [[`${VIEWER}.js-meta.xml`, 'apiVersion', "is 60.0, the project's is"]]
  },
  {
    mistake: 'a component without js-meta.xml',
    edits: [{ file: `${MAIN}/shared/lwc/assistantJson/assistantJson.js-meta.xml` }],
    findings: [[`${MAIN}/shared/lwc/assistantJson`, '', 'has no readable -meta.xml']]
  },
  {
    mistake: 'a component without its main module, exposed without a target',
    edits: [
      {
        file: `${CORE}/lwc/planted/planted.js-meta.xml`,
        write: metadata('LightningComponentBundle', '<isExposed>true</isExposed>')
      }
    ],
    findings: [
      [`${CORE}/lwc/planted/planted.js-meta.xml`, '', 'has no module planted.js'],
      [`${CORE}/lwc/planted/planted.js-meta.xml`, 'apiVersion', 'is missing'],
      [`${CORE}/lwc/planted/planted.js-meta.xml`, 'targets', 'is missing, which an exposed component needs']
    ]
  },
  {
    mistake: 'a field label of more than 40 characters',
    edits: [{ file: REGION, replace: ['<label>Region', `<label>${'Region '.repeat(6)}`] }],
    findings: [[REGION, 'label', 'has 41 characters, 40 are allowed']]
  },
  {
    mistake: 'a field whose name differs from that of its file',
    edits: [{ file: REGION, replace: ['<fullName>Region__c', '<fullName>Regions__c'] }],
    findings: [[REGION, 'fullName', "is Regions__c, the file is Region__c's"]]
  },
  {
    mistake: 'a field without an element that its type needs, and one with an element that its type does not allow',
    edits: [
      { file: REGION, replace: [/<length>.*<\/length>/, ''] },
      {
        file: `${TRANSCRIPT}/fields/${TOKEN}.field-meta.xml`,
        replace: ['<trackHistory>', '<unique>false</unique><trackHistory>']
      }
    ],
    findings: [
      [`${TRANSCRIPT}/fields/${TOKEN}.field-meta.xml`, 'unique', 'is not for a field of type LongTextArea'],
      [REGION, 'length', 'is missing, which a field of type Text needs']
    ]
  },
  {
    mistake: 'a field type that custom settings do not support',
    edits: [
      {
        file: REGION,
        write: metadata(
          'CustomField',
          '<fullName>Region__c</fullName><label>Region</label><length>300</length><type>LongTextArea</type><visibleLines>3</visibleLines>'
        )
      }
    ],
    findings: [[REGION, 'type', 'custom settings take no LongTextArea']]
  },
  {
    mistake: 'a custom object that is not fully defined',
    edits: [
      {
        file: `${CORE}/objects/Planted__c/Planted__c.object-meta.xml`,
        write: metadata('CustomObject', '<label>Planted</label><pluralLabel>Planted</pluralLabel>')
      }
    ],
    findings: ['deploymentStatus', 'nameField', 'sharingModel'].map((name) => [
      `${CORE}/objects/Planted__c/Planted__c.object-meta.xml`,
      name,
      'is missing, which Planted__c needs'
    ])
  },
  {
    mistake: 'a page that replaces parts of a standard page',
    edits: [
      { file: PAGE, replace: ['<name>header<', '<mode>Replace</mode><name>header<'] },
      {
        file: PAGE,
        replace: [
          '<sobjectType>',
          '<parentFlexiPage>runtime_service_liveagent__LCT_rec_L</parentFlexiPage><sobjectType>'
        ]
      }
    ],
    findings: [
      [PAGE, 'flexiPageRegions[header].mode', 'ties the page to a standard page'],
      [PAGE, 'parentFlexiPage', 'ties the page to a standard page']
    ]
  },
  {
    mistake: 'values without encoding in scripts and markup',
    edits: [
      { file: VISUALFORCE, replace: ['JSENCODE(LiveChatTranscript.Id)', 'LiveChatTranscript.Id'] },
      { file: VISUALFORCE, replace: ['<noscript>', `<p onclick="go('{!LiveChatTranscript.Name}')">x</p><noscript>`] },
      { file: VISUALFORCE, replace: ['<noscript>', '<apex:outputText escape="false" value="x" /><noscript>'] }
    ],
    findings: [
      [VISUALFORCE, 'apex:outputText', 'escape="false" lets values become markup'],
      [VISUALFORCE, '{!LiveChatTranscript.Id}', 'stands in a script without JSENCODE'],
      [VISUALFORCE, '{!LiveChatTranscript.Name}', 'stands in a script without JSENCODE']
    ]
  },
  {
    mistake: 'a file that belongs to no component',
    edits: [{ file: `${CORE}/notes/planted.txt`, write: 'x' }],
    findings: [[`${CORE}/notes/planted.txt`, '', 'belongs to no component']]
  },
  {
    mistake: 'a page without its markup',
    edits: [{ file: VISUALFORCE }],
    findings: [[`${VISUALFORCE}-meta.xml`, '', "Expected source files for type 'ApexPage'"]]
  },
  {
    mistake: 'a duplicate component',
    edits: [
      {
        file: 'force-app/chat/other/customPermissions/Assistant_History_View.customPermission-meta.xml',
        write: metadata('CustomPermission', '<isLicensed>false</isLicensed><label>Again</label>')
      }
    ],
    findings: [
      [
        'force-app/chat/other/customPermissions/Assistant_History_View.customPermission-meta.xml',
        '',
        'CustomPermission Assistant_History_View is there twice'
      ]
    ]
  },
  {
    mistake: 'a part of an object without a name',
    edits: [
      {
        file: SETTINGS,
        replace: ['</CustomObject>', '<fields><label>Planted</label><type>Date</type></fields></CustomObject>']
      }
    ],
    findings: [[SETTINGS, 'fields.fullName', 'is missing']]
  }
]);
