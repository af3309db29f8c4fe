import { mkdtemp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { parseFragment } from 'parse5';
import { visualforcePage } from '../../scripts/console/visualforce/page.ts';
import { markup } from '../../scripts/markup/command.ts';
import { pageMarkup } from '../../scripts/markup/page.ts';
import { inspectDeployed, inspectProject } from '../../scripts/metadata/index.ts';
import { accessOf } from '../../scripts/org/access.ts';
import { projectRoot } from '../../scripts/org/project.ts';
import { userNamed } from '../../scripts/org/users.ts';
import { run, runProcess } from './commands.ts';
import { metadataFile, withProjectOrg } from './orgFixtures.ts';

/** `npm run markup`, and its page in an org. */

const ID = '5f2b1d0c-7d7a-4c3e-9a55-0c1de0a1b2c3';
const KEY_PAGE = pageMarkup({ kind: 'key', host: 'https://frames.example.com' });

const sourceOf = (page: string) => / src="([^"]*)"/.exec(page)?.[1]?.replaceAll('&amp;', '&');

test("by default, frames IBM's agent application with the key in its URL", async () => {
  const { code, stdout } = await runProcess('markup/markup.ts', []);
  expect(code).toBe(0);
  expect(await readFile('docs/setup.md', 'utf8')).toContain(stdout);
  expect(sourceOf(stdout)).toBe(
    'https://web-chat.global.assistant.watson.cloud.ibm.com/loadAgentAppFrame.html' +
      '?session_history_key={!URLENCODE(LiveChatTranscript.x_watson_assistant_key__c)}'
  );
});

for (const [region, host] of [
  ['eu-de', 'integrations.eu-de.assistant.watson.appdomain.cloud'],
  ['wxo-us-east', 'integrations.us-east.assistant-builder.watson.appdomain.cloud']
] as const) {
  test(`frames an integration in ${region} at the host of the region, with session and token`, async () => {
    const { stdout } = await run(markup, ['--region', region, '--integration-id', ID, '--token-parameter', 'jwt']);
    expect(sourceOf(stdout)).toBe(
      `https://${host}/public/salesforceweb/${ID}/agent_application?version=2020-09-24` +
        '&session_id={!URLENCODE(LiveChatTranscript.x_watson_assistant_session__c)}' +
        '&jwt={!URLENCODE(LiveChatTranscript.x_watson_assistant_token__c)}'
    );
  });
}

test('writes the markup to a file', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'assistant-history-'));
  const file = join(folder, 'Frame.page');
  const { stdout } = await run(markup, ['--host', 'https://frames.example.com/', '--output', file]);
  expect(stdout).toBe('');
  expect(await readFile(file, 'utf8')).toBe(KEY_PAGE);
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
  test(`refuses ${args.join(' ')} in one line`, async () => {
    const result = await run(markup, args);
    expect(result).toMatchObject({ code: 1, stdout: '' });
    expect(result.stderr).toMatch(problem);
  });
}

test('keeps a malicious key in one query parameter', async () => {
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

test('the metadata checks only report that the page puts a secret into a URL', async () => {
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
