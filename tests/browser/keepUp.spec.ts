import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { messagesOf, readConversation, test, withFault } from './console.ts';
import type { LocalConsole } from './console.ts';

/** A conversation that goes on while an agent has it open: what is new comes, and what is read stays where it is. */

const CHAT = { object: 'LiveChatTranscript', id: '570000000000018AAA', user: 'agent' };
const MESSAGING = { object: 'MessagingSession', id: '0Mw000000000002AAA', user: 'messaging-agent' };
type LiveRecord = typeof CHAT;

const RECORDS = '/services/data/v66.0/ui-api/records';
const REFRESH = { name: 'Refresh' };

async function open(page: Page, { origin }: LocalConsole, { object, id, user }: LiveRecord): Promise<Locator> {
  await page.goto(`${origin}/lightning/r/${object}/${id}/view?timeZone=UTC&user=${user}`);
  const viewer = page.locator('c-assistant-history');
  await readConversation(viewer);
  return viewer;
}

/** The session that a record's key leads to. */
async function sessionOf({ origin }: LocalConsole, { object, id, user }: LiveRecord): Promise<string> {
  const headers = { 'X-Console-User': user };
  const url = `${origin}${RECORDS}/${id}?optionalFields=${object}.x_watson_assistant_key__c`;
  const answer = await fetch(url, { headers });
  const { fields } = (await answer.json()) as { fields: Record<string, { value: string }> };
  return fields['x_watson_assistant_key__c']?.value.split('::')[3] ?? '';
}

/** Customer and assistant say something more. */
async function say(localConsole: LocalConsole, record: LiveRecord, ...texts: string[]): Promise<void> {
  const elements = texts.map((text) => ({
    time: new Date().toISOString(),
    message: { output: { generic: [{ response_type: 'text', text }] } }
  }));
  const url = `${localConsole.assistant}/control/conversations/${await sessionOf(localConsole, record)}/added`;
  const headers = { 'Content-Type': 'application/json' };
  expect((await fetch(url, { method: 'POST', headers, body: JSON.stringify(elements) })).status).toBe(204);
}

/** What was said in one test is no part of the next. */
async function takeBack(localConsole: LocalConsole, record: LiveRecord): Promise<void> {
  const url = `${localConsole.assistant}/control/conversations/${await sessionOf(localConsole, record)}/added`;
  await fetch(url, { method: 'DELETE' });
}

/** Requests for the conversation that leave the page. */
function countRequests(page: Page): () => number {
  let count = 0;
  page.on('request', (request) => {
    count += /\/notes\?/.test(request.url()) && request.method() === 'GET' ? 1 : 0;
  });
  return () => count;
}

const news = (viewer: Locator, count: number) => viewer.getByRole('button', { name: `New messages: ${count}` });

/** The first message that begins in view. */
async function firstInView(viewer: Locator): Promise<Locator> {
  const top = (await viewer.getByRole('feed').boundingBox())?.y ?? NaN;
  const tops = await messagesOf(viewer).evaluateAll((all) => all.map((each) => each.getBoundingClientRect().top));
  return messagesOf(viewer).nth(tops.findIndex((each) => each >= top));
}

/** Where a message is on the screen. */
const topOf = async (message: Locator): Promise<number> => (await message.boundingBox())?.y ?? NaN;

test.afterEach(async ({ localConsole }) => {
  await takeBack(localConsole, CHAT);
  await takeBack(localConsole, MESSAGING);
});

test('the button brings what is new; who is at the end sees it at once, and hears of it', async ({
  page,
  localConsole
}) => {
  const viewer = await open(page, localConsole, CHAT);
  await say(localConsole, CHAT, 'Is there anything else?', 'I am still here.');
  await viewer.getByRole('button', REFRESH).click();
  await expect(messagesOf(viewer).last()).toContainText('I am still here.');
  await expect(messagesOf(viewer).last()).toBeInViewport();
  await expect(messagesOf(viewer).last()).toHaveAttribute('aria-posinset', '42');
  await expect(messagesOf(viewer).first()).toHaveAttribute('aria-setsize', '42');
  await expect(viewer.getByRole('status')).toContainText('New messages: 2');
  await expect(viewer.locator('c-assistant-refresh-button')).toContainText(/Refreshed at \d+:\d\d/);
  await expect(news(viewer, 2)).toHaveCount(0);
  await test.step('without news, only the time changes', async () => {
    await viewer.getByRole('button', REFRESH).click();
    await expect(viewer.getByRole('status')).toHaveText(/^Refreshed at/);
    await expect(messagesOf(viewer).last()).toHaveAttribute('aria-posinset', '42');
  });
});

for (const record of [CHAT, MESSAGING]) {
  test(`by itself, later and later while nothing comes: ${record.object}`, async ({ page, localConsole }) => {
    await page.clock.install();
    const requests = countRequests(page);
    const viewer = await open(page, localConsole, record);
    expect(requests()).toBe(1);
    await page.clock.fastForward(10_000);
    await expect.poll(requests).toBe(2);
    await expect(viewer.locator('c-assistant-refresh-button')).toContainText('Refreshed at');
    await say(localConsole, record, 'Is there anything else?');
    await page.clock.fastForward(20_000);
    await expect(messagesOf(viewer).last()).toContainText('Is there anything else?');
    expect(requests()).toBe(3);
    await page.clock.fastForward(10_000);
    await expect.poll(requests).toBe(4);
  });
}

test('who reads further up is not moved; the link leads to the first new message, and goes', async ({
  page,
  localConsole
}) => {
  const viewer = await open(page, localConsole, CHAT);
  const feed = viewer.getByRole('feed');
  // not every browser holds by itself what is read
  await feed.evaluate((element) => element.style.setProperty('overflow-anchor', 'none'));
  await feed.hover();
  await page.mouse.wheel(0, -600);
  await expect.poll(() => feed.evaluate(({ scrollTop }) => scrollTop)).toBe(-600);
  const read = await firstInView(viewer);
  const before = await topOf(read);
  await say(localConsole, CHAT, 'First of three', 'Second of three', 'Third of three');
  await viewer.getByRole('button', REFRESH).press('Enter');
  await expect(news(viewer, 3)).toBeVisible();
  expect(Math.abs((await topOf(read)) - before)).toBeLessThan(1);
  await expect(viewer.getByRole('button', REFRESH)).toBeFocused();
  await expect(viewer.getByRole('status')).toContainText('New messages: 3');
  await news(viewer, 3).click();
  const first = messagesOf(viewer).filter({ hasText: 'First of three' });
  await expect(first).toBeFocused();
  await expect(first).toBeInViewport();
  await expect(news(viewer, 3)).toHaveCount(0);
});

test('who has the focus in the conversation keeps it, also at the end; the end in view ends the news', async ({
  page,
  localConsole
}) => {
  await page.clock.install();
  const viewer = await open(page, localConsole, CHAT);
  await viewer.getByRole('feed').focus();
  await page.keyboard.press('End');
  const last = messagesOf(viewer).filter({ hasText: 'No 40: ' });
  await expect(last).toBeFocused();
  const before = await topOf(last);
  await say(localConsole, CHAT, 'First of two', 'Second of two');
  await page.clock.fastForward(10_000);
  await expect(news(viewer, 2)).toBeVisible();
  await expect(last).toBeFocused();
  expect(Math.abs((await topOf(last)) - before)).toBeLessThan(1);
  await page.keyboard.press('End');
  await expect(messagesOf(viewer).filter({ hasText: 'Second of two' })).toBeFocused();
  await expect(news(viewer, 2)).toHaveCount(0);
});

test('what fails takes nothing away, is told quietly, and the next look makes up for it', async ({
  page,
  localConsole
}) => {
  await page.clock.install();
  const viewer = await open(page, localConsole, CHAT);
  await say(localConsole, CHAT, 'Is there anything else?');
  const session = await sessionOf(localConsole, CHAT);
  await withFault(localConsole, session, { kind: 'body', body: 'html', times: 1 }, async () => {
    await page.clock.fastForward(10_000);
    await expect(viewer.locator('c-assistant-refresh-button')).toContainText(
      /Could not be refreshed at \d+:\d\d.*: .*something that is not a conversation/
    );
  });
  await expect(messagesOf(viewer).last()).toContainText('No 40: ');
  await expect(viewer.locator('c-assistant-problem-notice, [data-state="loading"]')).toHaveCount(0);
  await expect(viewer.getByRole('status')).toHaveText('40 messages loaded');
  await page.clock.fastForward(20_000);
  await expect(messagesOf(viewer).last()).toContainText('Is there anything else?');
});

test('refused for good, it is left alone until somebody asks', async ({ page, localConsole }) => {
  await page.clock.install();
  const requests = countRequests(page);
  const viewer = await open(page, localConsole, CHAT);
  const session = await sessionOf(localConsole, CHAT);
  await withFault(localConsole, session, { kind: 'status', status: 403 }, async () => {
    await page.clock.fastForward(10_000);
    await expect(viewer.locator('c-assistant-refresh-button')).toContainText('Could not be refreshed');
  });
  await page.clock.fastForward(3_600_000);
  await viewer.getByRole('button', REFRESH).click();
  await expect(viewer.locator('c-assistant-refresh-button')).toContainText(/Refreshed at/);
  expect(requests()).toBe(3);
});

test('when the chat is over there is one last look, and no other', async ({ page, localConsole }) => {
  await page.clock.install();
  let status = 'InProgress';
  await page.route(`**${RECORDS}/${CHAT.id}**`, async (route) => {
    const answer = await route.fetch();
    const record = (await answer.json()) as { fields: Record<string, { value: string }> };
    record.fields['Status'] = { ...record.fields['Status'], value: status };
    await route.fulfill({ response: answer, json: record });
  });
  const requests = countRequests(page);
  const viewer = await open(page, localConsole, CHAT);
  status = 'Completed';
  await page.clock.fastForward(10_000);
  await expect.poll(requests).toBe(3);
  await page.clock.fastForward(3_600_000);
  await viewer.getByRole('button', REFRESH).click();
  await expect(viewer.getByRole('status')).toHaveText(/^Refreshed at/);
  expect(requests()).toBe(4);
});

test('a page that nobody sees asks for nothing, and looks when it is seen again', async ({ page, localConsole }) => {
  // a browser without a screen shows every page; in place before the page, so that the sandbox has it too
  await page.addInitScript(() => {
    Object.defineProperty(Document.prototype, 'visibilityState', {
      get(this: Document) {
        return this.documentElement.dataset.visibility ?? 'visible';
      }
    });
  });
  await page.clock.install();
  const requests = countRequests(page);
  const viewer = await open(page, localConsole, CHAT);
  const show = (visibility: string) =>
    page.evaluate((value) => {
      document.documentElement.dataset.visibility = value;
      document.dispatchEvent(new Event('visibilitychange'));
    }, visibility);
  await show('hidden');
  await page.clock.fastForward(3_600_000);
  await say(localConsole, CHAT, 'Is there anything else?');
  expect(requests()).toBe(1);
  await show('visible');
  await expect(messagesOf(viewer).last()).toContainText('Is there anything else?');
  expect(requests()).toBe(2);
});

test('a conversation whose chat is over has the button, and asks for nothing by itself', async ({
  page,
  localConsole
}) => {
  await page.clock.install();
  const requests = countRequests(page);
  const viewer = await open(page, localConsole, { ...CHAT, id: '570000000000001AAA' });
  await page.clock.fastForward(3_600_000);
  await viewer.getByRole('button', REFRESH).click();
  await expect(viewer.getByRole('status')).toHaveText(/^Refreshed at/);
  expect(requests()).toBe(2);
});
