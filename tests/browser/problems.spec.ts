import { expect } from '@playwright/test';
import type { Fault } from '../../scripts/assistant/index.ts';
import { messagesOf, openSample, readConversation, test, withFault } from './console.ts';

/** Whatever goes wrong, an agent reads what it means, an admin what to check, and nobody waits for nothing. */

const LOGS_SAMPLE = 'Logs over several pages';
const LOGS_SESSION = 'bebefe72-96c9-464a-a147-c2f6282c22a2';
const RETRY = { name: 'Try again' };

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
  test(`${sample}: a message, a hint${canRetry ? ', and another try' : ''}`, async ({ page, localConsole }) => {
    const viewer = await openSample(page, localConsole, sample);
    const notice = viewer.locator('c-assistant-problem-notice');
    await expect(notice).toContainText(text);
    await expect(notice).toContainText(hint);
    await expect(notice.getByRole('button', RETRY)).toHaveCount(canRetry ? 1 : 0);
    await expect(viewer.getByRole('status')).toContainText(text);
    await expect(viewer.locator('[data-state="loading"]')).toHaveCount(0);
  });
}

for (const [fault, text] of [
  [{ kind: 'status', status: 404 }, 'does not know the place'],
  [{ kind: 'status', status: 401, body: 'gateway' }, 'Access to this conversation has expired'],
  [{ kind: 'body', body: 'html' }, 'something that is not a conversation'],
  [{ kind: 'body', body: 'malformed' }, 'something that is not a conversation'],
  [{ kind: 'redirect', location: 'https://example.com/' }, 'The browser was not allowed'],
  [{ kind: 'cut', when: 'body' }, 'The assistant cannot be reached']
] as const satisfies [Fault, string][]) {
  test(`logs with ${JSON.stringify(fault)}`, async ({ page, localConsole }) => {
    await withFault(localConsole, LOGS_SESSION, fault, async () => {
      const viewer = await openSample(page, localConsole, LOGS_SAMPLE);
      await expect(viewer.locator('c-assistant-problem-notice')).toContainText(text);
    });
  });
}

test('a record that is gone', async ({ page, localConsole }) => {
  const viewer = await openSample(page, localConsole, LOGS_SAMPLE);
  await page.route('**/ui-api/records/**', (route) =>
    route.fulfill({ status: 404, json: [{ errorCode: 'NOT_FOUND' }] })
  );
  await page.reload();
  await expect(viewer).toContainText('Salesforce refuses this record');
});

test('no network: said so, and the conversation is there as soon as the network is', async ({ page, localConsole }) => {
  await withFault(localConsole, LOGS_SESSION, { kind: 'status', status: 403, times: 1 }, async () => {
    const viewer = await openSample(page, localConsole, LOGS_SAMPLE);
    await expect(viewer).toContainText('answered 403: the token has no access');
  });
  await withFault(localConsole, LOGS_SESSION, { kind: 'body', body: 'empty', times: 1 }, async () => {
    const viewer = await openSample(page, localConsole, LOGS_SAMPLE);
    const retry = viewer.getByRole('button', RETRY);
    await retry.waitFor();
    await page.context().setOffline(true);
    await retry.click();
    await expect(viewer).toContainText('The assistant cannot be reached. Check your network');
    await page.context().setOffline(false);
    expect(await readConversation(viewer)).toHaveLength(63);
  });
});

test('a page that fails in the middle leaves the end readable, and loading goes on from there', async ({
  page,
  localConsole
}) => {
  const fault: Fault = { kind: 'body', body: 'malformed', skip: 2, times: 1 };
  await withFault(localConsole, LOGS_SESSION, fault, async () => {
    const viewer = await openSample(page, localConsole, LOGS_SAMPLE);
    await expect(viewer).toContainText('Earlier messages could not be loaded.');
    await expect(messagesOf(viewer).last()).toContainText('Handed over to a person');
    await viewer.getByRole('button', RETRY).click();
    expect(await readConversation(viewer)).toHaveLength(63);
    await expect(viewer).not.toContainText('Earlier messages could not be loaded.');
  });
});

test('a cursor that dies in the middle goes unnoticed', async ({ page, localConsole }) => {
  await withFault(localConsole, LOGS_SESSION, { kind: 'expired-cursor', skip: 1, times: 1 }, async () => {
    const viewer = await openSample(page, localConsole, LOGS_SAMPLE);
    expect(await readConversation(viewer)).toHaveLength(63);
  });
});
