import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { openSample, test } from './console.ts';
import type { LocalConsole } from './console.ts';

/** An admin pastes the address of a chat record and reads how far the way to its conversation leads. */

async function check(page: Page, localConsole: LocalConsole, sample: string): Promise<string[]> {
  await openSample(page, localConsole, sample);
  const address = page.url();
  await page.goto(`${localConsole.origin}/lightning/n/Assistant_Connection_Check?user=admin`);
  await page.getByLabel('Address of a chat record').fill(address);
  await page.getByRole('button', { name: 'Check' }).click();
  const steps = page.locator('c-assistant-connection-check li');
  await expect(steps).toHaveCount(6);
  return steps.evaluateAll((items) => items.map((item) => (item as HTMLElement).dataset['outcome'] ?? ''));
}

for (const [sample, outcomes, hint] of [
  [
    'Handed over with a session history key',
    ['passed', 'passed', 'passed', 'passed', 'passed', 'passed'],
    'exists: passed'
  ],
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

test('a host that is no Trusted Site is refused by the page, and the check says so as far as it can know', async ({
  page,
  localConsole,
  sandbox
}) => {
  await page.route('**/ui-api/records/**', async (route) => {
    const response = await route.fetch();
    const record = (await response.text()).replaceAll(localConsole.assistant, 'https://gateway.example.com');
    await route.fulfill({ response, body: record });
  });
  // the sandbox keeps refusals from components, to which the host looks silent
  const [trustedSite, answer, hint] = sandbox
    ? ['unknown', 'failed', 'No answer from gateway.example.com. Check the name of the host, its CSP Trusted Site']
    : ['failed', 'unknown', 'gateway.example.com is not in the CSP Trusted'];
  expect(await check(page, localConsole, 'Handed over with a session history key')).toEqual([
    'passed',
    trustedSite,
    answer,
    'unknown',
    'unknown',
    'unknown'
  ]);
  await expect(page.locator('c-assistant-connection-check')).toContainText(hint);
});
