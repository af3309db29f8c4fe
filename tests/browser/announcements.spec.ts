import { expect } from '@playwright/test';
import type { Locator } from '@playwright/test';
import { test } from './fixtures.ts';
import { LOGS_SAMPLE, NOTES_SAMPLE } from './records.ts';
import { openSample, waitUntilComplete } from './viewer.ts';

/** Announcements for screen readers: one live region, which exists before its first announcement. */

/** Elements whose changes are announced. */
const LIVE = '[aria-live], [role="status"], [role="alert"], [role="log"], output';

/** Components of the platform that have live regions of their own. */
const PLATFORM = 'lightning-input, lightning-button-icon, lightning-button-menu';

const liveRegions = (viewer: Locator): Locator => viewer.locator(`:is(${LIVE}):not(:is(${PLATFORM}) *)`);

async function expectOneRegion(viewer: Locator): Promise<void> {
  await expect(liveRegions(viewer)).toHaveCount(1);
  await expect(liveRegions(viewer)).toHaveRole('status');
}

for (const [sample, announcement] of [
  [NOTES_SAMPLE, '15 messages loaded'],
  [LOGS_SAMPLE, '63 messages loaded'],
  ['Conversation without messages', 'Nothing was said before the handover.'],
  ['Server error', 'The assistant has a problem of its own']
] as const) {
  test(`has one live region while loading, which announces the outcome: ${sample}`, async ({ page, localConsole }) => {
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route(`${localConsole.assistant}/**`, async (route) => {
      await held;
      await route.continue();
    });
    const viewer = await openSample(page, localConsole, sample);
    await expect(viewer.locator('[data-state="loading"]')).toBeVisible();
    await expectOneRegion(viewer);
    release();
    await expect(liveRegions(viewer)).toContainText(announcement);
    await expectOneRegion(viewer);
  });
}

test('announces search results and copying, and repeats an equal announcement', async ({ page, localConsole }) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const viewer = await openSample(page, localConsole, NOTES_SAMPLE);
  await waitUntilComplete(viewer);
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
