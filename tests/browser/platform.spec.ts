import { expect } from '@playwright/test';
import { axeViolations } from './axe.ts';
import {
  KEY_SAMPLE,
  addressIn,
  messagesOf,
  ONCE,
  openSample,
  readConversation,
  startConsole,
  stopConsole,
  test,
  waitForOutcome
} from './console.ts';

/** The viewer in its surroundings: what leaves the page, who can use it, and the console as a tool. */

const TOKEN_SAMPLE = 'Session and a token of 131,072 characters';

test('the token travels in the Authorization header and nowhere else', async ({ page, localConsole }) => {
  const seen: { url: string; headers: Record<string, string> }[] = [];
  const logged: string[] = [];
  page.on('request', (request) => seen.push({ url: request.url(), headers: request.headers() }));
  page.on('console', (message) => logged.push(message.text()));
  const viewer = await openSample(page, localConsole, TOKEN_SAMPLE);
  await readConversation(viewer);
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

test('no request leaves for a host that the trusted sites do not name, and nothing breaks the policy', async ({
  page,
  localConsole
}) => {
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
  await readConversation(await openSample(page, localConsole, KEY_SAMPLE));
  expect([...hosts].filter((origin) => origin !== 'null').sort()).toEqual(
    [localConsole.origin, localConsole.assistant].sort()
  );
  expect(violations).toEqual([]);
});

for (const sample of [
  KEY_SAMPLE,
  'Conversation with broken messages',
  'Server error',
  'Conversation without messages'
]) {
  test(`axe finds nothing on "${sample}"`, ONCE, async ({ page, localConsole }) => {
    const viewer = await openSample(page, localConsole, sample);
    await waitForOutcome(viewer);
    expect(await axeViolations(page)).toEqual([]);
  });
}

test('from one record to the next, the conversation is that of the record', async ({ page, localConsole }) => {
  await page.goto(`${localConsole.origin}/lightning/o/LiveChatTranscript/list?timeZone=UTC`);
  await page.getByRole('link', { name: KEY_SAMPLE }).click();
  const viewer = page.locator('c-assistant-history');
  expect(await readConversation(viewer)).toHaveLength(15);
  await page.getByRole('button', { name: 'Next' }).click();
  await expect(messagesOf(viewer).first()).toContainText('savings bank');
  expect(await readConversation(viewer)).toHaveLength(11);
});

test(
  'captured histories of both contracts open by their addresses, and Ctrl-C ends the console',
  ONCE,
  async ({ page }) => {
    // it starts a console of its own, which may have to build everything first
    const { child, lines } = await startConsole([
      '--history',
      'fixtures/conversations/card-blocked.notes.json',
      '--history',
      'fixtures/conversations/invoice.logs.json'
    ]);
    try {
      for (const [line, length] of [
        [lines[1], 11],
        [lines[2], 63]
      ] as const) {
        await page.goto(addressIn(line, 'History').href);
        expect(await readConversation(page.locator('c-assistant-history'))).toHaveLength(length);
      }
    } finally {
      expect(await stopConsole(child)).toBe(0);
    }
  }
);

test('the hosted frame, where the admin has chosen it: in place of the viewer, and only with a Trusted Site of its own', async ({
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
  const viewer = await openSample(page, localConsole, KEY_SAMPLE);
  const frame = viewer.getByTitle('Conversation with the assistant, shown by IBM');
  await expect(frame).toHaveAttribute('src', /\/loadAgentAppFrame\.html\?session_history_key=us-south%3A%3A/);
  await refused;
  expect(asked.filter((url) => url.includes('channel_conversations'))).toEqual([]);
});
