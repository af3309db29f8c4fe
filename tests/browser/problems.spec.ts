import { expect } from '@playwright/test';
import type { Fault } from '../../scripts/assistant/index.ts';
import { withSampleFault } from './faults.ts';
import { test } from './fixtures.ts';
import { LOGS_SAMPLE } from './records.ts';
import { goToSample, messagesOf, openList, openSample, readConversation } from './viewer.ts';

/** Each problem tells the agent what it means and the admin what to check, and ends loading. */

const RETRY = { name: 'Try again' };

test('each problem has a message, a hint for the admin, and a retry button where that can help', async ({
  page,
  localConsole
}) => {
  await openList(page, localConsole);
  for (const [sample, text, hint, canRetry] of [
    ['No assistant before the chat', 'This chat carries no conversation', 'x_watson_assistant_key__c', false],
    ['Malformed session history key', 'is not valid', 'Not valid: x_watson_assistant_key__c', false],
    ['Forged session history key', 'may not be shown here', 'belongs to another integration', false],
    ['Access to the history has expired', 'Access to this conversation has expired', 'answered 404', false],
    ['Access forbidden', 'may not be shown here', 'answered 403: the token has no access', false],
    ['Too many requests', 'The assistant is busy', 'asks to wait 60 seconds', true],
    ['Blocked by the browser (CORS)', 'The browser was not allowed', '(CORS)', true],
    ['Server error', 'The assistant has a problem of its own', 'answered 503', true],
    ['Answer that cannot be read', 'something that is not a conversation', 'no valid notes', true],
    ['No answer in time', 'did not answer in time', 'within 2 seconds', true]
  ] as const) {
    await test.step(sample, async () => {
      const viewer = await goToSample(page, sample);
      const notice = viewer.locator('c-assistant-problem-notice');
      await expect(notice).toContainText(text);
      await expect(notice).toContainText(hint);
      await expect(notice.getByRole('button', RETRY)).toHaveCount(canRetry ? 1 : 0);
      await expect(viewer.getByRole('status')).toContainText(text);
      await expect(viewer.locator('[data-state="loading"]')).toHaveCount(0);
    });
  }
});

test('a record that Salesforce refuses has a message', async ({ page, localConsole }) => {
  await page.route('**/ui-api/records/**', (route) =>
    route.fulfill({ status: 404, json: [{ errorCode: 'NOT_FOUND' }] })
  );
  const viewer = await openSample(page, localConsole, LOGS_SAMPLE);
  await expect(viewer).toContainText('Salesforce refuses this record');
});

test('a page that fails in the middle leaves the end readable, and a retry loads the rest', async ({
  page,
  localConsole
}) => {
  const fault: Fault = { kind: 'body', body: 'malformed', skip: 2, times: 1 };
  await withSampleFault(localConsole, LOGS_SAMPLE, fault, async () => {
    const viewer = await openSample(page, localConsole, LOGS_SAMPLE);
    await expect(viewer).toContainText('Earlier messages could not be loaded.');
    await expect(messagesOf(viewer).last()).toContainText('Handed over to a person');
    await viewer.getByRole('button', RETRY).click();
    expect(await readConversation(viewer)).toHaveLength(63);
    await expect(viewer).not.toContainText('Earlier messages could not be loaded.');
  });
});
