import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { ONCE, openSample, readConversation, test } from './console.ts';
import type { LocalConsole } from './console.ts';

/**
 * Components run in Lightning Web Security's sandbox when the page's address asks for it, and only then. The journeys are
 * in the other files; the Playwright project `sandbox` walks them again inside.
 */

/** What a component does at the place where the viewer's class is made; what it is told goes into an attribute. */
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

const PLACE = 'class AssistantHistory extends';

/** Opens a conversation with the probe in the viewer's code; resolves with what the viewer sees. */
async function probe(page: Page, localConsole: LocalConsole): Promise<unknown[]> {
  let places = 0;
  await page.route(/\/app\/.*\.js$/, async (route) => {
    const response = await route.fetch();
    const [before, ...after] = (await response.text()).split(PLACE);
    places += after.length;
    await route.fulfill({ response, body: [before, ...after].join(`{${PROBE}}\n${PLACE}`) });
  });
  await readConversation(await openSample(page, localConsole, 'Handed over with a session history key'));
  expect(places).toBe(1);
  return JSON.parse((await page.locator('html').getAttribute('data-probe')) ?? '') as unknown[];
}

/** What of it the page itself sees: names of cookies, of what is stored, and whether there is such a global variable. */
function traces(page: Page): Promise<unknown[]> {
  return page.evaluate(() => [
    document.cookie.replace(/=.*/, ''),
    Object.keys(localStorage).join(),
    (window as unknown as { probe?: number }).probe
  ]);
}

test.describe('in the sandbox', () => {
  test.use({ sandbox: true });

  test(
    'a component has cookies, storage and globals of its own, and some things not',
    ONCE,
    async ({ page, localConsole }) => {
      const [cookie, stored, global, refusal] = await probe(page, localConsole);
      expect([cookie, stored, global]).toEqual(['probe=1', '1', 1]);
      expect(refusal).toContain("Lightning Web Security: Cannot add 'securitypolicyviolation'");
      const [pageCookie, pageStored, pageGlobal] = await traces(page);
      expect(pageCookie).toMatch(/^LSKey.*probe$/);
      expect(pageStored).toMatch(/^LSKey.*probe$/);
      expect(pageGlobal).toBeUndefined();
    }
  );
});

test.describe('without the sandbox', () => {
  test.use({ sandbox: false });

  test('a component has those of the page', ONCE, async ({ page, localConsole }) => {
    expect(await probe(page, localConsole)).toEqual(['probe=1', '1', 1, '']);
    expect(await traces(page)).toEqual(['probe', 'probe', 1]);
  });
});
