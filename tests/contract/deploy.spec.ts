import { expect, test as base } from '@playwright/test';
import { LANGUAGES } from '../../scripts/metadata/known/languages.ts';
import type { OrgFeatures } from '../../scripts/org/deploy/features.ts';
import { startOrg, type OrgServer } from '../../scripts/org/server.ts';
import { Cli, ProjectCopy, resultOf, type CliFile } from './deployProject.ts';

/** The real sf CLI deploys the package directories to the stand-in org, as they are and with mistakes. */

const WITH_CHAT = { chat: true, messaging: false };
const WITH_MESSAGING = { chat: false, messaging: true };

const VIEWER = 'core/main/viewer/lwc/assistantHistory/assistantHistory';

/** Playwright's test with one CLI and one copy of the project for each worker. */
const test = base.extend<object, { cli: Cli; project: ProjectCopy }>({
  cli: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads the fixture's needs from this pattern
    async ({}, use) => {
      const cli = await Cli.create();
      await use(cli);
      await cli.remove();
    },
    { scope: 'worker' }
  ],
  project: [
    // eslint-disable-next-line no-empty-pattern -- see above
    async ({}, use) => {
      const project = await ProjectCopy.create();
      await use(project);
      await project.remove();
    },
    { scope: 'worker' }
  ]
});

// one worker for the file: a second one would package the project and compile its components again
test.describe.configure({ mode: 'default' });

async function withOrg(features: OrgFeatures, use: (server: OrgServer) => Promise<void>): Promise<void> {
  const server = await startOrg({ port: 0, features });
  try {
    await use(server);
  } finally {
    await server.close();
  }
}

/** One line for each component that could not be deployed. */
function failures(files: readonly CliFile[]): string[] {
  return files
    .filter(({ state }) => state === 'Failed')
    .map(({ type, fullName, filePath, error }) => `${type} ${fullName} ${filePath?.split('/').at(-1)}: ${error}`);
}

test('npm run deploy deploys core and chat; the next deployment creates nothing', async ({ cli, project }) => {
  await withOrg(WITH_CHAT, async (server) => {
    const login = await cli.login(server, server.accessToken);
    expect(login.code, login.output).toBe(0);
    const { code, output } = await cli.npmRunDeploy(['--target-org', 'target']);
    expect(code, output).toBe(0);
    expect(output).toMatch(/Status: Succeeded/);
    const { objects, applications } = server.org.metadata;
    expect(objects.get('LiveChatTranscript')?.has('x_watson_assistant_token__c')).toBe(true);
    expect(applications.get('Assistant_Chat_Console')?.tabs).toContain('standard-LiveChatTranscript');
    const again = await cli.deploy(server, project, ['core', 'chat']);
    expect(again).toMatchObject({ code: 0, status: 'Succeeded' });
    expect(new Set(again.files.map(({ state }) => state))).toEqual(new Set(['Changed']));
  });
});

test('an org without Chat refuses chat and names what is missing', async ({ cli, project }) => {
  await withOrg(WITH_MESSAGING, async (server) => {
    const before = server.org.metadata;
    const { code, status, files } = await cli.deploy(server, project, ['chat']);
    expect({ code, status }).toEqual({ code: 1, status: 'Failed' });
    const found = failures(files);
    const noChat = 'no CustomObject named LiveChatTranscript found';
    expect(found).toContain(
      `FlexiPage Chat_Transcript_Record_Page Chat_Transcript_Record_Page.flexipage-meta.xml: ${noChat}`
    );
    expect(found).toContain(
      `CustomField LiveChatTranscript.x_watson_assistant_key__c x_watson_assistant_key__c.field-meta.xml: ${noChat}`
    );
    for (const ofCore of ['assistantHistory', 'Assistant_History_View', 'Assistant_Settings__c']) {
      expect(found.join('\n')).toContain(ofCore);
    }
    expect(server.org.metadata).toBe(before);
  });
});

test('npm run deploy with package names before the flags deploys those packages and not chat', async ({ cli }) => {
  await withOrg(WITH_MESSAGING, async (server) => {
    const outcome = await cli.npmRunDeploy(
      ['messaging', 'languages', '--target-org', server.accessToken, '--json'],
      server.url
    );
    expect(outcome.code, outcome.output).toBe(0);
    const { status, numberComponentErrors, files } = resultOf(outcome);
    expect({ status, numberComponentErrors }).toEqual({ status: 'Succeeded', numberComponentErrors: 0 });
    const components = files.map(({ type, fullName, state }) => `${state} ${type} ${fullName}`);
    expect(components).toContain('Created LightningComponentBundle assistantHistory');
    expect(components).toContain('Created CustomField Assistant_Settings__c.Source__c');
    expect(components).toContain('Created CustomField MessagingSession.x_watson_assistant_token__c');
    expect(components).toContain('Created CustomLabel Assistant_Title');
    expect(components.filter((line) => line.includes('LiveChatTranscript'))).toEqual([]);
    const { labels, objects, translations } = server.org.metadata;
    expect(labels.size).toBeGreaterThan(50);
    expect(objects.get('MessagingSession')?.has('x_watson_assistant_token__c')).toBe(true);
    expect(objects.has('LiveChatTranscript')).toBe(false);
    expect([...translations.keys()].sort()).toEqual(LANGUAGES);
  });
});

test('one deployment reports every mistake with its file and reason, and changes nothing', async ({ cli, project }) => {
  const mistakes = [
    [
      `${VIEWER}.html`,
      ['</template>', '</div>'],
      /^LightningComponentBundle assistantHistory assistantHistory\.html: LWC\d+.* \(\d+:\d+\)$/
    ],
    [
      `${VIEWER}.js`,
      ['"c/assistantSource"', '"c/assistantSources"'],
      /^LightningComponentBundle assistantHistory assistantHistory\.js: .*c\/assistantSources\b/
    ],
    [
      'chat/main/default/flexipages/Chat_Transcript_Record_Page.flexipage-meta.xml',
      ['<componentName>assistantHistory<', '<componentName>assistantStory<'],
      /^FlexiPage Chat_Transcript_Record_Page .*flexipage-meta\.xml: .*assistantStory/
    ],
    [
      'core/main/default/cspTrustedSites/Assistant_Logs.cspTrustedSite-meta.xml',
      ['<context>All<', '<context>Everywhere<'],
      /^CspTrustedSite Assistant_Logs .*cspTrustedSite-meta\.xml: .*context.*Everywhere/
    ]
  ] as const;
  const restore = await Promise.all(mistakes.map(([file, [from, to]]) => project.replace(file, from, to)));
  try {
    await withOrg(WITH_CHAT, async (server) => {
      const { code, status, files } = await cli.deploy(server, project, ['core', 'chat']);
      expect({ code, status }).toEqual({ code: 1, status: 'Failed' });
      for (const [file, , failure] of mistakes) {
        expect(failures(files), file).toContainEqual(expect.stringMatching(failure));
      }
      expect(server.org.metadata.bundles).toEqual([]);
    });
  } finally {
    await Promise.all(restore.map((each) => each()));
  }
});

test('REST and SOAP refuse a token that the org did not issue', async ({ cli }) => {
  await withOrg(WITH_CHAT, async (server) => {
    const wrong = `${server.accessToken.slice(0, -1)}x`;
    expect((await cli.login(server, wrong)).output).toContain('Session expired or invalid');
    for (const [token, status, answer] of [
      [wrong, 500, '<faultcode>sf:INVALID_SESSION_ID</faultcode>'],
      [server.accessToken, 200, '<state>Queued</state>']
    ] as const) {
      const url = `${server.url}/services/Soap/m/66.0`;
      const response = await fetch(url, { method: 'POST', body: deployEnvelope(token) });
      expect(response.status).toBe(status);
      expect(await response.text()).toContain(answer);
    }
    expect(server.org.metadata.bundles).toEqual([]);
  });
});

function deployEnvelope(token: string): string {
  return `<soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/" xmlns="http://soap.sforce.com/2006/04/metadata">
    <soapenv:Header><SessionHeader><sessionId>${token}</sessionId></SessionHeader></soapenv:Header>
    <soapenv:Body><deploy><ZipFile>bm8gemlw</ZipFile><DeployOptions/></deploy></soapenv:Body>
  </soapenv:Envelope>`;
}
