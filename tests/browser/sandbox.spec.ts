import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { type LocalConsole, test } from './fixtures.ts';
import { NOTES_SAMPLE } from './records.ts';
import { openSample, waitUntilComplete } from './viewer.ts';

/** What Lightning Web Security's sandbox changes for a component. All other tests run in it, too. */

/** Code that is added to the viewer's script. It stores what it sees in an attribute of the document. */
const PROBE = `
  document.cookie = 'probe=1';
  localStorage.setItem('probe', '1');
  window.probe = 1;
  let refusal = '';
  try {
    document.addEventListener('securitypolicyviolation', () => undefined);
  } catch (error) {
    refusal = error.message;
  }
  const seen = [document.cookie, localStorage.getItem('probe'), window.probe, refusal];
  document.documentElement.dataset.probe = JSON.stringify(seen);
`;

/** Where the viewer's script takes the code. */
const PLACE = 'class AssistantHistory extends';

/** Opens a conversation with the probe in the viewer's script and returns what the viewer sees. */
async function probe(page: Page, localConsole: LocalConsole): Promise<unknown[]> {
  let places = 0;
  await page.route(/\/app\/.*\.js$/, async (route) => {
    const response = await route.fetch();
    const [before, ...after] = (await response.text()).split(PLACE);
    places += after.length;
    await route.fulfill({ response, body: [before, ...after].join(`{${PROBE}}\n${PLACE}`) });
  });
  await waitUntilComplete(await openSample(page, localConsole, NOTES_SAMPLE));
  expect(places).toBe(1);
  return JSON.parse((await page.locator('html').getAttribute('data-probe')) ?? '') as unknown[];
}

/** What the page sees of the probe: names of cookies and stored items, and the global variable. */
function traces(page: Page): Promise<unknown[]> {
  return page.evaluate(() => [
    document.cookie.replace(/=.*/, ''),
    Object.keys(localStorage).join(),
    (window as unknown as { probe?: number }).probe
  ]);
}

test('a component has cookies, storage and globals of its own, and no access to policy violations', async ({
  page,
  localConsole
}) => {
  const [cookie, stored, global, refusal] = await probe(page, localConsole);
  expect([cookie, stored, global]).toEqual(['probe=1', '1', 1]);
  expect(refusal).toContain("Lightning Web Security: Cannot add 'securitypolicyviolation'");
  const [pageCookie, pageStored, pageGlobal] = await traces(page);
  expect(pageCookie).toMatch(/^LSKey.*probe$/);
  expect(pageStored).toMatch(/^LSKey.*probe$/);
  expect(pageGlobal).toBeUndefined();
});

test.describe('outside the sandbox', () => {
  test.use({ sandbox: false });

  test('a component shares cookies, storage and globals with the page', async ({ page, localConsole }) => {
    expect(await probe(page, localConsole)).toEqual(['probe=1', '1', 1, '']);
    expect(await traces(page)).toEqual(['probe', 'probe', 1]);
  });
});
