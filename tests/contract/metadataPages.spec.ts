import { CHAT, MAIN, MESSAGING, testPlanted } from './metadataProject.ts';

/** Lightning pages fit their template, and their components exist and have the properties that the page sets. */

const PAGE = `${CHAT}/flexipages/Chat_Transcript_Record_Page.flexipage-meta.xml`;
const SESSION_PAGE = `${MESSAGING}/flexipages/Messaging_Session_Record_Page.flexipage-meta.xml`;
const OTHER_PAGE = `${CHAT}/flexipages/Chat_Transcript_Record_Page_Visualforce.flexipage-meta.xml`;
const BAR = `${CHAT}/flexipages/Assistant_Chat_Console_UtilityBar.flexipage-meta.xml`;
const VIEWER = `${MAIN}/viewer/lwc/assistantHistory/assistantHistory`;
const INSTANCE = 'flexiPageRegions[sidebar].itemInstances.componentInstance';

function property(name: string, value: string): string {
  return `<componentInstanceProperties><name>${name}</name><value>${value}</value></componentInstanceProperties>`;
}

function onPage(properties: string): readonly [string, string] {
  return ['<componentName>assistantHistory', `${properties}<componentName>assistantHistory`];
}

testPlanted([
  {
    mistake: 'a standard component that does not exist',
    edits: [{ file: PAGE, replace: ['<componentName>force:detailPanel', '<componentName>force:detailsPanel'] }],
    findings: [
      [
        PAGE,
        'flexiPageRegions[main].itemInstances[2].componentInstance[force:detailsPanel].componentName',
        'no standard component is known as force:detailsPanel'
      ]
    ]
  },
  {
    mistake: 'a custom component that does not exist',
    edits: [{ file: PAGE, replace: ['<componentName>assistantHistory', '<componentName>assistantHistoryy'] }],
    findings: [[PAGE, `${INSTANCE}[assistantHistoryy].componentName`, 'is named assistantHistoryy']]
  },
  {
    mistake: 'a custom component that is not exposed',
    edits: [{ file: PAGE, replace: ['<componentName>assistantHistory', '<componentName>assistantMessageFeed'] }],
    findings: [[PAGE, `${INSTANCE}[assistantMessageFeed].componentName`, 'assistantMessageFeed is not exposed']]
  },
  {
    mistake: 'a custom component without the target for record pages',
    edits: [{ file: PAGE, replace: ['<componentName>assistantHistory', '<componentName>assistantConnectionCheck'] }],
    findings: [
      [
        PAGE,
        `${INSTANCE}[assistantConnectionCheck].componentName`,
        'assistantConnectionCheck does not have the target lightning__RecordPage'
      ]
    ]
  },
  {
    mistake: 'a custom component on the page of an object that it does not support',
    edits: [
      {
        file: `${VIEWER}.js-meta.xml`,
        replace: ['</targetConfig>', '<objects><object>Case</object></objects></targetConfig>']
      }
    ],
    findings: [
      [PAGE, `${INSTANCE}[assistantHistory].componentName`, 'assistantHistory is not for LiveChatTranscript'],
      [SESSION_PAGE, `${INSTANCE}[assistantHistory].componentName`, 'assistantHistory is not for MessagingSession']
    ]
  },
  {
    mistake: 'a property that a custom component does not have, and values of another type',
    edits: [
      {
        file: PAGE,
        replace: onPage(property('colour', 'red') + property('pageSize', 'many') + property('source', 'mail'))
      }
    ],
    findings: [
      [
        PAGE,
        `${INSTANCE}[assistantHistory].componentInstanceProperties[colour]`,
        'assistantHistory has no such property there'
      ],
      [PAGE, `${INSTANCE}[assistantHistory].componentInstanceProperties[pageSize]`, '"many" is no Integer'],
      [PAGE, `${INSTANCE}[assistantHistory].componentInstanceProperties[source]`, '"mail" is none of notes, logs']
    ]
  },
  {
    mistake: 'a missing property that a custom component requires',
    edits: [{ file: `${VIEWER}.js-meta.xml`, replace: ['type="Integer"', 'type="Integer" required="true"'] }],
    findings: [
      [PAGE, 'pageSize', 'is missing, which assistantHistory requires'],
      [SESSION_PAGE, 'pageSize', 'is missing, which assistantHistory requires']
    ]
  },
  {
    mistake: 'a Visualforce page on a Lightning page that does not exist, and a height that is no number',
    edits: [
      { file: OTHER_PAGE, replace: ['<value>AssistantHistory<', '<value>Gone<'] },
      { file: OTHER_PAGE, replace: ['<value>300<', '<value>300px<'] }
    ],
    findings: [
      [
        OTHER_PAGE,
        `${INSTANCE}[flexipage:visualforcePage].componentInstanceProperties[height]`,
        '"300px" is no Integer'
      ],
      [
        OTHER_PAGE,
        `${INSTANCE}[flexipage:visualforcePage].componentInstanceProperties[pageName]`,
        'no ApexPage is named Gone'
      ]
    ]
  },
  {
    mistake: 'a property that a standard component does not have',
    edits: [{ file: OTHER_PAGE, replace: ['<name>showLabel', '<name>showLabels'] }],
    findings: [
      [
        OTHER_PAGE,
        `${INSTANCE}[flexipage:visualforcePage].componentInstanceProperties[showLabels]`,
        'flexipage:visualforcePage has no such property'
      ]
    ]
  },
  {
    mistake: 'a template that does not exist',
    edits: [{ file: PAGE, replace: ['flexipage:recordHomeTemplateDesktop', 'flexipage:recordHomeTemplate'] }],
    findings: [
      [PAGE, 'template[flexipage:recordHomeTemplate].name', 'no template is known as flexipage:recordHomeTemplate']
    ]
  },
  {
    mistake: 'a template for another type of page',
    edits: [{ file: PAGE, replace: ['flexipage:recordHomeTemplateDesktop', 'flexipage:appHomeTemplateTwoColumns'] }],
    findings: [[PAGE, 'template[flexipage:appHomeTemplateTwoColumns].name', 'is for pages of type AppPage']]
  },
  {
    mistake: 'a region that the template does not have',
    edits: [{ file: PAGE, replace: ['<name>sidebar<', '<name>rightsidebar<'] }],
    findings: [[PAGE, 'flexiPageRegions[rightsidebar]', 'the template has no such region']]
  },
  {
    mistake: 'a facet that no component shows, and a component with a facet that does not exist',
    edits: [
      { file: PAGE, replace: ['<type>Region</type>', '<type>Facet</type>'] },
      { file: PAGE, replace: ['<componentName>force:detailPanel', '<componentName>flexipage:tabset'] },
      {
        file: PAGE,
        replace: ['<componentName>flexipage:tabset', `${property('tabs', 'Gone')}<componentName>flexipage:tabset`]
      }
    ],
    findings: [
      [PAGE, 'flexiPageRegions[header]', 'is a facet that nothing shows'],
      [
        PAGE,
        'flexiPageRegions[main].itemInstances[2].componentInstance[flexipage:tabset].componentInstanceProperties[tabs]',
        'the page has no region Gone'
      ]
    ]
  },
  {
    mistake: 'duplicate identifiers and regions',
    edits: [
      { file: PAGE, replace: ['<identifier>c_assistantHistory', '<identifier>force_detailPanel'] },
      { file: PAGE, replace: ['<name>sidebar<', '<name>main<'] }
    ],
    findings: [
      [PAGE, 'flexiPageRegions[main]', 'there is another region of that name'],
      [
        PAGE,
        'flexiPageRegions[main].itemInstances.componentInstance[assistantHistory].identifier',
        'force_detailPanel is there twice'
      ]
    ]
  },
  {
    mistake: 'a record page without an object',
    edits: [{ file: OTHER_PAGE, replace: [/<sobjectType>.*<\/sobjectType>/, ''] }],
    findings: [[OTHER_PAGE, 'sobjectType', 'is missing']]
  },
  {
    mistake: 'a field and visibility criteria with a field and a permission that do not exist',
    edits: [
      {
        file: PAGE,
        replace: [
          '<name>sidebar<',
          '<itemInstances><fieldInstance><fieldItem>Record.Gone__c</fieldItem><identifier>RecordGone</identifier>' +
            '<visibilityRule><criteria><leftValue>{!Record.Lost__c}</leftValue><operator>NE</operator></criteria>' +
            '<criteria><leftValue>{!$Permission.CustomPermission.Gone}</leftValue><operator>EQUAL</operator></criteria>' +
            '</visibilityRule></fieldInstance></itemInstances><name>sidebar<'
        ]
      }
    ],
    findings: [
      [
        PAGE,
        'flexiPageRegions[sidebar].itemInstances[2].fieldInstance[RecordGone].fieldItem',
        'no CustomField is named LiveChatTranscript.Gone__c'
      ],
      [
        PAGE,
        'flexiPageRegions[sidebar].itemInstances[2].fieldInstance[RecordGone].visibilityRule.criteria[{!$Permission.CustomPermission.Gone}].leftValue',
        'no CustomPermission is named Gone'
      ],
      [
        PAGE,
        'flexiPageRegions[sidebar].itemInstances[2].fieldInstance[RecordGone].visibilityRule.criteria[{!Record.Lost__c}].leftValue',
        'no CustomField is named LiveChatTranscript.Lost__c'
      ]
    ]
  },
  {
    mistake: 'a decorator that utility bars do not have',
    edits: [{ file: BAR, replace: ['<name>scrollable<', '<name>scrolling<'] }],
    findings: [
      [
        BAR,
        'flexiPageRegions[utilityItems].itemInstances.componentInstance[runtime_service_omnichannel:omniWidget].componentInstanceProperties[scrolling]',
        'the utility bar has no such property'
      ]
    ]
  },
  {
    mistake: 'a decorator on a record page, and a field item that is no field of the record',
    edits: [
      {
        file: PAGE,
        replace: onPage(
          '<componentInstanceProperties><name>height</name><type>decorator</type></componentInstanceProperties>'
        )
      },
      {
        file: PAGE,
        replace: [
          '<name>sidebar<',
          '<itemInstances><fieldInstance><fieldItem>Gone</fieldItem></fieldInstance></itemInstances><name>sidebar<'
        ]
      }
    ],
    findings: [
      [
        PAGE,
        'flexiPageRegions[sidebar].itemInstances[1].componentInstance[assistantHistory].componentInstanceProperties[height]',
        'is a decorator, which only utility bars have'
      ],
      [PAGE, 'flexiPageRegions[sidebar].itemInstances[2].fieldInstance.fieldItem', 'Gone is no field of the record'],
      [PAGE, 'flexiPageRegions[sidebar].itemInstances[2].fieldInstance.identifier', 'is missing']
    ]
  }
]);
