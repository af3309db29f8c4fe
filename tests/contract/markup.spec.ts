import { spawn } from 'node:child_process';
import { mkdtemp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, test } from '@playwright/test';
import { parseFragment } from 'parse5';
import { visualforcePage } from '../../scripts/console/visualforce/page.ts';
import { pageMarkup } from '../../scripts/markup/page.ts';
import { inspectDeployed, inspectProject } from '../../scripts/metadata/index.ts';
import { accessOf } from '../../scripts/org/access.ts';
import { projectRoot } from '../../scripts/org/project.ts';
import { userNamed } from '../../scripts/org/users.ts';
import { metadataFile, withProjectOrg } from './orgOf.ts';

/** The page for an org that wants no package: what the command prints, and what becomes of it in an org. */

const ID = '5f2b1d0c-7d7a-4c3e-9a55-0c1de0a1b2c3';
const KEY_PAGE = pageMarkup({ kind: 'key', host: 'https://frames.example.com' });

async function markup(...args: string[]): Promise<{ code: number | null; output: string; problem: string }> {
  const child = spawn(process.execPath, ['scripts/run.mjs', 'markup/markup.ts', ...args], { cwd: projectRoot });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const [output, problem] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { code: await ended, output, problem };
}

const sourceOf = (page: string) => / src="([^"]*)"/.exec(page)?.[1]?.replaceAll('&amp;', '&');

test('without options, the page frames what IBM hosts, with the key in its address', async () => {
  const { code, output } = await markup();
  expect(code).toBe(0);
  expect(await readFile('docs/setup.md', 'utf8')).toContain(output);
  expect(sourceOf(output)).toBe(
    'https://web-chat.global.assistant.watson.cloud.ibm.com/loadAgentAppFrame.html' +
      '?session_history_key={!URLENCODE(LiveChatTranscript.x_watson_assistant_key__c)}'
  );
});

for (const [region, host] of [
  ['eu-de', 'integrations.eu-de.assistant.watson.appdomain.cloud'],
  ['wxo-us-east', 'integrations.us-east.assistant-builder.watson.appdomain.cloud']
] as const) {
  test(`an integration in ${region} is framed at the host of its region, with session and token`, async () => {
    const { output } = await markup('--region', region, '--integration-id', ID, '--token-parameter', 'jwt');
    expect(sourceOf(output)).toBe(
      `https://${host}/public/salesforceweb/${ID}/agent_application?version=2020-09-24` +
        '&session_id={!URLENCODE(LiveChatTranscript.x_watson_assistant_session__c)}' +
        '&jwt={!URLENCODE(LiveChatTranscript.x_watson_assistant_token__c)}'
    );
  });
}

test('the markup can go into a file', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'assistant-history-'));
  const { output } = await markup('--host', 'https://frames.example.com/', '--output', join(folder, 'Frame.page'));
  expect(output).toBe('');
  expect(await readFile(join(folder, 'Frame.page'), 'utf8')).toBe(KEY_PAGE);
  await rm(folder, { recursive: true });
});

for (const [args, problem] of [
  [['--region', 'mars', '--integration-id', ID], /^--region must be one of us-south, .*, not "mars"\n$/],
  [['--region', 'eu-de'], /^--region needs --integration-id; see --help\n$/],
  [['--region', 'eu-de', '--integration-id', '"><script>'], /^--integration-id must be an id, not /],
  [['--host', 'http://frames.example.com'], /^--host must be an https address, not /],
  [['--host', 'https://frames.example.com/{!x}'], /^--host must be an https address, not /],
  [['--output', '/nowhere/at/all'], /^\/nowhere\/at\/all: ENOENT/]
] as const) {
  test(`${args.join(' ')} is refused in one line`, async () => {
    const outcome = await markup(...args);
    expect(outcome).toMatchObject({ code: 1, output: '' });
    expect(outcome.problem).toMatch(problem);
  });
}

test('a forged key stays one value of the address', async () => {
  const key = `us-south::1::a&b=c#"><script>alert('x')</script>::{!$User.Id} é`;
  await withProjectOrg((org) => {
    const fields = { Id: '570000000000001AAA', x_watson_assistant_key__c: key };
    const record = { apiName: 'LiveChatTranscript', id: fields.Id, fields, parents: {} };
    org.addRecord(record);
    const access = accessOf(org.metadata, userNamed('agent').permissionSets);
    const page = { vendor: { key: 'key', folder: '' }, session: 'lang="en"', labels: new Map(), sandbox: false };
    const request = { org, access, record, ...page };
    const html = visualforcePage(KEY_PAGE, request);
    expect(html).not.toContain('<script');
    const [frame] = parseFragment(html).childNodes.filter(({ nodeName }) => nodeName === 'iframe');
    const attributes = frame && 'attrs' in frame ? frame.attrs : [];
    const address = new URL(attributes.find(({ name }) => name === 'src')?.value ?? '');
    expect(address.origin + address.pathname).toBe('https://frames.example.com/loadAgentAppFrame.html');
    expect([...address.searchParams]).toEqual([['session_history_key', key]]);
  });
});

test('the metadata checks find nothing but that the page puts a secret into an address', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'assistant-history-'));
  try {
    await mkdir(join(folder, 'pages'));
    await writeFile(join(folder, 'package.xml'), metadataFile('Package', '<version>66.0</version>'));
    await writeFile(join(folder, 'pages/Frame.page'), KEY_PAGE);
    const meta = '<apiVersion>66.0</apiVersion><label>Frame</label>';
    await writeFile(join(folder, 'pages/Frame.page-meta.xml'), metadataFile('ApexPage', meta));
    const { components } = await inspectProject(projectRoot);
    const report = await inspectDeployed(folder, { installed: new Set(components) });
    expect(report.components).toEqual(['ApexPage:Frame']);
    expect(report.findings.map(({ element }) => element)).toEqual(['x_watson_assistant_key__c']);
  } finally {
    await rm(folder, { recursive: true });
  }
});
