import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { expect, test } from '@playwright/test';
import { parseCapturedHistory, startAssistant } from '../../scripts/assistant/index.ts';
import type { AssistantServer, Fault } from '../../scripts/assistant/index.ts';
import { matchesSite } from '../../scripts/doctor/trustedSites.ts';

/** The connection check in the terminal, against a real service, with the rules of a browser page. */

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

async function doctor(args: string[], key = KEY): Promise<{ code: number | null; output: string; problem: string }> {
  const child = spawn(process.execPath, ['scripts/run.mjs', 'doctor/doctor.ts', '--key-file', '-', ...args]);
  child.stdin.end(key);
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const [output, problem] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { code: await ended, output, problem };
}

const local = () => ['--service-url', assistant.url, '--trusted-site', assistant.url, '--origin', ORIGIN];

async function setFault(fault: Fault): Promise<void> {
  const headers = { 'Content-Type': 'application/json' };
  await fetch(`${assistant.url}/control/faults/${SESSION}`, { method: 'PUT', headers, body: JSON.stringify(fault) });
}

test('all is well: every step passes, and the secret is not shown', async () => {
  const { code, output } = await doctor(local());
  expect(output.match(/^✓ .*: passed$/gm)).toHaveLength(6);
  expect(output).not.toContain(CODE);
  expect(code).toBe(0);
});

for (const [fault, step] of [
  [{ kind: 'status', status: 400 }, 'answer'],
  [{ kind: 'status', status: 403 }, 'token'],
  [{ kind: 'status', status: 404 }, 'session']
] as const) {
  test(`${JSON.stringify(fault)} fails the step "${step}" and leaves the others open`, async () => {
    await setFault(fault);
    const { code, output } = await doctor([...local(), '--json']);
    const results = JSON.parse(output) as { step: string; outcome: string }[];
    expect(results.find(({ outcome }) => outcome === 'failed')?.step).toBe(step);
    expect(results.at(-1)?.outcome).not.toBe('passed');
    expect(code).toBe(1);
  });
}

test('an assistant that does not allow the page is told from one that is not there, with the way out', async () => {
  await setFault({ kind: 'cors' });
  const { code, output } = await doctor(local());
  expect(output).toContain('✓ The assistant answers: passed');
  expect(output).toContain('✗ The assistant allows this page to read its answer: failed');
  expect(output).toContain('set Source to frame');
  expect(output).toContain('· The token is accepted: not checked');
  expect(code).toBe(1);
});

test('a host that is no Trusted Site is not asked at all', async () => {
  const { output } = await doctor(['--service-url', assistant.url, '--origin', ORIGIN]);
  expect(output).toContain('✗ The host is a CSP Trusted Site: failed');
  expect(await (await fetch(`${assistant.url}/control/requests`)).json()).toEqual([]);
});

test('what is missing is named', async () => {
  const { output, code } = await doctor(['--origin', ORIGIN], '');
  expect(output).toContain('✗ Record and settings are complete: failed');
  expect(output).toContain('x_watson_assistant_key__c');
  expect(code).toBe(1);
});

test('a mistake in the command is one line', async () => {
  const { code, problem } = await doctor(['--regoin', 'eu-de']);
  expect(problem.trim().split('\n')).toHaveLength(1);
  expect(problem).toContain('--regoin');
  expect(code).toBe(1);
});

test('a wildcard covers sub-domains of its domain and scheme, and nothing else', () => {
  const site = 'https://*.assistant.watson.cloud.ibm.com';
  const covers = (address: string) => matchesSite(site, new URL(address));
  expect(covers('https://api.eu-de.assistant.watson.cloud.ibm.com/v2')).toBe(true);
  expect(covers('https://assistant.watson.cloud.ibm.com')).toBe(false);
  expect(covers('http://api.assistant.watson.cloud.ibm.com')).toBe(false);
  expect(covers('https://assistant.watson.cloud.ibm.com.evil.example')).toBe(false);
});
