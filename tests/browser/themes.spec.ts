import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { axeViolations } from './axe.ts';
import { test } from './fixtures.ts';
import { NOTES_SAMPLE } from './records.ts';
import { goToSample, messagesOf, openSample, waitUntilComplete, waitUntilLoaded } from './viewer.ts';

/**
 * The viewer in every theme and direction, from the narrowest sidebar to a wide tab. The layout depends on theme, direction
 * and width; what axe checks depends on theme and direction, so axe runs at one width.
 */

const THEMES = ['slds1', 'slds2', 'slds2-dark'];
const LOCALES = ['en-US', 'ar-EG'];
const AXE_SIZE = { width: 1280, height: 1000 };
const SIZES = [
  { width: 320, height: 800 },
  // a window of 1,280 pixels at a zoom of 200 %
  { width: 640, height: 500 },
  AXE_SIZE
];

/** Elements that the viewer's box cuts off, or to which a user would have to scroll sideways. */
async function tooWide(viewer: Locator): Promise<string[]> {
  const box = await viewer.boundingBox();
  expect(box?.width).toBeGreaterThan(200);
  const { x, width } = box ?? { x: 0, width: 0 };
  return viewer.locator('button, input, select, p:not(table *), article, summary, dt, dd').evaluateAll(
    (elements, [left, right]) =>
      elements
        .map((element) => ({ box: element.getBoundingClientRect(), html: element.outerHTML.slice(0, 120) }))
        .filter(({ box: { width: own, ...place } }) => own > 1 && (place.left < left || place.right > right))
        .map(({ html }) => html),
    [x - 1, x + width + 1] as const
  );
}

/** Uses everything above the messages, with the pointer and with the keyboard, and leaves the menu open. */
async function useTools(page: Page, viewer: Locator): Promise<void> {
  await viewer.locator('[data-jump="value"]').first().click();
  await expect(viewer.locator('article:focus')).toHaveCount(1);
  await viewer.locator('[data-to="first"]').focus();
  await page.keyboard.press('Enter');
  await expect(viewer.locator('article:focus')).toHaveAttribute('aria-posinset', '1');
  await viewer.locator('select.speaker').selectOption('customer');
  await expect(messagesOf(viewer)).toHaveCount(6);
  await viewer.locator('select.speaker').selectOption('');
  await viewer.getByRole('searchbox').fill('order');
  await viewer.locator('[data-step="-1"]').click();
  await expect(viewer.locator('.message_current')).toHaveCount(1);
  await viewer.getByRole('searchbox').press('Enter');
  await expect(viewer.locator('.message_current')).toBeInViewport();
  const menu = viewer.locator('c-assistant-export-menu lightning-button-menu button').first();
  await menu.focus();
  await page.keyboard.press('Enter');
  await expect(viewer.getByRole('menuitem').first()).toBeVisible();
}

/** Uses the tools in a window of this size. Nothing may be cut off, with the menu open and without it. */
async function expectToolsFit(page: Page, viewer: Locator, size: { width: number; height: number }): Promise<void> {
  await page.setViewportSize(size);
  await useTools(page, viewer);
  expect(await tooWide(viewer)).toEqual([]);
  if (size === AXE_SIZE) {
    expect(await axeViolations(page)).toEqual([]);
  }
  await page.keyboard.press('Escape');
  await expect(viewer.getByRole('menuitem').first()).toBeHidden();
  expect(await tooWide(viewer)).toEqual([]);
  await viewer.getByRole('searchbox').fill('');
}

for (const theme of THEMES) {
  for (const locale of LOCALES) {
    test(`${theme}, ${locale}: every tool works and nothing is cut off at any width`, async ({
      page,
      localConsole
    }) => {
      const viewer = await openSample(page, localConsole, NOTES_SAMPLE, { look: theme, locale });
      await waitUntilComplete(viewer);
      for (const size of SIZES) {
        await test.step(`tools at ${size.width} px`, () => expectToolsFit(page, viewer, size));
      }
      await test.step('a problem at every width', async () => {
        await waitUntilLoaded(await goToSample(page, 'Too many requests'));
        for (const size of SIZES) {
          await page.setViewportSize(size);
          expect(await tooWide(viewer), `${size.width} px`).toEqual([]);
        }
        expect(await axeViolations(page)).toEqual([]);
      });
    });
  }
}

test('the summary is beside the messages in a wide tab', async ({ page, localConsole }) => {
  const viewer = await openSample(page, localConsole, NOTES_SAMPLE);
  // a page whose one region is as wide as the tab
  await page.addStyleTag({ content: '.layout { display: block !important; }' });
  await waitUntilComplete(viewer);
  expect(await tooWide(viewer)).toEqual([]);
  expect(await axeViolations(page)).toEqual([]);
  const [summary, feed] = await Promise.all(
    [viewer.locator('c-assistant-summary-panel'), viewer.getByRole('feed')].map((part) => part.boundingBox())
  );
  expect((summary?.x ?? 0) + (summary?.width ?? 0)).toBeLessThanOrEqual(feed?.x ?? 0);
});
