import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { test as base, expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import type { Fault } from '../../scripts/assistant/index.ts';

/** The local console as a person starts it, and what a test does with its page. */
export interface LocalConsole {
  readonly origin: string;
  readonly assistant: string;
}

/** For tests that the sandbox changes nothing for: its Playwright project leaves them out. */
export const ONCE = { tag: '@once' };

/** A sample with everything that a conversation usually has. */
export const KEY_SAMPLE = 'Handed over with a session history key';

interface Sample {
  readonly id: string;
  readonly title: string;
}

/** A message as a reader sees it. */
export interface SeenMessage {
  readonly speaker: string;
  readonly time: string;
  readonly parts: readonly string[];
}

const SAMPLES = JSON.parse(readFileSync('fixtures/records.json', 'utf8')) as Sample[];

/** Starts the console with flags; resolves when it says that it is ready. */
export async function startConsole(flags: readonly string[] = []): Promise<{ child: ChildProcess; lines: string[] }> {
  const child = spawn(
    process.execPath,
    ['scripts/run.mjs', 'console/start.ts', '--port', '0', '--assistant-port', '0', ...flags],
    { stdio: ['ignore', 'pipe', 'inherit'] }
  );
  const lines: string[] = [];
  const histories = flags.filter((flag) => flag === '--history').length;
  for await (const line of createInterface({ input: child.stdout })) {
    lines.push(line);
    if (lines.length === 1 + histories) {
      return { child, lines };
    }
  }
  throw new Error(`The console ended with ${child.exitCode} after: ${lines.join('\n')}`);
}

/** Ends it as Ctrl-C does, and tells the exit code. */
export async function stopConsole(child: ChildProcess): Promise<number | null> {
  const ended = once(child, 'exit');
  child.kill('SIGINT');
  const [code] = (await ended) as [number | null];
  return code;
}

/** The address that a line of the console's output names. */
export function addressIn(line: string | undefined, name: string): URL {
  expect(line).toMatch(new RegExp(`^${name}: http://127\\.0\\.0\\.1:\\d+/`));
  return new URL((line ?? '').slice(name.length + 2));
}

/** What a Playwright project chooses for its tests. */
export interface ProjectOptions {
  /** Whether all pages of the console run the package's components in Lightning Web Security's sandbox. */
  sandbox: boolean;
}

interface Fixtures {
  problems: string[];
}

/** Playwright's test with one console for all tests of a worker; a page that logs an error of its own fails its test. */
export const test = base.extend<Fixtures & ProjectOptions, { localConsole: LocalConsole }>({
  sandbox: [false, { option: true }],
  page: async ({ page, sandbox }, use) => {
    const outside: string[] = [];
    if (sandbox) {
      openInSandbox(page);
      page.on('request', (request) => outside.push(...(/\/app\/(?:main|lightningOut)\.js$/.exec(request.url()) ?? [])));
    }
    await use(page);
    expect(outside).toEqual([]);
  },
  localConsole: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads the fixture's needs from this pattern
    async ({}, use) => {
      const { child, lines } = await startConsole();
      const { origin } = addressIn(lines[0], 'Console');
      await use({ origin, assistant: await assistantOf(origin) });
      await stopConsole(child);
    },
    { scope: 'worker' }
  ],
  problems: [
    async ({ page }, use) => {
      const problems: string[] = [];
      page.on('pageerror', (error) => problems.push(String(error)));
      await use(problems);
      expect(problems).toEqual([]);
    },
    { auto: true }
  ]
});

/** Whatever address a test goes to, it asks for the sandbox as well; the console keeps that from page to page. */
function openInSandbox(page: Page): void {
  const goto = page.goto.bind(page);
  page.goto = (address, options) => {
    const url = new URL(address);
    url.searchParams.set('sandbox', 'on');
    return goto(url.href, options);
  };
}

/** The assistant's address is in the org's settings only, where the viewer reads it as well. */
async function assistantOf(origin: string): Promise<string> {
  const field = 'LiveChatTranscript.Assistant_Settings_Text__c';
  const answer = await fetch(`${origin}/services/data/v66.0/ui-api/records/${SAMPLES[0]?.id}?optionalFields=${field}`);
  const { fields } = (await answer.json()) as { fields: Record<string, { value: string }> };
  return /serviceUrl=([^|]+)/.exec(fields['Assistant_Settings_Text__c']?.value ?? '')?.[1] ?? '';
}

/**
 * Opens a sample record by the title that it has in the list, as a user in UTC.
 * @param asked what else the page's address asks for
 */
export async function openSample(
  page: Page,
  { origin }: LocalConsole,
  title: string,
  asked: { readonly locale?: string; readonly look?: string } = {}
): Promise<Locator> {
  const sample = SAMPLES.find((candidate) => candidate.title === title);
  expect(sample, title).toBeDefined();
  const query = new URLSearchParams({ timeZone: 'UTC', ...asked });
  await page.goto(`${origin}/lightning/r/LiveChatTranscript/${sample?.id}/view?${query}`);
  return page.locator('c-assistant-history');
}

/** Waits for what loading ends with: messages, that there are none, or a problem. */
export async function waitForOutcome(viewer: Locator): Promise<void> {
  await expect(viewer.locator('article, [data-state="empty"], c-assistant-problem-notice').first()).toBeVisible();
  await expect(viewer.locator('[data-state="loading"]')).toHaveCount(0);
}

/** The messages of the conversation, as an assistive technology finds them. */
export function messagesOf(viewer: Locator): Locator {
  return viewer.getByRole('feed').getByRole('article');
}

/** Waits for a conversation and brings all of it onto the page, as it is printed. */
export async function showWhole(page: Page, viewer: Locator): Promise<void> {
  await expect(viewer.getByRole('feed')).toHaveAttribute('aria-busy', 'false');
  const size = Number(await messagesOf(viewer).last().getAttribute('aria-setsize'));
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await expect(messagesOf(viewer)).toHaveCount(size);
}

/** Waits until nothing is loaded or rendered any more, and reads the conversation from top to bottom. */
export async function readConversation(viewer: Locator): Promise<SeenMessage[]> {
  await expect(viewer.getByRole('feed')).toHaveAttribute('aria-busy', 'false');
  const articles = await messagesOf(viewer).all();
  return Promise.all(
    articles.map(async (article) => ({
      speaker: await article.locator('.speaker').innerText(),
      time: await article.locator('time').innerText(),
      parts: await article.locator('.bubble').allInnerTexts()
    }))
  );
}

/** One line for each message: time, speaker, and its parts. */
export function outline(messages: readonly SeenMessage[]): string[] {
  return messages.map(({ speaker, time, parts }) => `${time} ${speaker}: ${parts.map(oneLine).join(' / ')}`);
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Tells the assistant to fail for the session of a sample; resolves with the way back. */
export async function withFault(
  { assistant }: LocalConsole,
  sessionId: string,
  fault: Fault,
  run: () => Promise<void>
): Promise<void> {
  const url = `${assistant}/control/faults/${sessionId}`;
  const headers = { 'Content-Type': 'application/json' };
  expect((await fetch(url, { method: 'PUT', headers, body: JSON.stringify(fault) })).status).toBe(204);
  try {
    await run();
  } finally {
    await fetch(url, { method: 'DELETE' });
  }
}
