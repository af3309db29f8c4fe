import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, test as base } from '@playwright/test';
import { ComponentSet, MetadataConverter } from '@salesforce/source-deploy-retrieve';
import { checkDeployed, inspectProject } from '../../scripts/metadata/index.ts';
import { filesBelow, projectRoot } from '../../scripts/org/project.ts';
import { BOTH, BUTTON_CODE, CHAT, DEPLOYMENT_CODE, INVITATION, MESSAGING_CODE } from './snippetVariants.ts';

/** The command as an admin or a script runs it, with files and pipes. */

const INTEGRATION = '5f2b1d0c-7d7a-4c3e-9a55-0c1de0a1b2c3';
const SETTINGS = ['--region', 'eu-de', '--integration-id', INTEGRATION];
const SITE = 'metadata/main/default/cspTrustedSites/Assistant_Conversation_Host.cspTrustedSite-meta.xml';
const APP = 'metadata/main/default/applications/Assistant_Chat_Console.app-meta.xml';
const DATA = 'data/Assistant_Settings__c.json';
const SKILLS = ['assistant/transfer-action.json', 'assistant/transfer-dialog.json'];

interface Outcome {
  readonly code: number | null;
  readonly output: string;
  readonly problem: string;
}

interface Fixtures {
  /** a folder that is removed after the test */
  folder: string;
}

const test = base.extend<Fixtures>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the fixture's needs from this pattern
  folder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'assistant-history-'));
    await use(folder);
    await rm(folder, { recursive: true });
  }
});

async function setup(args: readonly string[], piped: string): Promise<Outcome> {
  const child = spawn(process.execPath, ['scripts/run.mjs', 'setup/setup.ts', ...args], { cwd: projectRoot });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  child.stdin.end(piped);
  const [output, problem] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { code: await ended, output, problem };
}

const write = (folder: string, args: readonly string[], piped = BOTH) =>
  setup(['--write', '--output', folder, ...args], piped);

test('prints the values of piped code', async () => {
  const { code, output } = await setup([], BOTH);
  Object.values(CHAT).forEach((value) => expect(output).toContain(value));
  expect(code).toBe(0);
});

test('the guide shows what the command prints', async () => {
  const guide = await readFile('docs/setup.md', 'utf8');
  // the guide's ids are those of the variants
  expect(guide).toContain((await setup([], BOTH)).output);
  expect(guide).toContain((await setup([], DEPLOYMENT_CODE)).output);
});

test('reads code from several files, and takes values by name', async ({ folder }) => {
  await writeFile(join(folder, 'deployment.html'), DEPLOYMENT_CODE);
  await writeFile(join(folder, 'button.html'), BUTTON_CODE);
  const files = ['deployment.html', 'button.html'].flatMap((name) => ['--snippet', join(folder, name)]);
  const { output } = await setup([...files, '--json', '--button-id', INVITATION], '');
  expect(JSON.parse(output)).toEqual({ chat: { ...CHAT, buttonId: INVITATION }, problems: [] });
});

test('says what is missing, where it is, and what is there instead; as JSON too', async () => {
  const { code, output } = await setup([], DEPLOYMENT_CODE);
  expect(output).toMatch(/^✗ Button ID is missing\n {2}found +a Deployment Code\n {2}where +Setup → Chat → .*\n$/);
  expect(code).toBe(1);
  const { problems } = JSON.parse((await setup(['--json'], DEPLOYMENT_CODE)).output) as { problems: object[] };
  expect(problems).toMatchObject([{ kind: 'missing', value: 'buttonId', found: 'a Deployment Code' }]);
});

test('writes what belongs to the org, after showing it, and does nothing twice', async ({ folder }) => {
  const args = [...SETTINGS, '--profile', 'Chat Agents', '--record-type', 'Web', '--yes'];
  const first = await write(folder, args);
  expect(first).toMatchObject({ code: 0, problem: '' });
  expect(first.output).toContain(`new ${SITE}\n`);
  expect(first.output).toContain('  +      "Region__c": "eu-de"');
  expect(first.output).toContain(`  -                      "button_id": "573000000000000",\n`);
  expect(first.output).toContain('sf project deploy start --source-dir metadata');
  const names = (await filesBelow(folder)).map((file) => file.slice(folder.length + 1).replaceAll('\\', '/'));
  expect(names).toEqual([APP, SITE, DATA, ...SKILLS, 'sfdx-project.json', 'values.json'].sort());
  const second = await write(folder, args.slice(0, -1));
  expect(second.code).toBe(0);
  expect(second.output).toContain('No changes');
});

test('the record of the settings belongs to the organization of the code', async ({ folder }) => {
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

test('a changed choice changes the lines that it concerns', async ({ folder }) => {
  await write(folder, [...SETTINGS, '--yes']);
  const { output } = await write(folder, ['--region', 'us-south', '--integration-id', INTEGRATION]);
  const changed = output.split('\n').filter((line) => /^(?:new|changed) | {2}[-+]/.test(line));
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
  test(`the Trusted Sites for ${args.join(' ') || 'no setting'} are those of its hosts`, async ({ folder }) => {
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

test('what is written passes the metadata checks of what arrives at an org', async ({ folder }) => {
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

test('Messaging gets its values, and no skills that hand over to Chat', async ({ folder }) => {
  await write(folder, ['--yes'], MESSAGING_CODE);
  expect(await filesBelow(folder)).toEqual([join(folder, 'values.json')]);
});

test('a project that is there is left as it is', async ({ folder }) => {
  await writeFile(join(folder, 'sfdx-project.json'), '{}');
  await write(folder, [...SETTINGS, '--yes']);
  expect(await readFile(join(folder, 'sfdx-project.json'), 'utf8')).toBe('{}');
});

test('nothing is written unless somebody agrees', async ({ folder }) => {
  const { code, output, problem } = await write(folder, SETTINGS);
  expect({ code, problem }).toEqual({ code: 1, problem: 'Nobody can be asked here; --yes writes without asking.\n' });
  expect(output).toContain('Nothing was written.');
  expect(await filesBelow(folder)).toEqual([]);
});

test('as JSON, the changes are listed and whether they were written', async ({ folder }) => {
  const { output } = await write(folder, ['--json', '--yes']);
  expect(JSON.parse(output)).toEqual({
    chat: CHAT,
    problems: [],
    changes: [...SKILLS, 'values.json'].map((path) => ({ path, kind: 'new' })),
    written: true
  });
});

test('nothing is written when a value is missing', async ({ folder }) => {
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
  [['--profile', 'A', '--app-file', 'package.json'], /^.*package\.json: this is no CustomApplication\n$/],
  [['--profile', 'A', '--app-file', 'none.xml'], /^.*none\.xml: ENOENT/],
  [['--snippet', 'none.html'], /^none\.html: ENOENT/],
  [['--regoin', 'eu-de'], /^Unknown option '--regoin'; see --help\n$/]
] as const) {
  test(`${args.join(' ')} is refused in one line, and nothing is written`, async ({ folder }) => {
    const output = args[0] === '--output' ? [] : ['--output', folder];
    const outcome = await setup(['--write', '--yes', ...output, ...args], BOTH);
    expect(outcome.code).toBe(1);
    expect(outcome.problem).toMatch(problem);
    expect(outcome.problem.trim().split('\n')).toHaveLength(1);
    expect(await filesBelow(folder)).toEqual([]);
  });
}

test('--help names every option that there is', async () => {
  const { output } = await setup(['--help'], '');
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
    expect(output).toContain(flag);
  }
});
