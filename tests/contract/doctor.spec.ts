import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { parseCapturedHistory, startAssistant } from '../../scripts/assistant/index.ts';
import type { AssistantServer, Fault } from '../../scripts/assistant/index.ts';
import { doctor } from '../../scripts/doctor/command.ts';
import { matchesSite } from '../../scripts/doctor/trustedSites.ts';
import { run, runProcess, type CommandResult } from './commands.ts';

/** `npm run doctor` against the local assistant, with the restrictions of a browser page. */

const SESSION = 'c2b5e7ac-63dd-4b2e-9a4f-0d5f6c1e2a3b';
const CODE = '123456';
const KEY = `us-south::1::${CODE}::${SESSION}::integration-1::instance-1::`;
const ORIGIN = 'https://acme.lightning.force.com';

let assistant: AssistantServer;

test.beforeEach(async () => {
  const file = 'card-blocked.notes.json';
  const history = parseCapturedHistory(readFileSync(`fixtures/conversations/${file}`, 'utf8'), file);
  assistant = await startAssistant({ conversations: [{ sessionId: SESSION, bearer: CODE, history }] });
});

test.afterEach(() => assistant.close());

function runDoctor(args: readonly string[], key = KEY): Promise<CommandResult> {
  return run(doctor, ['--key-file', '-', ...args], key);
}

const localFlags = () => ['--service-url', assistant.url, '--trusted-site', assistant.url, '--origin', ORIGIN];

async function setFault(fault: Fault): Promise<void> {
  const headers = { 'Content-Type': 'application/json' };
  await fetch(`${assistant.url}/control/faults/${SESSION}`, { method: 'PUT', headers, body: JSON.stringify(fault) });
}

test('passes every step, and does not print the secret', async () => {
  const { code, stdout } = await runProcess('doctor/doctor.ts', ['--key-file', '-', ...localFlags()], KEY);
  expect(stdout.match(/^✓ .*: passed$/gm)).toHaveLength(6);
  expect(stdout).not.toContain(CODE);
  expect(code).toBe(0);
});

for (const [fault, step] of [
  [{ kind: 'status', status: 400 }, 'answer'],
  [{ kind: 'status', status: 403 }, 'token'],
  [{ kind: 'status', status: 404 }, 'session']
] as const) {
  test(`${JSON.stringify(fault)} fails the step "${step}" and skips later steps`, async () => {
    await setFault(fault);
    const { code, stdout } = await runDoctor([...localFlags(), '--json']);
    const results = JSON.parse(stdout) as { step: string; outcome: string }[];
    expect(results.find(({ outcome }) => outcome === 'failed')?.step).toBe(step);
    expect(results.at(-1)?.outcome).not.toBe('passed');
    expect(code).toBe(1);
  });
}

test('distinguishes a CORS refusal from an unreachable assistant, and suggests a solution', async () => {
  await setFault({ kind: 'cors' });
  const { code, stdout } = await runDoctor(localFlags());
  expect(stdout).toContain('✓ The assistant answers: passed');
  expect(stdout).toContain('✗ The assistant allows this page to read its answer: failed');
  expect(stdout).toContain('set Source to frame');
  expect(stdout).toContain('· The token is accepted: not checked');
  expect(code).toBe(1);
});

test('sends no request to a host that is not a Trusted Site', async () => {
  const { stdout } = await runDoctor(['--service-url', assistant.url, '--origin', ORIGIN]);
  expect(stdout).toContain('✗ The host is a CSP Trusted Site: failed');
  expect(await (await fetch(`${assistant.url}/control/requests`)).json()).toEqual([]);
});

test('names a missing field', async () => {
  const { stdout, code } = await runDoctor(['--origin', ORIGIN], '');
  expect(stdout).toContain('✗ Record and settings are complete: failed');
  expect(stdout).toContain('x_watson_assistant_key__c');
  expect(code).toBe(1);
});

test('reports an unknown flag in one line', async () => {
  const { code, stderr } = await runDoctor(['--regoin', 'eu-de']);
  expect(stderr.trim().split('\n')).toHaveLength(1);
  expect(stderr).toContain('--regoin');
  expect(code).toBe(1);
});

test('a wildcard matches only subdomains, with its scheme', () => {
  const site = 'https://*.assistant.watson.cloud.ibm.com';
  const matches = (address: string) => matchesSite(site, new URL(address));
  expect(matches('https://api.eu-de.assistant.watson.cloud.ibm.com/v2')).toBe(true);
  expect(matches('https://assistant.watson.cloud.ibm.com')).toBe(false);
  expect(matches('http://api.assistant.watson.cloud.ibm.com')).toBe(false);
  expect(matches('https://assistant.watson.cloud.ibm.com.evil.example')).toBe(false);
});
