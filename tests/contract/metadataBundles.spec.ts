import { CHAT, MAIN, MESSAGING, testPlanted } from './metadataProject.ts';

/** Lightning web components have existing targets, and builder properties that are public in their class. */

const VISUALFORCE = `${CHAT}/pages/AssistantHistory.page`;
const VIEWER = `${MAIN}/viewer/lwc/assistantHistory/assistantHistory`;

testPlanted([
  {
    mistake: 'a builder property that the class does not have',
    edits: [{ file: `${VIEWER}.ts`, replace: ['@api region', 'region'] }],
    findings: [
      [VISUALFORCE, 'c:assistantHistory', 'has no public property region'],
      [
        `${VIEWER}.js-meta.xml`,
        'targetConfigs.targetConfig.property[region]',
        'the class has no such property with @api'
      ]
    ]
  },
  {
    mistake: 'a builder property without a label, and a default that is not among the options',
    edits: [
      { file: `${VIEWER}.js-meta.xml`, replace: [/label="Region"/, ''] },
      { file: `${VIEWER}.js-meta.xml`, replace: ['datasource=', 'default="mail" datasource='] }
    ],
    findings: [
      [`${VIEWER}.js-meta.xml`, 'targetConfigs.targetConfig.property[region]', 'has no label'],
      [`${VIEWER}.js-meta.xml`, 'targetConfigs.targetConfig.property[source]', '"mail" is none of']
    ]
  },
  {
    mistake: 'a target that does not exist, and a configuration for a target that the component lacks',
    edits: [
      { file: `${VIEWER}.js-meta.xml`, replace: ['</targets>', '<target>lightning__Page</target></targets>'] },
      {
        file: `${VIEWER}.js-meta.xml`,
        replace: ['targets="lightning__RecordPage"', 'targets="lightning__RecordPage, lightning__HomePage"']
      }
    ],
    findings: [
      [
        `${VIEWER}.js-meta.xml`,
        'targetConfigs.targetConfig',
        'configures lightning__HomePage, which is not among the targets'
      ],
      [`${VIEWER}.js-meta.xml`, 'targets.target[2]', 'no target is known as lightning__Page']
    ]
  },
  {
    mistake: 'builder properties with values that their type does not allow',
    edits: [
      {
        file: `${VIEWER}.js-meta.xml`,
        replace: [/name="region"\s+type="String"/, 'name="region" type="apex://Gone" datasource="a,b" default="a"']
      },
      {
        file: `${VIEWER}.js-meta.xml`,
        replace: ['name="pageSize"', 'name="pageSize" min="1" max="1000" default="0"']
      },
      { file: `${VIEWER}.js-meta.xml`, replace: ['name="timeout"', 'name="timeout" max="120" default="121"'] },
      {
        file: `${VIEWER}.js-meta.xml`,
        replace: ['</targetConfig>', '<objects><object>Gone</object></objects></targetConfig>']
      }
    ],
    findings: [
      [
        `${CHAT}/flexipages/Chat_Transcript_Record_Page.flexipage-meta.xml`,
        'flexiPageRegions[sidebar].itemInstances.componentInstance[assistantHistory].componentName',
        'assistantHistory is not for LiveChatTranscript'
      ],
      [
        `${VIEWER}.js-meta.xml`,
        'targetConfigs.targetConfig.objects[Gone].object',
        'no standard object is known as Gone'
      ],
      [`${VIEWER}.js-meta.xml`, 'targetConfigs.targetConfig.property[pageSize]', '0 is less than 1'],
      [
        `${VIEWER}.js-meta.xml`,
        'targetConfigs.targetConfig.property[region]',
        'has a datasource, which only texts have'
      ],
      [`${VIEWER}.js-meta.xml`, 'targetConfigs.targetConfig.property[region]', 'needs Apex'],
      [`${VIEWER}.js-meta.xml`, 'targetConfigs.targetConfig.property[timeout]', '121 is more than 120'],
      [
        `${MESSAGING}/flexipages/Messaging_Session_Record_Page.flexipage-meta.xml`,
        'flexiPageRegions[sidebar].itemInstances.componentInstance[assistantHistory].componentName',
        'assistantHistory is not for MessagingSession'
      ]
    ]
  }
]);
