import { CHAT, CORE, MAIN, MESSAGING, metadata, testPlanted } from './metadataProject.ts';

/** No metadata shows the fields with token, session and key, and packages name only the features that they require. */

const SETUP = `${CORE}/permissionsets/Assistant_History_Setup.permissionset-meta.xml`;
const AGENT = `${CHAT}/permissionsets/Assistant_History_Chat_Agent.permissionset-meta.xml`;
const SESSION_AGENT = `${MESSAGING}/permissionsets/Assistant_History_Messaging_Agent.permissionset-meta.xml`;
const FLOW = 'samples/messaging/main/default/flows/Route_Messaging_From_Assistant.flow-meta.xml';
const PERMISSION = `${CORE}/customPermissions/Assistant_History_View.customPermission-meta.xml`;
const PAGE = `${CHAT}/flexipages/Chat_Transcript_Record_Page.flexipage-meta.xml`;
const VISUALFORCE = `${CHAT}/pages/AssistantHistory.page`;
const VIEWER = `${MAIN}/viewer/lwc/assistantHistory/assistantHistory`;
const TRANSCRIPT = `${CHAT}/objects/LiveChatTranscript`;
const TOKEN = 'x_watson_assistant_token__c';

testPlanted([
  {
    mistake: 'a layout, and a token on it',
    edits: [
      {
        file: `${CHAT}/layouts/LiveChatTranscript-Planted Layout.layout-meta.xml`,
        write: metadata(
          'Layout',
          '<layoutSections><customLabel>true</customLabel><detailHeading>false</detailHeading><editHeading>false</editHeading>' +
            `<label>A</label><layoutColumns><layoutItems><behavior>Readonly</behavior><field>${TOKEN}</field></layoutItems>` +
            '</layoutColumns><style>OneColumn</style></layoutSections>'
        )
      }
    ],
    findings: [
      [
        `${CHAT}/layouts/LiveChatTranscript-Planted Layout.layout-meta.xml`,
        '',
        "a Layout would replace the admin's own"
      ],
      [
        `${CHAT}/layouts/LiveChatTranscript-Planted Layout.layout-meta.xml`,
        `layoutSections.layoutColumns.layoutItems[${TOKEN}].field`,
        `shows the secret field ${TOKEN}`
      ]
    ]
  },
  {
    mistake: 'a token on a record page',
    edits: [
      {
        file: PAGE,
        replace: [
          '<name>main<',
          `<itemInstances><fieldInstance><fieldItem>Record.${TOKEN}</fieldItem><identifier>RecordToken</identifier>` +
            '</fieldInstance></itemInstances><name>main<'
        ]
      }
    ],
    findings: [
      [
        PAGE,
        'flexiPageRegions[main].itemInstances[3].fieldInstance[RecordToken].fieldItem',
        `shows the secret field ${TOKEN}`
      ]
    ]
  },
  {
    mistake: 'a key in a compact layout, and a session in a formula',
    edits: [
      {
        file: `${TRANSCRIPT}/compactLayouts/Planted.compactLayout-meta.xml`,
        write: metadata(
          'CompactLayout',
          '<fullName>Planted</fullName><fields>x_watson_assistant_key__c</fields><label>Planted</label>'
        )
      },
      {
        file: `${TRANSCRIPT}/fields/Assistant_Settings_Text__c.field-meta.xml`,
        replace: ['</formula>', '&amp; x_watson_assistant_session__c</formula>']
      }
    ],
    findings: [
      [
        `${TRANSCRIPT}/compactLayouts/Planted.compactLayout-meta.xml`,
        'fields',
        'shows the secret field x_watson_assistant_key__c'
      ],
      [
        `${TRANSCRIPT}/fields/Assistant_Settings_Text__c.field-meta.xml`,
        'formula',
        'shows the secret field x_watson_assistant_session__c'
      ]
    ]
  },
  {
    mistake: 'a token in Visualforce markup',
    edits: [{ file: VISUALFORCE, replace: ['</noscript>', `{!LiveChatTranscript.${TOKEN}}</noscript>`] }],
    findings: [[VISUALFORCE, TOKEN, 'is a secret, which no markup may hold']]
  },
  {
    mistake: 'a token as a builder property',
    edits: [
      {
        file: `${VIEWER}.js-meta.xml`,
        replace: ['</targetConfig>', '<property name="token" type="String" label="Token" /></targetConfig>']
      },
      { file: `${VIEWER}.ts`, replace: ["@api region = '';", "@api region = '';\n  @api token = '';"] }
    ],
    findings: [
      [`${VIEWER}.js-meta.xml`, 'targetConfigs.targetConfig.property[token]', 'is a secret, which a page must not hold']
    ]
  },
  {
    mistake: 'a token that agents may edit',
    edits: [
      {
        file: AGENT,
        replace: [new RegExp(`<editable>false(?=</editable>\\s*<field>LiveChatTranscript.${TOKEN})`), '<editable>true']
      }
    ],
    findings: [
      [AGENT, `fieldPermissions[LiveChatTranscript.${TOKEN}].editable`, 'is a secret, which users read and never write']
    ]
  },
  {
    mistake: 'an object of Messaging in core, and in the package for Chat',
    edits: [
      {
        file: PERMISSION,
        replace: [/<description>.*<\/description>/, '<description>For MessagingSession</description>']
      },
      { file: AGENT, replace: ['standard-LiveChatTranscript', 'standard-MessagingSession'] }
    ],
    findings: [
      [AGENT, 'tabSettings[standard-MessagingSession].tab', 'MessagingSession is of Messaging, which an org may lack'],
      [PERMISSION, 'description', 'MessagingSession is of Messaging, which an org may lack']
    ]
  },
  {
    mistake: 'an object of Chat in the package for Messaging',
    edits: [{ file: SESSION_AGENT, replace: ['standard-MessagingSession', 'standard-LiveChatTranscript'] }],
    findings: [
      [
        SESSION_AGENT,
        'tabSettings[standard-LiveChatTranscript].tab',
        'LiveChatTranscript is of Chat, which an org may lack'
      ]
    ]
  },
  {
    mistake: 'a flow that reads a key',
    edits: [{ file: FLOW, replace: ['<field>Id</field>', '<field>x_watson_assistant_key__c</field>'] }],
    findings: [
      [
        FLOW,
        'recordUpdates[Save_Assistant_Fields].filters[x_watson_assistant_key__c].field',
        'shows the secret field x_watson_assistant_key__c'
      ]
    ]
  },
  {
    mistake: 'an object of Chat in the metadata of core',
    edits: [
      {
        file: PERMISSION,
        replace: [/<description>.*<\/description>/, '<description>For LiveChatTranscript</description>']
      }
    ],
    findings: [[PERMISSION, 'description', 'LiveChatTranscript is of Chat, which an org may lack']]
  },
  {
    mistake: 'objects of Chat in the imports and on the tabs of core',
    edits: [
      {
        file: `${VIEWER}.ts`,
        replace: [/^/, "import SESSION from '@salesforce/schema/LiveAgentSession';\nexport { SESSION };\n"]
      },
      {
        file: SETUP,
        replace: [
          '<tabSettings>',
          '<tabSettings><tab>standard-LiveChatTranscript</tab><visibility>None</visibility></tabSettings><tabSettings>'
        ]
      }
    ],
    findings: [
      [`${VIEWER}.ts`, 'LiveAgentSession', 'is of Chat, which an org may lack'],
      [SETUP, 'tabSettings[standard-LiveChatTranscript].tab', 'LiveChatTranscript is of Chat']
    ]
  }
]);
