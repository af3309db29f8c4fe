import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';
import { stripTypes } from '../../scripts/console/build/typescript.ts';
import { bundleLibrary, isLibrary } from '../../scripts/lib/libraries.ts';
import { conversionFindings, convert } from '../../scripts/metadata/conversion.ts';
import { inspectDeployed, inspectProject } from '../../scripts/metadata/index.ts';
import type { OrgState, Report } from '../../scripts/metadata/index.ts';
import type { Component } from '../../scripts/metadata/model/project.ts';
import type { LoadedPackage } from '../../scripts/metadata/source/load.ts';
import { MemoryTree } from '../../scripts/metadata/source/memoryTree.ts';
import { projectRoot } from '../../scripts/org/project.ts';
import { applyEdits, CHAT, checkEdited, CORE, metadata, readSource } from './metadataProject.ts';
import type { Edit, Files } from './metadataProject.ts';

/** The check as a whole: of the project, from the command line, and of what is deployed to an org. */

const run = promisify(execFile);

test('the project has no findings, and each kind of component was checked', async () => {
  const { findings, components } = await inspectProject(projectRoot);
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

test.describe('on the command line', () => {
  const SITE = 'force-app/main/default/cspTrustedSites/Planted.cspTrustedSite-meta.xml';
  const ASSET = 'force-app/main/default/customPermissions/Planted.customPermission-meta.xml';
  const DIRECTIVES = ['Connect', 'Font', 'Frame', 'Img', 'Media', 'Style'];

  function site(endpoint: string): string {
    const directives = DIRECTIVES.map((kind) => `<isApplicableTo${kind}Src>true</isApplicableTo${kind}Src>`).join('');
    return metadata(
      'CspTrustedSite',
      `<context>All</context><endpointUrl>${endpoint}</endpointUrl><isActive>true</isActive>${directives}`
    );
  }

  /** Runs the command on a project of these files. */
  async function check(files: Readonly<Record<string, string>>): Promise<{ code: number; lines: string[] }> {
    const root = await mkdtemp(join(tmpdir(), 'assistant-history-'));
    const project = { sourceApiVersion: '66.0', packageDirectories: [{ path: 'force-app' }] };
    try {
      for (const [file, text] of Object.entries({ ...files, 'sfdx-project.json': JSON.stringify(project) })) {
        await mkdir(dirname(join(root, file)), { recursive: true });
        await writeFile(join(root, file), text);
      }
      const { stdout } = await run(process.execPath, ['--import', 'tsx', 'scripts/metadata/check.ts', root]);
      return { code: 0, lines: stdout.trim().split('\n') };
    } catch (error) {
      const { code, stdout } = error as { code: number; stdout: string };
      return { code, lines: stdout.trim().split('\n') };
    } finally {
      await rm(root, { recursive: true });
    }
  }

  test('a project without findings is reported in one line', async () => {
    expect(await check({ [SITE]: site('https://example.com') })).toEqual({
      code: 0,
      lines: ['✓ 1 components in 1 directories checked, 0 findings']
    });
  });

  test('each finding is printed in a line, sorted, and the command fails', async () => {
    const permission = metadata('CustomPermission', '<isLicensed>no</isLicensed><label>Planted</label>');
    expect(await check({ [ASSET]: permission, [SITE]: site('http://example.com') })).toEqual({
      code: 1,
      lines: [
        `${SITE}: endpointUrl: http://example.com is no https address of a host, or of its sub-domains`,
        `${ASSET}: Planted is granted by no permission set`,
        `${ASSET}: isLicensed: "no" is none of true, false`,
        '✗ 2 components in 1 directories checked, 3 findings'
      ]
    });
  });
});

test('a package that does not declare its dependency may not refer to it', async () => {
  const undeclared = { file: 'sfdx-project.json', replace: [/,\s*"dependencies": \[[^\]]*\]/, ''] } as const;
  const findings = await checkEdited([undeclared]);
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

test('samples are checked as well', async () => {
  const file = 'samples/hosted-frame/main/default/cspTrustedSites/Assistant_Hosted_Frame.cspTrustedSite-meta.xml';
  expect(await checkEdited([{ file, replace: ['<isActive>true', '<isActive>yes'] }])).toEqual([
    { file, element: 'isActive', reason: '"yes" is none of true, false', package: 'samples/hosted-frame' }
  ]);
});

test.describe('conversion to metadata format', () => {
  async function loaded(name: string): Promise<LoadedPackage> {
    const { packages } = await readSource();
    const found = packages.find((each) => each.package.name === name);
    if (!found) {
      throw new Error(`No package ${name}`);
    }
    return found;
  }

  test('a component that gets lost is a finding', async () => {
    const core = await loaded('Assistant History Core');
    const lost: Component = {
      type: 'CustomTab',
      fullName: 'Lost',
      file: 'tabs/Lost.tab-meta.xml',
      package: core.package,
      xml: undefined,
      contents: []
    };
    const { files } = await readSource();
    const components = [...core.components, lost];
    expect(await conversionFindings(projectRoot, { ...core, components }, new MemoryTree(files))).toEqual([
      {
        file: 'tabs/Lost.tab-meta.xml',
        element: '',
        reason: 'CustomTab Lost gets lost in the conversion',
        package: 'Assistant History Core'
      }
    ]);
  });

  test('a conversion that fails is a finding', async () => {
    const chat = await loaded('Assistant History Chat');
    const files = applyEdits((await readSource()).files, [{ file: `${CHAT}/pages/AssistantHistory.page` }]);
    expect(await conversionFindings(projectRoot, chat, new MemoryTree(files))).toEqual([
      {
        file: 'force-app/chat',
        element: '',
        reason: expect.stringMatching(/^cannot be converted: /),
        package: 'Assistant History Chat'
      }
    ]);
  });
});

test.describe('deployed to an org', () => {
  // the compiled components are shared by the tests of one worker
  test.describe.configure({ mode: 'default' });

  let compiled: Promise<Files> | undefined;

  /** The project's source and the JavaScript of its components, without which an org accepts none. */
  function compiledSource(): Promise<Files> {
    compiled ??= compileSource();
    return compiled;
  }

  async function compileSource(): Promise<Files> {
    const { files } = await readSource();
    const modules = [...files].filter(([path]) => /[\\/]lwc[\\/].*\.ts$/.test(path));
    const javaScript = modules.map(async ([path, text]) => {
      const code = isLibrary(path) ? await bundleLibrary(path) : (await stripTypes(text.toString(), path)).code;
      return [path.replace(/\.ts$/, '.js'), Buffer.from(code)] as const;
    });
    return new Map([...files, ...(await Promise.all(javaScript))]);
  }

  /** Converts package directories into one tree and checks it as an org receives it. */
  async function deploy(
    directories: readonly string[],
    edits: readonly Edit[] = []
  ): Promise<(org?: OrgState) => Promise<Report>> {
    const source = new MemoryTree(applyEdits(await compiledSource(), edits));
    const folders = directories.map((directory) => join(projectRoot, directory));
    const { folder, tree } = await convert(folders, '66.0', source);
    return (org) => inspectDeployed(folder, org, tree);
  }

  test('core needs no optional feature, and chat needs core and Chat', async () => {
    const core = await (await deploy(['force-app/core']))({ features: [] });
    expect(core.findings).toEqual([]);
    const installed = new Set(core.components);
    expect(installed).toContain('CustomField:Assistant_Settings__c.Region__c');

    const chat = await deploy(['force-app/chat']);
    expect((await chat({ installed })).findings).toEqual([]);
    expect((await chat()).findings.map(({ file }) => file)).toContain('pages/AssistantHistory.page');
    expect((await chat({ installed, features: ['messaging'] })).findings).toContainEqual({
      file: 'flexipages/Chat_Transcript_Record_Page.flexipage',
      element: 'sobjectType',
      reason: 'LiveChatTranscript is of Chat, which an org may lack',
      package: 'the deployed tree'
    });

    const messaging = await deploy(['force-app/messaging']);
    expect((await messaging({ installed, features: ['messaging'] })).findings).toEqual([]);
    expect((await messaging({ installed, features: [] })).findings).toContainEqual({
      file: 'flexipages/Messaging_Session_Record_Page.flexipage',
      element: 'sobjectType',
      reason: 'MessagingSession is of Messaging, which an org may lack',
      package: 'the deployed tree'
    });
  });

  test('core and chat deploy together', async () => {
    expect((await (await deploy(['force-app/core', 'force-app/chat']))()).findings).toEqual([]);
  });

  test('a mistake is reported in the deployed file', async () => {
    const edits: Edit[] = [
      {
        file: `${CORE}/customPermissions/Assistant_History_View.customPermission-meta.xml`,
        replace: ['<isLicensed>false', '<isLicensed>no']
      },
      {
        file: `${CORE}/objects/Assistant_Settings__c/fields/Region__c.field-meta.xml`,
        replace: ['<length>40', '<length>forty']
      }
    ];
    const { findings } = await (await deploy(['force-app/core'], edits))();
    expect(findings).toEqual([
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
