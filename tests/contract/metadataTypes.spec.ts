import { expect, test } from '@playwright/test';
import { schemasOf } from '../../scripts/metadata/schema/declarations.ts';
import { CHAT, CORE, MAIN, metadata, testPlanted } from './metadataProject.ts';

/** Metadata files fit the types that Salesforce publishes. */

const SITE = `${CORE}/cspTrustedSites/Assistant_Logs.cspTrustedSite-meta.xml`;
const PERMISSION = `${CORE}/customPermissions/Assistant_History_View.customPermission-meta.xml`;
const PAGE = `${CHAT}/flexipages/Chat_Transcript_Record_Page.flexipage-meta.xml`;
const VIEWER = `${MAIN}/viewer/lwc/assistantHistory/assistantHistory.js-meta.xml`;
const SIZE = `${CORE}/objects/Assistant_Settings__c/fields/Page_Size__c.field-meta.xml`;
const LABELS = `${CORE}/labels/CustomLabels.labels-meta.xml`;

testPlanted([
  {
    mistake: 'an element that the type does not have',
    edits: [{ file: SITE, replace: ['<context>', '<isApplicableToScriptSrc>true</isApplicableToScriptSrc><context>'] }],
    findings: [[SITE, 'isApplicableToScriptSrc', 'is unknown here']]
  },
  {
    mistake: 'a nested element that the type does not have',
    edits: [{ file: PAGE, replace: ['<identifier>c_', '<visible>true</visible><identifier>c_'] }],
    findings: [
      [PAGE, 'flexiPageRegions[sidebar].itemInstances.componentInstance[assistantHistory].visible', 'is unknown here']
    ]
  },
  {
    mistake: 'a value that is no boolean',
    edits: [{ file: PERMISSION, replace: ['<isLicensed>false', '<isLicensed>no'] }],
    findings: [[PERMISSION, 'isLicensed', '"no" is none of true, false']]
  },
  {
    mistake: 'a value that is no number',
    edits: [{ file: SIZE, replace: ['<precision>4', '<precision>four'] }],
    findings: [[SIZE, 'precision', '"four" does not have the form']]
  },
  {
    mistake: 'a value that is not in the enumeration',
    edits: [{ file: SITE, replace: ['<context>All', '<context>Everywhere'] }],
    findings: [[SITE, 'context', '"Everywhere" is none of All, LEX']]
  },
  {
    mistake: 'a required element that is missing',
    edits: [{ file: PERMISSION, replace: [/<label>.*<\/label>/, ''] }],
    findings: [[PERMISSION, 'label', 'is missing']]
  },
  {
    mistake: 'a required element that is missing in one of many labels',
    edits: [{ file: LABELS, replace: ['<protected>false</protected>', ''] }],
    findings: [[LABELS, 'labels[Assistant_Title].protected', 'is missing']]
  },
  {
    mistake: 'a duplicate element',
    edits: [{ file: SITE, replace: ['<context>', '<isActive>true</isActive><context>'] }],
    findings: [[SITE, 'isActive', 'occurs 2 times']]
  },
  {
    mistake: 'text where elements belong',
    edits: [{ file: PAGE, replace: [/<template>[^]*<\/template>/, '<template>flexipage:any</template>'] }],
    findings: [[PAGE, 'template', 'takes elements, no text']]
  },
  {
    mistake: 'elements where a text belongs',
    edits: [{ file: PERMISSION, replace: [/<description>.*<\/description>/, '<description><b>x</b></description>'] }],
    findings: [[PERMISSION, 'description', 'takes a text only']]
  },
  {
    mistake: 'a root element of another type',
    edits: [{ file: PERMISSION, write: metadata('PermissionSet', '<label>View</label>') }],
    findings: [[PERMISSION, 'PermissionSet', 'is the root element, CustomPermission expected']]
  },
  {
    mistake: 'a namespace that is missing',
    edits: [{ file: PERMISSION, replace: [/ xmlns="[^"]*"/, ''] }],
    findings: [[PERMISSION, '@xmlns', 'is missing']]
  },
  {
    mistake: 'XML that is cut off',
    edits: [{ file: LABELS, replace: ['</CustomLabels>', ''] }],
    findings: [[LABELS, '', 'no well-formed XML']]
  },
  {
    mistake: 'a builder property of an unknown type',
    edits: [{ file: VIEWER, replace: ['type="Integer"', 'type="Number"'] }],
    findings: [[VIEWER, 'targetConfigs.targetConfig.property[pageSize].@type', '"Number" does not have the form']]
  },
  {
    mistake: 'an attribute that builder properties do not have',
    edits: [{ file: VIEWER, replace: ['type="Integer"', 'type="Integer" maximum="5"'] }],
    findings: [[VIEWER, 'targetConfigs.targetConfig.property[pageSize].@maximum', 'is unknown here']]
  },
  {
    mistake: 'a form factor that does not exist',
    edits: [
      {
        file: VIEWER,
        replace: [
          '</targetConfig>',
          '<supportedFormFactors><supportedFormFactor type="Medium" /></supportedFormFactors></targetConfig>'
        ]
      }
    ],
    findings: [
      [
        VIEWER,
        'targetConfigs.targetConfig.supportedFormFactors.supportedFormFactor.@type',
        '"Medium" is none of Small, Large'
      ]
    ]
  },
  {
    mistake: 'an element that the type of the settings does not have',
    edits: [
      {
        file: 'samples/chat/main/default/settings/OmniChannel.settings-meta.xml',
        write: metadata('OmniChannelSettings', '<enableOmniChanel>true</enableOmniChanel>')
      }
    ],
    findings: [
      ['samples/chat/main/default/settings/OmniChannel.settings-meta.xml', 'enableOmniChanel', 'is unknown here']
    ]
  },
  {
    mistake: 'a type that Salesforce has not published',
    edits: [{ file: `${CORE}/forms/Planted.form-meta.xml`, write: metadata('Form', '') }],
    findings: [[`${CORE}/forms/Planted.form-meta.xml`, '', "Salesforce's types have no Form"]]
  },
  {
    mistake: 'a file with two root elements',
    edits: [{ file: PERMISSION, replace: ['</CustomPermission>', '</CustomPermission><CustomPermission />'] }],
    findings: [[PERMISSION, '', 'no well-formed XML']]
  },
  {
    mistake: 'a file without an element',
    edits: [{ file: PERMISSION, write: '<!-- nothing -->' }],
    findings: [[PERMISSION, '', 'no well-formed XML']]
  },
  {
    mistake: 'text between the elements',
    edits: [{ file: PERMISSION, replace: ['<isLicensed>', 'licensed: <isLicensed>'] }],
    findings: [[PERMISSION, '#text', 'is unknown here']]
  }
]);

test('schemas are generated from declarations, and unexpected declarations are rejected', () => {
  const schemas = schemasOf(`
    export type Kind = 'A' | 'B';
    export type Base = { fullName?: string };
    export type Thing = Base & { kind: Kind; parts: Part[]; size?: number };
    export type Part = { on: boolean };
    export type Abstract = string;
    export type Concrete = Abstract & { free?: any; other?: Unpublished };
    export type Unpublished = unknown;
  `);
  expect(schemas['Unpublished']).toEqual({});
  expect(schemas['Concrete']).toMatchObject({ properties: { free: { items: {} } }, required: [] });
  expect(schemas['Kind']).toEqual({ enum: ['A', 'B'] });
  expect(schemas['Thing']).toMatchObject({
    required: ['kind'],
    additionalProperties: false,
    properties: {
      fullName: { items: { type: 'string' }, maxItems: 1 },
      kind: { items: { $ref: '#/$defs/Kind' }, maxItems: 1 },
      parts: { items: { $ref: '#/$defs/Part' } },
      size: { items: { type: 'string', pattern: expect.any(String) }, maxItems: 1 }
    }
  });
  expect(schemas['Thing']).not.toHaveProperty('properties.parts.maxItems');
  expect(() => schemasOf('export type Thing = { when: Date | number };')).toThrow('which is not expected there');
});
