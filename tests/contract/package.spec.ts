import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ComponentSet, MetadataConverter } from '@salesforce/source-deploy-retrieve';
import { parse } from 'acorn';
import { expect, test } from '@playwright/test';
import { compileComponents } from '../../scripts/lib/compile.ts';
import { LANGUAGES } from '../../scripts/metadata/known/languages.ts';

/** The package directories in the Metadata API's format, converted by the sf CLI's library; deploy.spec.ts runs the CLI. */

interface Converted {
  readonly files: readonly string[];
  readonly read: (file: string) => Promise<string>;
}

// one worker, so that each package is converted once
test.describe.configure({ mode: 'default' });

const converted = new Map<string, Promise<Converted>>();

function convert(directory: string): Promise<Converted> {
  const known = converted.get(directory) ?? convertDirectory(directory);
  converted.set(directory, known);
  return known;
}

async function convertDirectory(directory: string): Promise<Converted> {
  const output = await mkdtemp(join(tmpdir(), 'assistant-history-'));
  const target = { type: 'directory', outputDirectory: output, genUniqueDir: false } as const;
  await new MetadataConverter().convert(ComponentSet.fromSource(directory), 'metadata', target);
  const files = (await readdir(output, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(output.length + 1));
  const contents = new Map(
    await Promise.all(files.map(async (file) => [file, await readFile(join(output, file), 'utf8')] as const))
  );
  await rm(output, { recursive: true });
  return { files: files.sort(), read: (file) => Promise.resolve(contents.get(file) ?? '') };
}

test.beforeAll(async () => {
  expect(await compileComponents()).toBe(0);
});

test('core has compiled components, labels, settings and trusted sites, without TypeScript and references to Chat', async () => {
  const { files, read } = await convert('force-app/core');
  const bundles = new Set(files.filter((file) => file.startsWith('lwc/')).map((file) => file.split('/')[1]));
  for (const bundle of bundles) {
    expect(files).toContain(`lwc/${bundle}/${bundle}.js`);
    expect(files).toContain(`lwc/${bundle}/${bundle}.js-meta.xml`);
  }
  expect(bundles).toContain('assistantHistory');
  expect(files.filter((file) => /\.ts$|__tests__|__mocks__|\.map$/.test(file))).toEqual([]);
  expect(files).toContain('objects/Assistant_Settings__c.object');
  expect(files).toContain('labels/CustomLabels.labels');
  expect(files.filter((file) => file.endsWith('.cspTrustedSite'))).toHaveLength(3);
  expect(await read('package.xml')).not.toContain('Apex');
  // JavaScript may name objects in strings, which an org does not look up
  for (const file of files) {
    const reference = file.endsWith('.js') ? /\bfrom\s*["']@salesforce\/schema/ : /LiveChatTranscript/;
    expect(await read(file), file).not.toMatch(reference);
  }
});

test('chat has the fields, pages, app and permission sets for Chat Transcript', async () => {
  const { files, read } = await convert('force-app/chat');
  expect(files).toEqual([
    'applications/Assistant_Chat_Console.app',
    'flexipages/Assistant_Chat_Console_UtilityBar.flexipage',
    'flexipages/Chat_Transcript_Record_Page.flexipage',
    'flexipages/Chat_Transcript_Record_Page_Visualforce.flexipage',
    'objects/Assistant_Transcript__c.object',
    'objects/LiveChatTranscript.object',
    'package.xml',
    'pages/AssistantHistory.page',
    'pages/AssistantHistory.page-meta.xml',
    'permissionsets/Assistant_History_Chat_Admin.permissionset',
    'permissionsets/Assistant_History_Chat_Agent.permissionset',
    'permissionsets/Assistant_History_Chat_Keep.permissionset'
  ]);
  expectFields(await read('objects/LiveChatTranscript.object'));
});

test('messaging has the same for Messaging Session, with the same fields', async () => {
  const { files, read } = await convert('force-app/messaging');
  expect(files).toEqual([
    'applications/Assistant_Messaging_Console.app',
    'flexipages/Assistant_Messaging_Console_UtilityBar.flexipage',
    'flexipages/Messaging_Session_Record_Page.flexipage',
    'objects/Assistant_Transcript__c.object',
    'objects/MessagingSession.object',
    'package.xml',
    'permissionsets/Assistant_History_Messaging_Admin.permissionset',
    'permissionsets/Assistant_History_Messaging_Agent.permissionset',
    'permissionsets/Assistant_History_Messaging_Keep.permissionset'
  ]);
  const object = await read('objects/MessagingSession.object');
  expectFields(object);
  const chat = await readFile(`${FIELDS_OF_CHAT}/Assistant_Settings_Text__c.field-meta.xml`, 'utf8');
  expect(withoutSpaces(object)).toContain(withoutSpaces(/<formula>[^]*<\/formula>/.exec(chat)?.[0] ?? 'no formula'));
});

test('languages has one translation file for each language', async () => {
  const { files, read } = await convert('force-app/languages');
  expect(files).toEqual(['package.xml', ...LANGUAGES.map((code) => `translations/${code}.translation`)]);
  expect(await read('translations/de.translation')).toContain('<label>Unterhaltung mit dem Assistenten</label>');
});

const FIELDS_OF_CHAT = 'force-app/chat/main/default/objects/LiveChatTranscript/fields';

function withoutSpaces(text: string): string {
  return text.replaceAll('&quot;', '"').replace(/\s+/g, '');
}

/** Checks the fields for session, token and key, whose labels and types IBM's documentation defines. */
function expectFields(object: string): void {
  for (const [name, label, shape] of [
    ['x_watson_assistant_session__c', 'x-watson-assistant-session', /<length>255<\/length>[^]*<type>Text<\/type>/],
    [
      'x_watson_assistant_token__c',
      'x-watson-assistant-token',
      /<length>131072<\/length>[^]*<type>LongTextArea<\/type>/
    ],
    ['x_watson_assistant_key__c', 'x-watson-assistant-key', /<type>TextArea<\/type>/]
  ] as const) {
    const field = object.split('<fields>').find((part) => part.includes(`<fullName>${name}</fullName>`)) ?? '';
    expect(field).toContain(`<label>${label}</label>`);
    expect(field).toMatch(shape);
  }
}

test('compiled components keep their decorators, which the platform compiles', async () => {
  const { read } = await convert('force-app/core');
  const code = await read('lwc/assistantHistory/assistantHistory.js');
  expect(code).toMatch(/@api\s+source/);
  expect(code).toContain('@wire(getRecord');
  expect(code).not.toMatch(/: string|import type/);
});

test('libraries contain their npm packages with the licences', async () => {
  const { files, read } = await convert('force-app/core');
  const libraries = files.filter((file) => /[lL]ibrary\.js$/.test(file));
  expect(libraries.map((file) => file.replace('lwc/assistantMarkup/', ''))).toEqual([
    'entitiesLibrary.js',
    'htmlLibrary.js',
    'markdownLibrary.js'
  ]);
  const [entities = '', html = '', markdown = ''] = await Promise.all(libraries.map(read));
  const imported = (code: string): unknown[] =>
    parse(code, { ecmaVersion: 'latest', sourceType: 'module' }).body.flatMap((node) =>
      node.type === 'ImportDeclaration' ? [node.source.value] : []
    );
  expect(imported(entities)).toEqual([]);
  // the package that both need is in a shared library
  expect([imported(html), imported(markdown)]).toEqual([['./entitiesLibrary'], ['./entitiesLibrary']]);
  expect(entities).toMatch(/^entities \d[^]*?Redistribution and use/m);
  expect(html).toContain('export{');
  expect(html).toMatch(/^htmlparser2 \d[^]*?Permission is hereby granted/m);
  expect(markdown).toMatch(/^markdown-it \d[^]*?Permission is hereby granted/m);
});

test('every file of a component is below the size limit of the platform', async () => {
  const { files, read } = await convert('force-app/core');
  for (const file of files.filter((name) => name.startsWith('lwc/'))) {
    expect(Buffer.byteLength(await read(file)), file).toBeLessThan(128 * 1024);
  }
});
