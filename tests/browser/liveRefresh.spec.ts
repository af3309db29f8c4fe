import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { sessionOf, withFault } from './faults.ts';
import { type LocalConsole, test } from './fixtures.ts';
import { NOTES_SAMPLE, recordPath, type RecordRef, sampleRecord } from './records.ts';
import { messagesOf, viewerOn, waitUntilComplete } from './viewer.ts';

/** Live refresh: new messages of a chat that goes on appear, and a reader further up keeps their place. */

const CHAT: RecordRef = { ...sampleRecord('Live chat'), user: 'agent' };
const MESSAGING: RecordRef = { object: 'MessagingSession', id: '0Mw000000000002AAA', user: 'messaging-agent' };
const ENDED_CHAT: RecordRef = { ...sampleRecord(NOTES_SAMPLE), user: 'agent' };

const REFRESH = { name: 'Refresh' };

async function open(page: Page, { origin }: LocalConsole, record: RecordRef): Promise<Locator> {
  await page.goto(`${origin}${recordPath(record)}?timeZone=UTC&user=${record.user}`);
  const viewer = viewerOn(page);
  await waitUntilComplete(viewer);
  return viewer;
}

async function addedMessagesUrl(localConsole: LocalConsole, record: RecordRef): Promise<string> {
  return `${localConsole.assistant}/control/conversations/${await sessionOf(localConsole, record)}/added`;
}

/** Adds one message of the assistant for each text. */
async function say(localConsole: LocalConsole, record: RecordRef, ...texts: string[]): Promise<void> {
  const elements = texts.map((text) => ({
    time: new Date().toISOString(),
    message: { output: { generic: [{ response_type: 'text', text }] } }
  }));
  const response = await fetch(await addedMessagesUrl(localConsole, record), {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(elements)
  });
  expect(response.status).toBe(204);
}

async function removeAddedMessages(localConsole: LocalConsole, record: RecordRef): Promise<void> {
  await fetch(await addedMessagesUrl(localConsole, record), { method: 'DELETE' });
}

/** Counts the page's requests for the conversation. */
function countRequests(page: Page): () => number {
  let count = 0;
  page.on('request', (request) => {
    count += /\/notes\?/.test(request.url()) && request.method() === 'GET' ? 1 : 0;
  });
  return () => count;
}

const newMessagesLink = (viewer: Locator, count: number) =>
  viewer.getByRole('button', { name: `New messages: ${count}` });

/** The first message that begins in view. */
async function firstInView(viewer: Locator): Promise<Locator> {
  const top = (await viewer.getByRole('feed').boundingBox())?.y ?? NaN;
  const tops = await messagesOf(viewer).evaluateAll((all) => all.map((each) => each.getBoundingClientRect().top));
  return messagesOf(viewer).nth(tops.findIndex((each) => each >= top));
}

const topOf = async (message: Locator): Promise<number> => (await message.boundingBox())?.y ?? NaN;

test.afterEach(async ({ localConsole }) => {
  await removeAddedMessages(localConsole, CHAT);
  await removeAddedMessages(localConsole, MESSAGING);
});

test('the button loads new messages; a reader at the end sees them and hears the announcement', async ({
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
  await expect(newMessagesLink(viewer, 2)).toHaveCount(0);
  await test.step('without new messages only the time changes', async () => {
    await viewer.getByRole('button', REFRESH).click();
    await expect(viewer.getByRole('status')).toHaveText(/^Refreshed at/);
    await expect(messagesOf(viewer).last()).toHaveAttribute('aria-posinset', '42');
  });
});

for (const record of [CHAT, MESSAGING]) {
  test(`refreshes by itself, with growing pauses while nothing is new: ${record.object}`, async ({
    page,
    localConsole
  }) => {
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

test('a reader further up keeps their place; a link leads to the first new message and disappears', async ({
  page,
  localConsole
}) => {
  const viewer = await open(page, localConsole, CHAT);
  const feed = viewer.getByRole('feed');
  // without scroll anchoring of the browser, which not every browser has
  await feed.evaluate((element) => element.style.setProperty('overflow-anchor', 'none'));
  await feed.hover();
  await page.mouse.wheel(0, -600);
  await expect.poll(() => feed.evaluate(({ scrollTop }) => scrollTop)).toBe(-600);
  const read = await firstInView(viewer);
  const before = await topOf(read);
  await say(localConsole, CHAT, 'First of three', 'Second of three', 'Third of three');
  await viewer.getByRole('button', REFRESH).press('Enter');
  await expect(newMessagesLink(viewer, 3)).toBeVisible();
  expect(Math.abs((await topOf(read)) - before)).toBeLessThan(1);
  await expect(viewer.getByRole('button', REFRESH)).toBeFocused();
  await expect(viewer.getByRole('status')).toContainText('New messages: 3');
  await newMessagesLink(viewer, 3).click();
  const first = messagesOf(viewer).filter({ hasText: 'First of three' });
  await expect(first).toBeFocused();
  await expect(first).toBeInViewport();
  await expect(newMessagesLink(viewer, 3)).toHaveCount(0);
});

test('the focus stays on its message, also at the end; reaching the end removes the link to new messages', async ({
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
  await expect(newMessagesLink(viewer, 2)).toBeVisible();
  await expect(last).toBeFocused();
  expect(Math.abs((await topOf(last)) - before)).toBeLessThan(1);
  await page.keyboard.press('End');
  await expect(messagesOf(viewer).filter({ hasText: 'Second of two' })).toBeFocused();
  await expect(newMessagesLink(viewer, 2)).toHaveCount(0);
});

test('a failed refresh keeps all messages, says so beside the button, and the next one catches up', async ({
  page,
  localConsole
}) => {
  await page.clock.install();
  const viewer = await open(page, localConsole, CHAT);
  await say(localConsole, CHAT, 'Is there anything else?');
  await withFault(localConsole, CHAT, { kind: 'body', body: 'html', times: 1 }, async () => {
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

test('a refused refresh is not repeated until the agent asks for it', async ({ page, localConsole }) => {
  await page.clock.install();
  const requests = countRequests(page);
  const viewer = await open(page, localConsole, CHAT);
  await withFault(localConsole, CHAT, { kind: 'status', status: 403 }, async () => {
    await page.clock.fastForward(10_000);
    await expect(viewer.locator('c-assistant-refresh-button')).toContainText('Could not be refreshed');
  });
  await page.clock.fastForward(3_600_000);
  await viewer.getByRole('button', REFRESH).click();
  await expect(viewer.locator('c-assistant-refresh-button')).toContainText(/Refreshed at/);
  expect(requests()).toBe(3);
});

test('the end of the chat causes one last refresh and no other', async ({ page, localConsole }) => {
  await page.clock.install();
  let status = 'InProgress';
  await page.route(`**/ui-api/records/${CHAT.id}**`, async (route) => {
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

test('a hidden page sends no request, and refreshes when it is visible again', async ({ page, localConsole }) => {
  // headless browsers report every page as visible; set before the page loads so that the sandbox has it too
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

test('a chat that is over has the button, and does not refresh by itself', async ({ page, localConsole }) => {
  await page.clock.install();
  const requests = countRequests(page);
  const viewer = await open(page, localConsole, ENDED_CHAT);
  await page.clock.fastForward(3_600_000);
  await viewer.getByRole('button', REFRESH).click();
  await expect(viewer.getByRole('status')).toHaveText(/^Refreshed at/);
  expect(requests()).toBe(2);
});
