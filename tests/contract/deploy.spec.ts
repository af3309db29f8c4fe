import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { emitComponents } from '../../scripts/lib/compile.ts';
import { LANGUAGES } from '../../scripts/metadata/known/languages.ts';
import type { OrgFeatures } from '../../scripts/org/deploy/features.ts';
import { projectRoot } from '../../scripts/org/project.ts';
import { startOrg, type OrgServer } from '../../scripts/org/server.ts';

/** The real sf CLI logs in to the stand-in org and deploys the package directories, whole or with a planted mistake. */

const CORE = ['--source-dir', 'force-app/core'];
const CHAT = ['--source-dir', 'force-app/chat'];
const SF = join(projectRoot, 'node_modules/.bin/sf');
const WITH_CHAT = { chat: true, messaging: false };
const WITHOUT_CHAT = { chat: false, messaging: false };
const WITH_MESSAGING = { chat: false, messaging: true };

interface Outcome {
  code: number;
  output: string;
}

interface CliFile {
  fullName: string;
  type: string;
  state: string;
  filePath?: string;
  error?: string;
  lineNumber?: number;
}

interface CliResult {
  result: { status: string; numberComponentErrors: number; files: CliFile[] };
}

// one copy of the project and one home of the CLI for the whole file
test.describe.configure({ mode: 'serial' });

let home: string;
let project: string;
let env: NodeJS.ProcessEnv;

test.beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'assistant-history-'));
  env = {
    ...process.env,
    HOME: join(home, 'home'),
    SF_DISABLE_TELEMETRY: 'true',
    SF_DISABLE_AUTOUPDATE: 'true',
    SF_AUTOUPDATE_DISABLE: 'true',
    SF_USE_PROGRESS_BAR: 'false',
    FORCE_COLOR: '0'
  };
  project = await copyProject(projectRoot, 'project');
  expect(await emitComponents(project)).toBe(0);
});

test.afterAll(() => rm(home, { recursive: true }));

async function copyProject(from: string, name: string): Promise<string> {
  const to = join(home, name);
  await mkdir(to, { recursive: true });
  for (const entry of ['force-app', 'sfdx-project.json', '.forceignore']) {
    await cp(join(from, entry), join(to, entry), { recursive: true });
  }
  return to;
}

function run(command: string, args: string[], cwd: string, more: NodeJS.ProcessEnv = {}): Promise<Outcome> {
  return new Promise((resolve) => {
    execFile(command, args, { cwd, env: { ...env, ...more }, maxBuffer: 2 ** 26 }, (error, stdout, stderr) => {
      const code = typeof error?.code === 'number' ? error.code : error ? -1 : 0;
      resolve({ code, output: stdout + stderr });
    });
  });
}

/** Runs a test with an org that the CLI has logged in to, by the name `target`. */
async function withOrg(features: OrgFeatures, use: (org: OrgServer) => Promise<void>): Promise<void> {
  const server = await startOrg({ port: 0, features });
  try {
    const { code, output } = await login(server.url, server.accessToken);
    expect(code, output).toBe(0);
    await use(server);
  } finally {
    await server.close();
  }
}

function login(url: string, token: string): Promise<Outcome> {
  const args = ['org', 'login', 'access-token', '--instance-url', url, '--no-prompt', '--alias', 'target'];
  return run(SF, args, project, { SF_ACCESS_TOKEN: token });
}

async function deploy(directories: string[], root: string = project): Promise<CliResult['result'] & { code: number }> {
  const args = ['project', 'deploy', 'start', ...directories, '--target-org', 'target', '--json'];
  const { code, output } = await run(SF, args, root);
  return { code, ...(JSON.parse(output.slice(output.indexOf('{'))) as CliResult).result };
}

/** Deploys a copy of the project in which one text takes the place of another. */
async function deployMistake(
  directories: string[],
  file: string,
  [from, to]: readonly [string, string]
): Promise<CliResult['result'] & { code: number }> {
  const copy = await copyProject(project, 'mistake');
  const path = join(copy, 'force-app', file);
  const text = await readFile(path, 'utf8');
  expect(text.includes(from), file).toBe(true);
  await writeFile(path, text.replace(from, to));
  const result = await deploy(directories, copy);
  await rm(copy, { recursive: true });
  return result;
}

function failures(files: CliFile[]): string[] {
  return files.map(
    ({ type, fullName, filePath, error }) => `${type} ${fullName} ${filePath?.split('/').at(-1)}: ${error}`
  );
}

test('an org without Chat takes core, and refuses chat component by component', async () => {
  await withOrg(WITHOUT_CHAT, async ({ org }) => {
    const core = await deploy(CORE);
    expect(core).toMatchObject({ code: 0, status: 'Succeeded', numberComponentErrors: 0 });
    const components = core.files.map(({ type, fullName, state }) => `${state} ${type} ${fullName}`);
    expect(components).toContain('Created LightningComponentBundle assistantHistory');
    expect(components).toContain('Created CustomField Assistant_Settings__c.Source__c');
    expect(components).toContain('Created CustomLabel Assistant_Title');
    expect(org.metadata.labels.size).toBeGreaterThan(50);

    const before = org.metadata;
    const chat = await deploy(CHAT);
    expect(chat).toMatchObject({ code: 1, status: 'Failed' });
    const reason = 'no CustomObject named LiveChatTranscript found';
    expect(failures(chat.files)).toContain(
      `FlexiPage Chat_Transcript_Record_Page Chat_Transcript_Record_Page.flexipage-meta.xml: ${reason}`
    );
    expect(failures(chat.files).join('\n')).toContain(
      `CustomField LiveChatTranscript.x_watson_assistant_key__c x_watson_assistant_key__c.field-meta.xml: ${reason}`
    );
    expect(org.metadata).toBe(before);
  });
});

test('an org with Chat takes core and chat by npm run deploy, and again as no new components', async () => {
  await withOrg(WITH_CHAT, async ({ org }) => {
    const args = ['run', 'deploy', '--', '--target-org', 'target'];
    const { code, output } = await run('npm', args, projectRoot);
    expect(code, output).toBe(0);
    expect(output).toMatch(/Status: Succeeded/);
    expect(org.metadata.objects.get('LiveChatTranscript')?.has('x_watson_assistant_token__c')).toBe(true);
    expect(org.metadata.applications.get('Assistant_Chat_Console')?.tabs).toContain('standard-LiveChatTranscript');
    const again = await deploy([...CORE, ...CHAT]);
    expect(again).toMatchObject({ code: 0, status: 'Succeeded' });
    expect(new Set(again.files.map(({ state }) => state))).toEqual(new Set(['Changed']));
  });
});

test('an org with Messaging takes the packages that are named in front of the flags, and not chat', async () => {
  await withOrg(WITH_MESSAGING, async ({ org }) => {
    const args = ['run', 'deploy', '--', 'messaging', 'languages', '--target-org', 'target'];
    const { code, output } = await run('npm', args, projectRoot);
    expect(code, output).toBe(0);
    expect(org.metadata.objects.get('MessagingSession')?.has('x_watson_assistant_token__c')).toBe(true);
    expect(org.metadata.objects.has('LiveChatTranscript')).toBe(false);
    expect([...org.metadata.translations.keys()].sort()).toEqual(LANGUAGES);
  });
});

test('chat alone names what it misses from core', async () => {
  await withOrg(WITH_CHAT, async ({ org }) => {
    const { code, files } = await deploy(CHAT);
    expect(code).toBe(1);
    const found = failures(files).join('\n');
    for (const missing of ['assistantHistory', 'Assistant_History_View', 'Assistant_Settings__c']) {
      expect(found).toContain(missing);
    }
    expect(org.metadata.flexiPages.size).toBe(0);
  });
});

test('planted mistakes fail with file and reason, and change nothing', async () => {
  await withOrg(WITH_CHAT, async ({ org }) => {
    const lwc = 'core/main/viewer/lwc/assistantHistory/assistantHistory';
    for (const [file, change, failure] of [
      [
        `${lwc}.html`,
        ['</template>', '</div>'],
        /LightningComponentBundle assistantHistory assistantHistory\.html: LWC\d+.* \(\d+:\d+\)$/
      ],
      [
        `${lwc}.js`,
        ["from 'c/assistantLoader'", "from 'c/assistantLoad'"],
        /LightningComponentBundle assistantHistory assistantHistory\.js: .*c\/assistantLoad\b/
      ],
      [
        'chat/main/default/flexipages/Chat_Transcript_Record_Page.flexipage-meta.xml',
        ['<componentName>assistantHistory<', '<componentName>assistantStory<'],
        /FlexiPage Chat_Transcript_Record_Page .*flexipage-meta\.xml: .*assistantStory/
      ],
      [
        'core/main/default/cspTrustedSites/Assistant_Logs.cspTrustedSite-meta.xml',
        ['<context>All<', '<context>Everywhere<'],
        /CspTrustedSite Assistant_Logs .*cspTrustedSite-meta\.xml: .*context.*Everywhere/
      ]
    ] as const) {
      const { code, status, files } = await deployMistake([...CORE, ...CHAT], file, change);
      expect({ code, status }, file).toEqual({ code: 1, status: 'Failed' });
      expect(failures(files.filter(({ state }) => state === 'Failed')).join('\n'), file).toMatch(
        new RegExp(failure.source, 'm')
      );
      expect(org.metadata.bundles).toEqual([]);
    }
  });
});

test('another token than the org has given is refused, by REST and SOAP', async () => {
  await withOrg(WITH_CHAT, async ({ url, accessToken, org }) => {
    const wrong = `${accessToken.slice(0, -1)}x`;
    expect((await login(url, wrong)).output).toContain('Session expired or invalid');
    for (const [token, status, answer] of [
      [wrong, 500, '<faultcode>sf:INVALID_SESSION_ID</faultcode>'],
      [accessToken, 200, '<state>Queued</state>']
    ] as const) {
      const response = await fetch(`${url}/services/Soap/m/66.0`, { method: 'POST', body: deployEnvelope(token) });
      expect(response.status).toBe(status);
      expect(await response.text()).toContain(answer);
    }
    expect(org.metadata.bundles).toEqual([]);
  });
});

function deployEnvelope(token: string): string {
  return `<soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/" xmlns="http://soap.sforce.com/2006/04/metadata">
    <soapenv:Header><SessionHeader><sessionId>${token}</sessionId></SessionHeader></soapenv:Header>
    <soapenv:Body><deploy><ZipFile>bm8gemlw</ZipFile><DeployOptions/></deploy></soapenv:Body>
  </soapenv:Envelope>`;
}
