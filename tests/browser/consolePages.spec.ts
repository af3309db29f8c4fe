import { expect } from '@playwright/test';
import type { Page, Response } from '@playwright/test';
import { test } from './fixtures.ts';
import { NOTES_SAMPLE, recordApiUrl, sampleRecord } from './records.ts';
import { formatMessages, openSample, readConversation, viewerOn, waitUntilComplete } from './viewer.ts';

/** The console shows what its org has deployed, and to each user what the permission sets grant. */

const VISUALFORCE_SAMPLE = 'On the page with the Visualforce page';

async function openAs(page: Page, user: string): Promise<void> {
  const url = new URL(page.url());
  url.searchParams.set('user', user);
  await page.goto(url.href);
}

test.describe('the Visualforce page', () => {
  // Lightning Out has no sandbox
  test.use({ sandbox: false });

  const visualforceFrame = (page: Page) => page.frameLocator('iframe[title="Assistant History"]');

  test('shows the same conversation as the component', async ({ page, localConsole }) => {
    const component = formatMessages(await readConversation(await openSample(page, localConsole, NOTES_SAMPLE)));
    await openSample(page, localConsole, VISUALFORCE_SAMPLE);
    const frame = visualforceFrame(page).locator('c-assistant-history');
    const visualforce = formatMessages(await readConversation(frame));
    expect(component).toHaveLength(15);
    expect(visualforce).toEqual(component);
    const box = await page.locator('iframe').boundingBox();
    expect(box?.height).toBe(300);
  });

  test('does not open without the permission set', async ({ page, localConsole }) => {
    await openSample(page, localConsole, VISUALFORCE_SAMPLE);
    await openAs(page, 'no-permission');
    await expect(visualforceFrame(page).getByRole('heading')).toHaveText('Insufficient Privileges');
  });

  test("uses the user's language", async ({ page, localConsole }) => {
    const { id } = sampleRecord(NOTES_SAMPLE);
    await page.goto(`${localConsole.origin}/apex/AssistantHistory?id=${id}&timeZone=UTC&locale=de`);
    await expect(page.getByRole('heading', { name: 'Unterhaltung mit dem Assistenten' })).toBeVisible();
  });
});

test("an agent in Messaging finds the session in the app's list, and the same viewer on its page", async ({
  page,
  localConsole
}) => {
  const chat = formatMessages(await readConversation(await openSample(page, localConsole, NOTES_SAMPLE)));
  await page.goto(`${localConsole.origin}/lightning/o/MessagingSession/list?user=messaging-agent`);
  await expect(page.getByRole('heading', { name: 'Messaging Sessions' })).toBeVisible();
  await page.getByRole('link', { name: 'Handed over in Messaging' }).click();
  await expect(page).toHaveURL(/\/lightning\/r\/MessagingSession\/0Mw\w+\/view/);
  const session = formatMessages(await readConversation(viewerOn(page)));
  expect(session).toEqual(chat);
  const details = page.getByRole('article').filter({ hasText: 'Details' });
  await expect(details).toContainText('Amelia Hart');
  await expect(details).toContainText('00001201');
});

test('the tab has the name of the customer and the icon of a chat', async ({ page, localConsole }) => {
  await waitUntilComplete(await openSample(page, localConsole, NOTES_SAMPLE));
  await expect(page).toHaveTitle('Amelia Hart');
  await expect(page.locator('html')).toHaveAttribute('data-tab-icon', 'standard:live_chat Amelia Hart');
});

test('a user without the permission set sees a message, and no key leaves the org', async ({ page, localConsole }) => {
  const viewer = await openSample(page, localConsole, NOTES_SAMPLE);
  await waitUntilComplete(viewer);
  const responses: Promise<string>[] = [];
  const requests: string[] = [];
  const read = (response: Response) => {
    if (response.url().includes('/ui-api/')) {
      responses.push(response.text());
    }
  };
  page.on('response', read);
  page.on('request', (request) => requests.push(request.url()));
  await openAs(page, 'no-permission');
  await expect(viewer.locator('c-assistant-problem-notice')).toContainText('may not be shown');
  await expect(page.getByRole('article').filter({ hasText: 'Details' })).toContainText('00000101');
  expect(responses).not.toHaveLength(0);
  expect((await Promise.all(responses)).join()).not.toMatch(/x_watson_assistant_(key|token|session)__c/);
  expect(requests.filter((url) => url.startsWith(localConsole.assistant))).toEqual([]);
  page.off('response', read);
  const { id } = sampleRecord(NOTES_SAMPLE);
  const field = 'x_watson_assistant_key__c';
  const url = `${recordApiUrl(localConsole.origin, id)}?optionalFields=LiveChatTranscript.${field}`;
  const record = await page.evaluate(async (address) => {
    const headers = { 'X-Console-User': document.documentElement.dataset['user'] ?? '' };
    return (await (await fetch(address, { headers })).json()) as unknown;
  }, url);
  expect(record).toHaveProperty('fields');
  expect(record).not.toHaveProperty(`fields.${field}`);
});

test('the app has its name, its tabs and its utility bar', async ({ page, localConsole }) => {
  await openSample(page, localConsole, NOTES_SAMPLE);
  const navigation = page.getByRole('navigation', { name: 'Assistant Chat Console' });
  await expect(navigation.getByRole('link')).toHaveText(['Cases', 'Chat Sessions', 'Chat Transcripts']);
  await navigation.getByRole('link', { name: 'Chat Sessions' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Chat Sessions');
  await expect(page).toHaveTitle('Chat Sessions | Assistant Chat Console');
  await navigation.getByRole('link', { name: 'Cases' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Cases');
  const omniChannel = page.getByRole('button', { name: 'Omni-Channel' });
  await omniChannel.click();
  await expect(page.getByRole('region', { name: 'Omni-Channel' })).toBeVisible();
  await omniChannel.click();
  await expect(page.getByRole('region', { name: 'Omni-Channel' })).toHaveCount(0);
});

test('only admins have the tab of the connection check', async ({ page, localConsole }) => {
  await page.goto(`${localConsole.origin}/lightning/n/Assistant_Connection_Check`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This page does not exist');
  await openAs(page, 'admin');
  await expect(page.locator('c-assistant-connection-check')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Assistant Connection Check' })).toHaveAttribute('aria-current', 'page');
});
