import { expect } from '@playwright/test';
import type { Locator } from '@playwright/test';
import { openSample, readConversation, test } from './console.ts';

/** What screen readers are told: one region of the viewer tells everything, and is there before it has anything to tell. */

/** Whatever announces by itself what changes in it. */
const LIVE = '[aria-live], [role="status"], [role="alert"], [role="log"], output';

/** Components of the platform that have regions of their own. */
const PLATFORM = 'lightning-input, lightning-button-icon, lightning-button-menu';

/** The package's own regions; platform components around, such as the card, do not count. */
const liveRegions = (viewer: Locator): Locator => viewer.locator(`:is(${LIVE}):not(:is(${PLATFORM}) *)`);

async function expectOneRegion(viewer: Locator): Promise<void> {
  await expect(liveRegions(viewer)).toHaveCount(1);
  await expect(liveRegions(viewer)).toHaveRole('status');
}

for (const [sample, told] of [
  ['Handed over with a session history key', '15 messages loaded'],
  ['Logs over several pages', '63 messages loaded'],
  ['Conversation without messages', 'Nothing was said before the handover.'],
  ['Server error', 'The assistant has a problem of its own']
] as const) {
  test(`one live region, while loading and at its end: ${sample}`, async ({ page, localConsole }) => {
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route(`${new URL(localConsole.assistant).origin}/**`, async (route) => {
      await held;
      await route.continue();
    });
    const viewer = await openSample(page, localConsole, sample);
    await expect(viewer.locator('[data-state="loading"]')).toBeVisible();
    await expectOneRegion(viewer);
    release();
    await expect(liveRegions(viewer)).toContainText(told);
    await expectOneRegion(viewer);
  });
}

test('search and copying are told there, the same twice', async ({ page, localConsole }) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const viewer = await openSample(page, localConsole, 'Handed over with a session history key');
  await readConversation(viewer);
  const status = liveRegions(viewer);
  await viewer.getByRole('searchbox').fill('order');
  await expect(status).toHaveText(/^Messages: [2-9]$/);
  await viewer.getByRole('button', { name: 'Previous message with this' }).click();
  await expect(status).toHaveText(/^([2-9]) of \1$/);
  const copy = viewer.getByRole('button', { name: 'Copy Number: GX-20417' });
  await copy.click();
  await expect(status).toHaveText('Copied: GX-20417');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('GX-20417');
  const first = await status.locator('p').elementHandle();
  await copy.click();
  await expect.poll(() => first?.evaluate((node) => node.isConnected)).toBe(false);
  await expect(status).toHaveText('Copied: GX-20417');
  await expectOneRegion(viewer);
});
