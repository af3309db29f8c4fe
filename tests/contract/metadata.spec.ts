import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';
import { ComponentSet, MetadataConverter } from '@salesforce/source-deploy-retrieve';
import ts from 'typescript';
import { bundleLibrary, isLibrary } from '../../scripts/lib/libraries.ts';
import { conversionFindings } from '../../scripts/metadata/conversion.ts';
import { checkDeployed, checkProject, inspectDeployed, inspectProject } from '../../scripts/metadata/index.ts';
import type { Component } from '../../scripts/metadata/tree/project.ts';
import { readPackages } from '../../scripts/metadata/tree/packages.ts';
import { filesBelow } from '../../scripts/org/project.ts';
import { CHAT, CORE, withProject } from './metadataProject.ts';
import type { Edit } from './metadataProject.ts';

/** The check as a whole: of the project, from the command line, and of what arrives at an org. */

const run = promisify(execFile);
const PERMISSION = `${CORE}/customPermissions/Assistant_History_View.customPermission-meta.xml`;
const MISTAKE: Edit = { file: PERMISSION, replace: ['<isLicensed>false', '<isLicensed>no'] };

async function command(folder: string): Promise<{ code: number; lines: string[] }> {
  try {
    const { stdout } = await run(process.execPath, ['--import', 'tsx', 'scripts/metadata/check.ts', folder]);
    return { code: 0, lines: stdout.trim().split('\n') };
  } catch (error) {
    const { code, stdout } = error as { code: number; stdout: string };
    return { code, lines: stdout.trim().split('\n') };
  }
}

/** Only JavaScript is deployed. */
async function emitJavaScript(root: string): Promise<void> {
  const target = { target: ts.ScriptTarget.ESNext, verbatimModuleSyntax: true };
  for (const file of (await filesBelow(join(root, 'force-app/core/main'))).filter((name) => name.endsWith('.ts'))) {
    const code = isLibrary(file)
      ? await bundleLibrary(file)
      : ts.transpileModule(await readFile(file, 'utf8'), { compilerOptions: target }).outputText;
    await writeFile(file.replace(/\.ts$/, '.js'), code);
  }
}

/** Converts package directories of a project into one tree, as a deployment does. */
async function withDeployed(
  edits: readonly Edit[],
  directories: readonly string[],
  use: (folder: string) => Promise<void>
): Promise<void> {
  await withProject(edits, async (root) => {
    const folder = await mkdtemp(join(tmpdir(), 'assistant-history-'));
    try {
      await emitJavaScript(root);
      const components = ComponentSet.fromSource(directories.map((directory) => join(root, directory)));
      components.sourceApiVersion = '66.0';
      const output = { type: 'directory', outputDirectory: folder, genUniqueDir: false } as const;
      await new MetadataConverter().convert(components, 'metadata', output);
      await use(folder);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
}

test('the project has no findings, and everything in it was looked at', async () => {
  const { findings, components } = await inspectProject('.');
  expect(findings).toEqual([]);
  for (const name of [
    'ApexPage:AssistantHistory',
    'CustomField:Assistant_Settings__c.Region__c',
    'CustomField:LiveChatTranscript.x_watson_assistant_token__c',
    'CustomLabel:Assistant_Title',
    'FlexiPage:Chat_Transcript_Record_Page',
    'LightningComponentBundle:assistantHistory',
    'PermissionSet:Assistant_History_Setup'
  ]) {
    expect(components).toContain(name);
  }
});

test('the command says nothing but a count when all is well', async () => {
  await withProject([], async (root) => {
    const { code, lines } = await command(root);
    const { components } = await inspectProject(root);
    expect(lines).toEqual([expect.stringMatching(new RegExp(`^✓ ${components.length} components .*, 0 findings$`))]);
    expect(code).toBe(0);
  });
});

test('the command prints a line for each finding, sorted, and fails', async () => {
  const other = {
    file: `${CORE}/cspTrustedSites/Assistant_Logs.cspTrustedSite-meta.xml`,
    replace: ['https:', 'http:']
  } as const;
  await withProject([MISTAKE, other], async (root) => {
    const { code, lines } = await command(root);
    expect(lines).toEqual([
      expect.stringMatching(
        /^force-app\/core\/.*Assistant_Logs\.cspTrustedSite-meta\.xml: endpointUrl: http:\/\/\S+ is no/
      ),
      `${PERMISSION}: isLicensed: "no" is none of true, false`,
      expect.stringMatching(/^✗ \d+ components .*, 2 findings$/)
    ]);
    expect(code).toBe(1);
  });
});

test('a package that no longer declares what it depends on may name nothing of it', async () => {
  const undeclared = { file: 'sfdx-project.json', replace: [/,\s*"dependencies": \[[^\]]*\]/, ''] } as const;
  await withProject([undeclared], async (root) => {
    const findings = await checkProject(root);
    const foreign = findings.filter(({ reason }) => reason.includes('on which Assistant History Chat does not depend'));
    expect(foreign.map(({ file }) => file)).toEqual(
      expect.arrayContaining([
        `${CHAT}/applications/Assistant_Chat_Console.app-meta.xml`,
        `${CHAT}/flexipages/Chat_Transcript_Record_Page.flexipage-meta.xml`,
        `${CHAT}/objects/LiveChatTranscript/fields/Assistant_Settings_Text__c.field-meta.xml`,
        `${CHAT}/pages/AssistantHistory.page`,
        `${CHAT}/permissionsets/Assistant_History_Chat_Agent.permissionset-meta.xml`
      ])
    );
  });
});

test('samples are checked as well', async () => {
  const file = 'samples/hosted-frame/main/default/cspTrustedSites/Assistant_Hosted_Frame.cspTrustedSite-meta.xml';
  await withProject([{ file, replace: ['<isActive>true', '<isActive>yes'] }], async (root) => {
    expect(await checkProject(root)).toEqual([
      { file, element: 'isActive', reason: '"yes" is none of true, false', package: 'samples/hosted-frame' }
    ]);
  });
});

test('a component that gets lost in the conversion is a finding, and so is a conversion that fails', async () => {
  await withProject([], async (root) => {
    const [core] = await readPackages(root);
    const lost = { type: 'CustomTab', fullName: 'Lost', file: 'tabs/Lost.tab-meta.xml', package: core } as Component;
    expect(await conversionFindings(root, lost.package, [lost])).toEqual([
      {
        file: 'tabs/Lost.tab-meta.xml',
        element: '',
        reason: 'CustomTab Lost gets lost in the conversion',
        package: 'Assistant History Core'
      }
    ]);
    await rm(join(root, `${CHAT}/pages/AssistantHistory.page`));
    const [, chat] = await readPackages(root);
    expect(await conversionFindings(root, chat ?? lost.package, [])).toEqual([
      expect.objectContaining({
        file: 'force-app/chat',
        reason: expect.stringMatching(/^cannot be converted: /)
      })
    ]);
  });
});

test('core alone deploys to an org without Chat, and chat on top of it', async () => {
  let installed = new Set<string>();
  await withDeployed([], ['force-app/core'], async (folder) => {
    const { findings, components } = await inspectDeployed(folder, { features: [] });
    expect(findings).toEqual([]);
    installed = new Set(components);
    expect(installed).toContain('CustomField:Assistant_Settings__c.Region__c');
  });
  await withDeployed([], ['force-app/chat'], async (folder) => {
    expect(await checkDeployed(folder, { installed })).toEqual([]);
    expect((await checkDeployed(folder)).map(({ file }) => file)).toContain('pages/AssistantHistory.page');
    expect(await checkDeployed(folder, { installed, features: ['messaging'] })).toContainEqual({
      file: 'flexipages/Chat_Transcript_Record_Page.flexipage',
      element: 'sobjectType',
      reason: 'LiveChatTranscript is of Chat, which an org may lack',
      package: 'the deployed tree'
    });
  });
  await withDeployed([], ['force-app/core', 'force-app/chat'], async (folder) => {
    expect(await checkDeployed(folder)).toEqual([]);
  });
});

test('messaging deploys on top of core to an org without Chat, and to none without Messaging', async () => {
  let installed = new Set<string>();
  await withDeployed([], ['force-app/core'], async (folder) => {
    installed = new Set((await inspectDeployed(folder, { features: [] })).components);
  });
  await withDeployed([], ['force-app/messaging'], async (folder) => {
    expect(await checkDeployed(folder, { installed, features: ['messaging'] })).toEqual([]);
    expect(await checkDeployed(folder, { installed, features: [] })).toContainEqual({
      file: 'flexipages/Messaging_Session_Record_Page.flexipage',
      element: 'sobjectType',
      reason: 'MessagingSession is of Messaging, which an org may lack',
      package: 'the deployed tree'
    });
  });
});

test('a mistake that arrives at an org is found in the file that arrived', async () => {
  const region = {
    file: `${CORE}/objects/Assistant_Settings__c/fields/Region__c.field-meta.xml`,
    replace: ['<length>40', '<length>forty']
  } as const;
  await withDeployed([MISTAKE, region], ['force-app/core'], async (folder) => {
    expect(await checkDeployed(folder)).toEqual([
      {
        file: 'customPermissions/Assistant_History_View.customPermission',
        element: 'isLicensed',
        reason: '"no" is none of true, false',
        package: 'the deployed tree'
      },
      {
        file: 'objects/Assistant_Settings__c.object',
        element: 'fields[Region__c].length',
        reason: expect.stringContaining('"forty" does not have the form'),
        package: 'the deployed tree'
      }
    ]);
  });
});
