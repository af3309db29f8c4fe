import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { type LocalConsole, test } from './fixtures.ts';
import { NOTES_SAMPLE, recordPath, sampleRecord } from './records.ts';

/** The connection check: an admin pastes the address of a chat record and sees which step fails. */

/** Checks a sample and returns the outcome of each step. */
async function check(page: Page, { origin }: LocalConsole, sample: string): Promise<string[]> {
  await page.goto(`${origin}/lightning/n/Assistant_Connection_Check?user=admin`);
  await page.getByLabel('Address of a chat record').fill(`${origin}${recordPath(sampleRecord(sample))}`);
  await page.getByRole('button', { name: 'Check' }).click();
  const steps = page.locator('c-assistant-connection-check li');
  await expect(steps).toHaveCount(6);
  return steps.evaluateAll((items) => items.map((item) => (item as HTMLElement).dataset['outcome'] ?? ''));
}

for (const [sample, outcomes, hint] of [
  [NOTES_SAMPLE, ['passed', 'passed', 'passed', 'passed', 'passed', 'passed'], 'exists: passed'],
  ['Malformed session history key', ['failed', 'unknown', 'unknown', 'unknown', 'unknown', 'unknown'], 'Not valid'],
  ['Server error', ['passed', 'passed', 'failed', 'unknown', 'unknown', 'unknown'], 'answered 503'],
  [
    'Blocked by the browser (CORS)',
    ['passed', 'passed', 'passed', 'failed', 'unknown', 'unknown'],
    'set Source to frame'
  ],
  ['Access forbidden', ['passed', 'passed', 'passed', 'passed', 'failed', 'unknown'], 'no access to this history'],
  ['Access to the history has expired', ['passed', 'passed', 'passed', 'passed', 'passed', 'failed'], 'answered 404']
] as const) {
  test(`${sample}: ${outcomes.join(', ')}`, async ({ page, localConsole }) => {
    expect(await check(page, localConsole, sample)).toEqual(outcomes);
    await expect(page.locator('c-assistant-connection-check')).toContainText(hint);
  });
}

// a document reports violations of its policy, but the sandbox withholds them from components
for (const [sandbox, outcomes, hint] of [
  [
    true,
    ['passed', 'unknown', 'failed', 'unknown', 'unknown', 'unknown'],
    'No answer from gateway.example.com. Check the name of the host, its CSP Trusted Site'
  ],
  [
    false,
    ['passed', 'failed', 'unknown', 'unknown', 'unknown', 'unknown'],
    'gateway.example.com is not in the CSP Trusted'
  ]
] as const) {
  test.describe(sandbox ? 'in the sandbox' : 'outside the sandbox', () => {
    test.use({ sandbox });

    test(`a host that is not a Trusted Site: ${outcomes.join(', ')}`, async ({ page, localConsole }) => {
      await page.route('**/ui-api/records/**', async (route) => {
        const response = await route.fetch();
        const record = (await response.text()).replaceAll(localConsole.assistant, 'https://gateway.example.com');
        await route.fulfill({ response, body: record });
      });
      expect(await check(page, localConsole, NOTES_SAMPLE)).toEqual(outcomes);
      await expect(page.locator('c-assistant-connection-check')).toContainText(hint);
    });
  });
}
