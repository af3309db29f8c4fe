import { CHAT, CORE, MAIN, metadata, testPlanted } from './metadataProject.ts';

/** References in code, markup and formulas resolve to components of their package or a dependency. */

const AGENT = `${CHAT}/permissionsets/Assistant_History_Chat_Agent.permissionset-meta.xml`;
const VISUALFORCE = `${CHAT}/pages/AssistantHistory.page`;
const HOST = `${CORE}/aura/assistantHistoryHost/assistantHistoryHost.app`;
const VIEWER = `${MAIN}/viewer/lwc/assistantHistory/assistantHistory`;
const LIBRARY = `${MAIN}/viewer/lwc/assistantHistory/plantedLibrary.ts`;
const FORMULA = `${CHAT}/objects/LiveChatTranscript/fields/Assistant_Settings_Text__c.field-meta.xml`;

function grant(entry: string): readonly [RegExp, string] {
  return [/<hasActivationRequired>/, `${entry}<hasActivationRequired>`];
}

testPlanted([
  {
    mistake: 'imports of missing components, of a module that the platform lacks, and of Apex',
    edits: [
      {
        file: `${VIEWER}.ts`,
        replace: [
          /^/,
          [
            "import permission from '@salesforce/customPermission/Gone';",
            "import label from '@salesforce/label/c.Gone';",
            "import field from '@salesforce/schema/Case.Gone__c';",
            "import image from '@salesforce/resourceUrl/gone/image.png';",
            "import read from '@salesforce/apex/Gone.read';",
            "import { gone } from 'c/gone';",
            "import merge from 'lodash';",
            ''
          ].join('\n')
        ]
      }
    ],
    findings: [
      [`${VIEWER}.ts`, '@salesforce/apex/Gone.read', 'imports Apex'],
      [`${VIEWER}.ts`, '@salesforce/customPermission/Gone', 'no CustomPermission is named Gone'],
      [`${VIEWER}.ts`, '@salesforce/label/c.Gone', 'no CustomLabel is named Gone'],
      [`${VIEWER}.ts`, '@salesforce/resourceUrl/gone/image.png', 'no StaticResource is named gone'],
      [`${VIEWER}.ts`, '@salesforce/schema/Case.Gone__c', 'no CustomField is named Case.Gone__c'],
      [`${VIEWER}.ts`, 'c/gone', 'no LightningComponentBundle is named gone'],
      [`${VIEWER}.ts`, 'lodash', 'the platform has no such module']
    ]
  },
  {
    mistake: 'an npm package in a library that is no production dependency',
    edits: [{ file: LIBRARY, write: "export * from 'esbuild';" }],
    findings: [[LIBRARY, 'esbuild', 'is not among the dependencies']]
  },
  {
    mistake: 'a library that exceeds the file size limit with its npm packages',
    edits: [
      {
        file: LIBRARY,
        write: `export { default as MarkdownIt } from 'markdown-it';\nexport const filler = '${'x'.repeat(50_000)}';\n`
      }
    ],
    findings: [[LIBRARY, '', /has 1[3-9]\d{4} bytes/]]
  },
  {
    mistake: 'a child component that does not exist, except in a comment',
    edits: [
      { file: `${VIEWER}.html`, replace: ['</template>', '<c-gone-viewer></c-gone-viewer><!-- <c-old> --></template>'] }
    ],
    findings: [[`${VIEWER}.html`, 'c-gone-viewer', 'no LightningComponentBundle is named goneViewer']]
  },
  {
    mistake: 'a dependency of an Aura app that does not exist',
    edits: [{ file: HOST, replace: ['resource="c:assistantHistory"', 'resource="c:gone"'] }],
    findings: [
      [VISUALFORCE, 'c:assistantHistory', 'the app assistantHistoryHost does not depend on it'],
      [HOST, 'aura:dependency', 'is named gone']
    ]
  },
  {
    mistake: 'an Aura app that Lightning Out cannot use',
    edits: [{ file: HOST, replace: ['extends="ltng:outApp"', ''] }],
    findings: [[VISUALFORCE, 'c:assistantHistoryHost', 'is no application that extends ltng:outApp']]
  },
  {
    mistake: 'Aura markup that is cut off',
    edits: [{ file: HOST, replace: ['</aura:application>', ''] }],
    findings: [
      [VISUALFORCE, 'c:assistantHistory', 'the app assistantHistoryHost does not depend on it'],
      [VISUALFORCE, 'c:assistantHistoryHost', 'is no application'],
      [HOST, '', 'no well-formed XML']
    ]
  },
  {
    mistake: 'names in Visualforce markup that do not exist',
    edits: [
      {
        file: VISUALFORCE,
        replace: ['$Setup.Assistant_Settings__c.Region__c', '$Setup.Assistant_Settings__c.Gone__c']
      },
      {
        file: VISUALFORCE,
        replace: ['</noscript>', '{!$Label.Gone} {!Case.Subject} {!$CustomMetadata.A__mdt.B.C__c}</noscript>']
      },
      { file: VISUALFORCE, replace: ["$Lightning.use('c:assistantHistoryHost'", "$Lightning.use('c:goneHost'"] },
      { file: VISUALFORCE, replace: ["createComponent('c:assistantHistory'", "createComponent('c:gone'"] },
      { file: VISUALFORCE, replace: ['<noscript>', '<c:gone /><noscript>'] }
    ],
    findings: [
      [VISUALFORCE, 'c:gone', 'no ApexComponent is named gone'],
      [VISUALFORCE, 'c:gone', 'no LightningComponentBundle or AuraDefinitionBundle is named gone'],
      [VISUALFORCE, 'c:goneHost', 'no AuraDefinitionBundle is named goneHost'],
      [VISUALFORCE, '{!$CustomMetadata.A__mdt.B.C__c}', '$CustomMetadata is not known in markup'],
      [VISUALFORCE, '{!$Label.Gone}', 'no CustomLabel is named Gone'],
      [VISUALFORCE, '{!Case.Subject}', "Case is neither a global variable nor the page's object"],
      [
        VISUALFORCE,
        '{!JSENCODE($Setup.Assistant_Settings__c.Gone__c)}',
        'no CustomField is named Assistant_Settings__c.Gone__c'
      ]
    ]
  },
  {
    mistake: 'a Visualforce page with a controller of Apex, and an object that does not exist',
    edits: [
      {
        file: VISUALFORCE,
        replace: [
          'standardController="LiveChatTranscript"',
          'standardController="LiveChatTranscripts" extensions="Gone"'
        ]
      },
      { file: VISUALFORCE, replace: ['LiveChatTranscript.Id', 'LiveChatTranscripts.Id'] }
    ],
    findings: [
      [VISUALFORCE, 'apex:page', 'no ApexClass is named Gone'],
      [VISUALFORCE, 'apex:page', 'no standard object is known as LiveChatTranscripts'],
      [VISUALFORCE, '{!JSENCODE(LiveChatTranscripts.Id)}', 'no standard object is known as LiveChatTranscripts']
    ]
  },
  {
    mistake: 'Visualforce markup that is cut off',
    edits: [{ file: VISUALFORCE, replace: ['</apex:page>', ''] }],
    findings: [[VISUALFORCE, '', 'no well-formed XML']]
  },
  {
    mistake: 'Visualforce markup of another kind than a page',
    edits: [
      { file: VISUALFORCE, replace: ['<apex:page', '<apex:component'] },
      { file: VISUALFORCE, replace: ['</apex:page', '</apex:component'] }
    ],
    findings: [[VISUALFORCE, 'apex:component', 'is the root element, apex:page expected']]
  },
  {
    mistake: 'an attribute in a Visualforce page that is no public property of the component',
    edits: [{ file: VISUALFORCE, replace: ['recordId:', 'recordID:'] }],
    findings: [[VISUALFORCE, 'c:assistantHistory', 'has no public property recordID']]
  },
  {
    mistake: 'unknown names and functions in a formula, and a long text area, which formulas cannot read',
    edits: [
      {
        file: FORMULA,
        replace: [
          /<formula>/,
          '<formula>IFF(Gone__c, $Permission.Gone, $Label.Gone) &amp; $CustomMetadata.A__mdt.B.C__c &amp; $Nowhere.X &amp; '
        ]
      },
      { file: FORMULA, replace: ['</formula>', '&amp; Long__c</formula>'] },
      {
        file: `${CHAT}/objects/LiveChatTranscript/fields/Long__c.field-meta.xml`,
        write: metadata(
          'CustomField',
          '<fullName>Long__c</fullName><label>Long</label><length>500</length><type>LongTextArea</type><visibleLines>3</visibleLines>'
        )
      },
      {
        file: AGENT,
        replace: grant(
          '<fieldPermissions><editable>true</editable><field>LiveChatTranscript.Long__c</field><readable>true</readable></fieldPermissions>'
        )
      }
    ],
    findings: [
      [FORMULA, 'formula', 'Long__c is a long text, which formulas cannot read'],
      [FORMULA, 'formula', 'no CustomField is named LiveChatTranscript.Gone__c'],
      [FORMULA, 'formula', 'no CustomLabel is named Gone'],
      [FORMULA, 'formula', 'no CustomMetadata is named A.B'],
      [FORMULA, 'formula', 'no CustomPermission is named Gone'],
      [FORMULA, 'formula', 'no function is named IFF'],
      [FORMULA, 'formula', 'no global variable is named $Nowhere']
    ]
  },
  {
    mistake: 'a formula that cannot be parsed',
    edits: [{ file: FORMULA, replace: ['</formula>', '&amp; (</formula>'] }],
    findings: [[FORMULA, 'formula', /^the formula .* cannot be parsed$/s]]
  },
  {
    mistake: 'a lookup to an object that does not exist',
    edits: [
      {
        file: `${CORE}/objects/Gone/fields/Assistant__c.field-meta.xml`,
        write: metadata(
          'CustomField',
          '<fullName>Assistant__c</fullName><label>Assistant</label><referenceTo>Lost__c</referenceTo>' +
            '<relationshipName>Assistants</relationshipName><required>true</required><type>Lookup</type>'
        )
      }
    ],
    findings: [
      [`${CORE}/objects/Gone/fields/Assistant__c.field-meta.xml`, '', 'no standard object is known as Gone'],
      [`${CORE}/objects/Gone/fields/Assistant__c.field-meta.xml`, 'referenceTo', 'no CustomObject is named Lost__c']
    ]
  }
]);
