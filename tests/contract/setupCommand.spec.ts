import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test as base } from '@playwright/test';
import { ComponentSet, MetadataConverter } from '@salesforce/source-deploy-retrieve';
import { checkDeployed, inspectProject } from '../../scripts/metadata/index.ts';
import { filesBelow, projectRoot } from '../../scripts/org/project.ts';
import { setup } from '../../scripts/setup/command.ts';
import { run, runProcess, type CommandResult } from './commands.ts';
import { BOTH, BUTTON_CODE, CHAT, DEPLOYMENT_CODE, INVITATION, MESSAGING_CODE } from './snippetVariants.ts';

/** `npm run setup` with files and piped input, as in a script. */

const INTEGRATION = '5f2b1d0c-7d7a-4c3e-9a55-0c1de0a1b2c3';
const SETTINGS = ['--region', 'eu-de', '--integration-id', INTEGRATION];
const SITE = 'metadata/main/default/cspTrustedSites/Assistant_Conversation_Host.cspTrustedSite-meta.xml';
const APP = 'metadata/main/default/applications/Assistant_Chat_Console.app-meta.xml';
const DATA = 'data/Assistant_Settings__c.json';
const SKILLS = ['assistant/transfer-action.json', 'assistant/transfer-dialog.json'];

interface Fixtures {
  /** A folder that is removed after the test. */
  folder: string;
}

const test = base.extend<Fixtures>({
  // eslint-disable-next-line no-empty-pattern -- Playwright derives the dependencies of a fixture from this pattern
  folder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'assistant-history-'));
    await use(folder);
    await rm(folder, { recursive: true });
  }
});

function write(folder: string, args: readonly string[], snippets = BOTH): Promise<CommandResult> {
  return run(setup, ['--write', '--output', folder, ...args], snippets);
}

test('prints the values of piped snippets', async () => {
  const { code, stdout } = await runProcess('setup/setup.ts', [], BOTH);
  Object.values(CHAT).forEach((value) => expect(stdout).toContain(value));
  expect(code).toBe(0);
});

test('prints what the guide shows', async () => {
  const guide = await readFile('docs/setup.md', 'utf8');
  // the guide has the ids of snippetVariants.ts
  expect(guide).toContain((await run(setup, [], BOTH)).stdout);
  expect(guide).toContain((await run(setup, [], DEPLOYMENT_CODE)).stdout);
});

test('reads snippets from several files, and values from flags', async ({ folder }) => {
  await writeFile(join(folder, 'deployment.html'), DEPLOYMENT_CODE);
  await writeFile(join(folder, 'button.html'), BUTTON_CODE);
  const files = ['deployment.html', 'button.html'].flatMap((name) => ['--snippet', join(folder, name)]);
  const { stdout } = await run(setup, [...files, '--json', '--button-id', INVITATION], '');
  expect(JSON.parse(stdout)).toEqual({ chat: { ...CHAT, buttonId: INVITATION }, problems: [] });
});

test('explains a missing value and where to find it, as text and as JSON', async () => {
  const { code, stdout } = await run(setup, [], DEPLOYMENT_CODE);
  expect(stdout).toMatch(/^✗ Button ID is missing\n {2}found +a Deployment Code\n {2}where +Setup → Chat → .*\n$/);
  expect(code).toBe(1);
  const { problems } = JSON.parse((await run(setup, ['--json'], DEPLOYMENT_CODE)).stdout) as { problems: object[] };
  expect(problems).toMatchObject([{ kind: 'missing', value: 'buttonId', found: 'a Deployment Code' }]);
});

test('shows and writes the files for the org, and changes nothing the second time', async ({ folder }) => {
  const args = [...SETTINGS, '--profile', 'Chat Agents', '--record-type', 'Web', '--yes'];
  const first = await write(folder, args);
  expect(first).toMatchObject({ code: 0, stderr: '' });
  expect(first.stdout).toContain(`new ${SITE}\n`);
  expect(first.stdout).toContain('  +      "Region__c": "eu-de"');
  expect(first.stdout).toContain(`  -                      "button_id": "573000000000000",\n`);
  expect(first.stdout).toContain('sf project deploy start --source-dir metadata');
  const names = (await filesBelow(folder)).map((file) => file.slice(folder.length + 1).replaceAll('\\', '/'));
  expect(names).toEqual([APP, SITE, DATA, ...SKILLS, 'sfdx-project.json', 'values.json'].sort());
  const second = await write(folder, args.slice(0, -1));
  expect(second.code).toBe(0);
  expect(second.stdout).toContain('No changes');
});

test('writes an org-wide settings record for the organization in the snippet', async ({ folder }) => {
  await write(folder, [...SETTINGS, '--source', 'notes', '--yes']);
  expect(JSON.parse(await readFile(join(folder, DATA), 'utf8'))).toEqual({
    records: [
      {
        attributes: { type: 'Assistant_Settings__c', referenceId: 'AssistantSettings' },
        SetupOwnerId: CHAT.organizationId,
        Source__c: 'notes',
        Region__c: 'eu-de',
        Integration_Id__c: INTEGRATION
      }
    ]
  });
});

test('shows only the lines that a changed option affects', async ({ folder }) => {
  await write(folder, [...SETTINGS, '--yes']);
  const { stdout } = await write(folder, ['--region', 'us-south', '--integration-id', INTEGRATION]);
  const changed = stdout.split('\n').filter((line) => /^(?:new|changed) | {2}[-+]/.test(line));
  expect(changed).toEqual([
    `changed ${SITE}`,
    '  -    <endpointUrl>https://integrations.eu-de.assistant.watson.appdomain.cloud</endpointUrl>',
    '  +    <endpointUrl>https://integrations.us-south.assistant.watson.appdomain.cloud</endpointUrl>',
    `changed ${DATA}`,
    '  -      "Region__c": "eu-de",',
    '  +      "Region__c": "us-south",'
  ]);
});

for (const [args, sites] of [
  [[], {}],
  [['--service-url', 'https://gateway.example.com/assistant'], { Conversation_Host: 'https://gateway.example.com' }],
  [['--source', 'frame'], { Hosted_Frame: 'https://web-chat.global.assistant.watson.cloud.ibm.com' }],
  [
    ['--source', 'logs', '--region', 'eu-de', '--environment-id', 'e1'],
    { Log_Host: 'https://api.eu-de.assistant.watson.cloud.ibm.com' }
  ],
  [
    ['--region', 'eu-de', '--environment-id', 'e1'],
    {
      Conversation_Host: 'https://integrations.eu-de.assistant.watson.appdomain.cloud',
      Log_Host: 'https://api.eu-de.assistant.watson.cloud.ibm.com'
    }
  ]
] as const) {
  test(`writes Trusted Sites for the hosts of ${args.join(' ') || 'no settings'}`, async ({ folder }) => {
    await write(folder, [...args, '--yes']);
    const files = (await filesBelow(folder)).filter((file) => file.includes('cspTrustedSites'));
    const found = await Promise.all(
      files.map(async (file) => {
        const address = /<endpointUrl>(.*)<\/endpointUrl>/.exec(await readFile(file, 'utf8'))?.[1];
        return [/Assistant_(\w+)\./.exec(file)?.[1], address] as const;
      })
    );
    expect(Object.fromEntries(found)).toEqual(sites);
  });
}

test('writes metadata that passes the metadata checks', async ({ folder }) => {
  await write(folder, [...SETTINGS, '--environment-id', 'e1', '--profile', 'Chat Agents', '--yes']);
  const source = ComponentSet.fromSource(join(folder, 'metadata'));
  source.sourceApiVersion = '66.0';
  const outputDirectory = join(folder, 'converted');
  await mkdir(outputDirectory);
  await new MetadataConverter().convert(source, 'metadata', {
    type: 'directory',
    outputDirectory,
    genUniqueDir: false
  });
  const { components } = await inspectProject(projectRoot);
  expect(await checkDeployed(outputDirectory, { installed: new Set(components) })).toEqual([]);
});

test('writes the values of Messaging, and no skills, which transfer to Chat', async ({ folder }) => {
  await write(folder, ['--yes'], MESSAGING_CODE);
  expect(await filesBelow(folder)).toEqual([join(folder, 'values.json')]);
});

test('keeps an existing sfdx-project.json', async ({ folder }) => {
  await writeFile(join(folder, 'sfdx-project.json'), '{}');
  await write(folder, [...SETTINGS, '--yes']);
  expect(await readFile(join(folder, 'sfdx-project.json'), 'utf8')).toBe('{}');
});

test('writes nothing without confirmation', async ({ folder }) => {
  const { code, stdout, stderr } = await write(folder, SETTINGS);
  expect({ code, stderr }).toEqual({
    code: 1,
    stderr: 'Cannot ask for confirmation here; --yes writes without asking.\n'
  });
  expect(stdout).toContain('Nothing was written.');
  expect(await filesBelow(folder)).toEqual([]);
});

test('lists the changes as JSON', async ({ folder }) => {
  const { stdout } = await write(folder, ['--json', '--yes']);
  expect(JSON.parse(stdout)).toEqual({
    chat: CHAT,
    problems: [],
    changes: [...SKILLS, 'values.json'].map((path) => ({ path, kind: 'new' })),
    written: true
  });
});

test('writes nothing when a value is missing', async ({ folder }) => {
  const { code } = await write(folder, ['--yes'], DEPLOYMENT_CODE);
  expect(code).toBe(1);
  expect(await filesBelow(folder)).toEqual([]);
});

for (const [args, problem] of [
  [['--output', 'force-app/core'], /^--output .* is part of this project/],
  [['--output', 'samples/mine'], /^--output .* is part of this project/],
  [['--output', '.'], /^--output .* is part of this project/],
  [['--region', 'mars'], /^--region must be one of us-south, .*, not "mars"\n$/],
  [['--service-url', 'http://gateway.example.com'], /^--service-url must be an https address, not /],
  [['--service-url', 'http://127.0.0.1:9'], /^--service-url must be an https address for a Trusted Site, not /],
  [['--integration-id', 'a b'], /^--integration-id must be an id, not "a b"\n$/],
  [['--record-type', 'Web'], /^--profile is missing: /],
  [['--profile', 'A', '--app-file', 'package.json'], /^.*package\.json: this is not a CustomApplication\n$/],
  [['--profile', 'A', '--app-file', 'none.xml'], /^.*none\.xml: ENOENT/],
  [['--snippet', 'none.html'], /^none\.html: ENOENT/],
  [['--regoin', 'eu-de'], /^Unknown option '--regoin'; see --help\n$/]
] as const) {
  test(`refuses ${args.join(' ')} in one line, and writes nothing`, async ({ folder }) => {
    const output = args[0] === '--output' ? [] : ['--output', folder];
    const outcome = await run(setup, ['--write', '--yes', ...output, ...args], BOTH);
    expect(outcome.code).toBe(1);
    expect(outcome.stderr).toMatch(problem);
    expect(outcome.stderr.trim().split('\n')).toHaveLength(1);
    expect(await filesBelow(folder)).toEqual([]);
  });
}

test('--help lists the options', async () => {
  const { stdout } = await run(setup, ['--help'], '');
  for (const flag of [
    '--snippet',
    '--button-id',
    '--scrt-url',
    '--region',
    '--profile',
    '--write',
    '--yes',
    '--json'
  ]) {
    expect(stdout).toContain(flag);
  }
});
