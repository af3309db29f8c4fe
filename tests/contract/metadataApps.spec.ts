import { CHAT, CORE, testPlanted } from './metadataProject.ts';

/** The tabs and pages of apps, and the components of tabs, exist and are of the right type. */

const APP = `${CHAT}/applications/Assistant_Chat_Console.app-meta.xml`;
const TAB = `${CORE}/tabs/Assistant_Connection_Check.tab-meta.xml`;

testPlanted([
  {
    mistake: 'tabs that do not exist, and tab settings for tabs that the app lacks',
    edits: [
      { file: APP, replace: ['<tabs>standard-Case</tabs>', '<tabs>standard-Gone</tabs>'] },
      { file: APP, replace: ['<tabs>Assistant_Connection_Check</tabs>', '<tabs>Gone</tabs>'] }
    ],
    findings: [
      [APP, 'tabs[1]', 'no standard tab is known as standard-Gone'],
      [APP, 'tabs[4]', 'no CustomTab is named Gone'],
      [
        APP,
        'workspaceConfig.mappings[Assistant_Connection_Check].tab',
        'the app has no tab Assistant_Connection_Check'
      ],
      [APP, 'workspaceConfig.mappings[standard-Case].tab', 'the app has no tab standard-Case']
    ]
  },
  {
    mistake: 'a utility bar that does not exist',
    edits: [{ file: APP, replace: ['<utilityBar>Assistant_Chat_Console_UtilityBar', '<utilityBar>Gone'] }],
    findings: [[APP, 'utilityBar', 'no FlexiPage is named Gone']]
  },
  {
    mistake: 'a utility bar that is a record page',
    edits: [
      {
        file: APP,
        replace: ['<utilityBar>Assistant_Chat_Console_UtilityBar', '<utilityBar>Chat_Transcript_Record_Page']
      }
    ],
    findings: [[APP, 'utilityBar', 'is a RecordPage, no UtilityBar']]
  },
  {
    mistake: 'an action override with a page that does not exist',
    edits: [{ file: APP, replace: ['<content>Chat_Transcript_Record_Page', '<content>Gone'] }],
    findings: [[APP, 'actionOverrides[View].content', 'no FlexiPage is named Gone']]
  },
  {
    mistake: 'an action override with a page for another object',
    edits: [{ file: APP, replace: ['<pageOrSobjectType>LiveChatTranscript', '<pageOrSobjectType>Case'] }],
    findings: [[APP, 'actionOverrides[View].content', 'is a page for LiveChatTranscript, not for Case']]
  },
  {
    mistake: 'an action override that names profiles',
    edits: [
      {
        file: APP,
        replace: [
          '<tabs>standard-Case</tabs>',
          '<profileActionOverrides><actionName>View</actionName><content>Chat_Transcript_Record_Page</content>' +
            '<formFactor>Large</formFactor><pageOrSobjectType>LiveChatTranscript</pageOrSobjectType>' +
            '<type>Flexipage</type><profile>Admin</profile></profileActionOverrides><tabs>standard-Case</tabs>'
        ]
      }
    ],
    findings: [[APP, 'profileActionOverrides[View]', 'names profiles of one org']]
  },
  {
    mistake: 'a tab of a component that does not exist',
    edits: [{ file: TAB, replace: ['<lwcComponent>assistantConnectionCheck', '<lwcComponent>gone'] }],
    findings: [[TAB, 'lwcComponent', 'no LightningComponentBundle is named gone']]
  },
  {
    mistake: 'a tab of a component without the target for tabs',
    edits: [{ file: TAB, replace: ['<lwcComponent>assistantConnectionCheck', '<lwcComponent>assistantHistory'] }],
    findings: [[TAB, 'lwcComponent', 'assistantHistory does not have the target lightning__Tab']]
  },
  {
    mistake: 'a tab that shows nothing',
    edits: [{ file: TAB, replace: [/<lwcComponent>.*<\/lwcComponent>/, ''] }],
    findings: [[TAB, '', 'shows 0 things']]
  },
  {
    mistake: 'a tab without a label, and an action override without a page',
    edits: [
      { file: TAB, replace: [/<label>.*<\/label>/, ''] },
      { file: APP, replace: [/<content>.*<\/content>/, ''] }
    ],
    findings: [
      [APP, 'actionOverrides[View].content', 'is missing'],
      [TAB, 'label', 'is missing']
    ]
  }
]);
