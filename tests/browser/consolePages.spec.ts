import { expect } from '@playwright/test';
import type { Page, Response } from '@playwright/test';
import { outline, ONCE, openSample, readConversation, test } from './console.ts';

/** The console shows what its org holds: the deployed app, its pages, and to each user what the permission sets give. */

const LWC_SAMPLE = 'Handed over with a session history key';
const VISUALFORCE_SAMPLE = 'On the page with the Visualforce page';
const KEY = 'LiveChatTranscript.x_watson_assistant_key__c';

async function openAs(page: Page, user: string): Promise<void> {
  const url = new URL(page.url());
  url.searchParams.set('user', user);
  await page.goto(url.href);
}

test('the page with the component and the page with the Visualforce page show the same conversation', async ({
  page,
  localConsole
}) => {
  const component = outline(await readConversation(await openSample(page, localConsole, LWC_SAMPLE)));
  await openSample(page, localConsole, VISUALFORCE_SAMPLE);
  const frame = page.frameLocator('iframe[title="Assistant History"]');
  const visualforce = outline(await readConversation(frame.locator('c-assistant-history')));
  expect(component).toHaveLength(15);
  expect(visualforce).toEqual(component);
  const box = await page.locator('iframe').boundingBox();
  expect(box?.height).toBe(300);
});

test("an agent in Messaging finds the session in the app's list, and the same viewer on its page", async ({
  page,
  localConsole
}) => {
  const chat = outline(await readConversation(await openSample(page, localConsole, LWC_SAMPLE)));
  await page.goto(`${localConsole.origin}/lightning/o/MessagingSession/list?user=messaging-agent`);
  await expect(page.getByRole('heading', { name: 'Messaging Sessions' })).toBeVisible();
  await page.getByRole('link', { name: 'Handed over in Messaging' }).click();
  await expect(page).toHaveURL(/\/lightning\/r\/MessagingSession\/0Mw\w+\/view/);
  const session = outline(await readConversation(page.locator('c-assistant-history')));
  expect(session).toEqual(chat);
  const details = page.getByRole('article').filter({ hasText: 'Details' });
  await expect(details).toContainText('Amelia Hart');
  await expect(details).toContainText('00001201');
});

test('the tab is called after the customer, with the icon of a chat', async ({ page, localConsole }) => {
  await readConversation(await openSample(page, localConsole, LWC_SAMPLE));
  await expect(page).toHaveTitle('Amelia Hart');
  await expect(page.locator('html')).toHaveAttribute('data-tab-icon', 'standard:live_chat Amelia Hart');
});

test('a user without the permission set sees a message, and no key leaves the org', async ({ page, localConsole }) => {
  const viewer = await openSample(page, localConsole, LWC_SAMPLE);
  await readConversation(viewer);
  const answers: Promise<string>[] = [];
  const requests: string[] = [];
  const read = (response: Response) => {
    if (response.url().includes('/ui-api/')) {
      answers.push(response.text());
    }
  };
  page.on('response', read);
  page.on('request', (request) => requests.push(request.url()));
  await openAs(page, 'no-permission');
  await expect(viewer.locator('c-assistant-problem-notice')).toContainText('may not be shown');
  await expect(page.getByRole('article').filter({ hasText: 'Details' })).toContainText('00000101');
  expect(answers).not.toHaveLength(0);
  expect((await Promise.all(answers)).join()).not.toMatch(/x_watson_assistant_(key|token|session)__c/);
  expect(requests.filter((url) => url.startsWith(localConsole.assistant))).toEqual([]);
  page.off('response', read);
  const record = /LiveChatTranscript\/(\w+)\//.exec(page.url())?.[1];
  const answer = await page.evaluate(
    async ([id, field]) => {
      const headers = { 'X-Console-User': document.documentElement.dataset['user'] ?? '' };
      const response = await fetch(`/services/data/v66.0/ui-api/records/${id}?optionalFields=${field}`, { headers });
      return (await response.json()) as unknown;
    },
    [record, KEY]
  );
  expect(answer).toMatchObject({ fields: {} });
});

test('nor does the Visualforce page open', ONCE, async ({ page, localConsole }) => {
  await openSample(page, localConsole, VISUALFORCE_SAMPLE);
  await openAs(page, 'no-permission');
  const frame = page.frameLocator('iframe[title="Assistant History"]');
  await expect(frame.getByRole('heading')).toHaveText('Insufficient Privileges');
});

test('the app of the package: its name, its tabs and its utility bar', ONCE, async ({ page, localConsole }) => {
  await openSample(page, localConsole, LWC_SAMPLE);
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

test('the connection check is a tab for admins alone', async ({ page, localConsole }) => {
  await page.goto(`${localConsole.origin}/lightning/n/Assistant_Connection_Check`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This page does not exist');
  await openAs(page, 'admin');
  await expect(page.locator('c-assistant-connection-check')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Assistant Connection Check' })).toHaveAttribute('aria-current', 'page');
});
