import { expect } from '@playwright/test';
import { test } from './fixtures.ts';
import { NOTES_SAMPLE } from './records.ts';
import { messagesOf, openList, openSample, readConversation, viewerOn, waitUntilComplete } from './viewer.ts';

/** The viewer in its environment: what leaves the page, and how pages lead to a conversation. */

const TOKEN_SAMPLE = 'Session and a token of 131,072 characters';

test('the token is in the Authorization header and nowhere else', async ({ page, localConsole }) => {
  const seen: { url: string; headers: Record<string, string> }[] = [];
  const logged: string[] = [];
  page.on('request', (request) => seen.push({ url: request.url(), headers: request.headers() }));
  page.on('console', (message) => logged.push(message.text()));
  await waitUntilComplete(await openSample(page, localConsole, TOKEN_SAMPLE));
  const authorized = seen.filter(({ headers }) => headers['authorization']);
  expect(authorized).toHaveLength(1);
  const token = authorized[0]?.headers['authorization']?.replace('Bearer ', '') ?? '';
  expect(token).toHaveLength(131_072);
  const piece = token.slice(0, 40);
  expect(seen.filter(({ url }) => url.includes(piece))).toEqual([]);
  expect(logged.filter((line) => line.includes(piece))).toEqual([]);
  expect(await page.content()).not.toContain(piece);
  expect(authorized[0]?.headers).not.toHaveProperty('cookie');
  expect(authorized[0]?.headers['referer'] ?? '').toBe('');
});

test('requests go to Trusted Sites alone, and nothing violates the policy', async ({ page, localConsole }) => {
  const hosts = new Set<string>();
  page.on('request', (request) => hosts.add(new URL(request.url()).origin));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      console.error(`CSP ${violatedDirective} ${blockedURI}`);
    });
  });
  const violations: string[] = [];
  page.on('console', (message) => {
    if (message.text().startsWith('CSP ')) {
      violations.push(message.text());
    }
  });
  await waitUntilComplete(await openSample(page, localConsole, NOTES_SAMPLE));
  expect([...hosts].filter((origin) => origin !== 'null').sort()).toEqual(
    [localConsole.origin, localConsole.assistant].sort()
  );
  expect(violations).toEqual([]);
});

test('moving to another record shows the conversation of that record', async ({ page, localConsole }) => {
  await openList(page, localConsole);
  await page.getByRole('link', { name: NOTES_SAMPLE }).click();
  const viewer = viewerOn(page);
  expect(await readConversation(viewer)).toHaveLength(15);
  await page.getByRole('button', { name: 'Next' }).click();
  await expect(messagesOf(viewer).first()).toContainText('savings bank');
  expect(await readConversation(viewer)).toHaveLength(11);
});

test('captured histories of both contracts open by the URLs that the console prints', async ({
  page,
  localConsole
}) => {
  expect(localConsole.histories).toHaveLength(2);
  for (const [index, length] of [11, 63].entries()) {
    await page.goto(localConsole.histories[index] ?? '');
    expect(await readConversation(viewerOn(page))).toHaveLength(length);
  }
});

test('the hosted frame replaces the viewer where the admin has chosen it, and needs a Trusted Site of its own', async ({
  page,
  localConsole
}) => {
  await page.route('**/ui-api/records/**', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.text()).replace('"source=', '"source=frame') });
  });
  const refused = page.waitForEvent('console', (message) => /frame-src/.test(message.text()));
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const viewer = await openSample(page, localConsole, NOTES_SAMPLE);
  const frame = viewer.getByTitle('Conversation with the assistant, shown by IBM');
  await expect(frame).toHaveAttribute('src', /\/loadAgentAppFrame\.html\?session_history_key=us-south%3A%3A/);
  await refused;
  expect(asked.filter((url) => url.includes('channel_conversations'))).toEqual([]);
});
