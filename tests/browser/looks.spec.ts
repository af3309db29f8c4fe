import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { axeViolations } from './axe.ts';
import { KEY_SAMPLE, ONCE, messagesOf, openSample, test, waitForOutcome } from './console.ts';

/**
 * The viewer as agents have it before them: both design systems, dark, right to left, in the narrowest window and in a
 * wide one. A picture of each is in the folder screenshots, for a person to look at.
 */

const LOOKS = ['slds1', 'slds2', 'slds2-dark'];
const LOCALES = ['en-US', 'ar-EG'];
const SIZES = [
  { width: 320, height: 800 },
  { width: 1280, height: 1000 }
];

/** What is wider than the place that it has, and so would be cut off or have to be scrolled to. */
async function tooWide(viewer: Locator): Promise<string[]> {
  const place = await viewer.boundingBox();
  expect(place?.width).toBeGreaterThan(200);
  const { x, width } = place ?? { x: 0, width: 0 };
  return viewer.locator('button, input, select, p:not(table *), article, summary, dt, dd').evaluateAll(
    (elements, [left, right]) =>
      elements
        .map((element) => ({ box: element.getBoundingClientRect(), html: element.outerHTML.slice(0, 120) }))
        .filter(({ box }) => box.width > 1 && (box.left < left - 1 || box.right > right + 1))
        .map(({ html }) => html),
    [x, x + width] as const
  );
}

/** Everything that an agent can do above the messages, once with the pointer and once with the keyboard, in any language. */
async function useTools(page: Page, viewer: Locator): Promise<void> {
  await expect(viewer.getByRole('feed')).toHaveAttribute('aria-busy', 'false');
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

async function expectGood(page: Page, viewer: Locator, name: string): Promise<void> {
  await viewer.scrollIntoViewIfNeeded();
  await page.screenshot({ path: `screenshots/${name.replace(/[^\w-]+/g, '-')}.png` });
  expect(await tooWide(viewer)).toEqual([]);
  expect(await axeViolations(page)).toEqual([]);
}

for (const look of LOOKS) {
  for (const locale of LOCALES) {
    for (const size of SIZES) {
      const where = `${look}, ${locale}, ${size.width} px`;

      test(`${where}: the tools`, ONCE, async ({ page, localConsole }) => {
        await page.setViewportSize(size);
        const viewer = await openSample(page, localConsole, KEY_SAMPLE, { look, locale });
        await useTools(page, viewer);
        await expectGood(page, viewer, `${where}: menu`);
        await page.keyboard.press('Escape');
        await expectGood(page, viewer, `${where}: search`);
      });

      test(`${where}: a problem`, ONCE, async ({ page, localConsole }) => {
        await page.setViewportSize(size);
        const viewer = await openSample(page, localConsole, 'Too many requests', { look, locale });
        await waitForOutcome(viewer);
        await expectGood(page, viewer, `${where}: problem`);
      });
    }
  }
}

test('at 200 % zoom of a window of 1,280 pixels', ONCE, async ({ page, localConsole }) => {
  await page.setViewportSize({ width: 640, height: 500 });
  const viewer = await openSample(page, localConsole, KEY_SAMPLE);
  await useTools(page, viewer);
  await expectGood(page, viewer, '200 percent');
});

test('over a wide tab the summary stands beside the messages', ONCE, async ({ page, localConsole }) => {
  const viewer = await openSample(page, localConsole, KEY_SAMPLE);
  // a page whose one region is as wide as the tab
  await page.addStyleTag({ content: '.layout { display: block !important; }' });
  await expect(viewer.getByRole('feed')).toHaveAttribute('aria-busy', 'false');
  await expectGood(page, viewer, 'wide');
  const [glance, feed] = await Promise.all(
    [viewer.locator('c-assistant-summary-panel'), viewer.getByRole('feed')].map((part) => part.boundingBox())
  );
  expect((glance?.x ?? 0) + (glance?.width ?? 0)).toBeLessThanOrEqual(feed?.x ?? 0);
});

for (const [state, use] of Object.entries({
  'a question before a comment': async (viewer: Locator) => {
    await viewer.getByRole('button', { name: 'Take along' }).click();
    await viewer.getByRole('menuitem', { name: 'Add summary' }).click();
    await expect(viewer.getByRole('group', { name: 'Add this comment' })).toBeVisible();
  },
  'a copied value': async (viewer: Locator) => {
    await viewer.getByRole('button', { name: /^Copy Number/ }).click();
  },
  'one speaker alone': async (viewer: Locator) => {
    await viewer.locator('select.speaker').selectOption('assistant');
  },
  'nothing found': async (viewer: Locator) => {
    await viewer.getByRole('searchbox').fill('no such words');
  },
  refreshed: async (viewer: Locator) => {
    await viewer.getByRole('button', { name: 'Refresh' }).click();
    await expect(viewer.locator('c-assistant-refresh-button')).toContainText('Refreshed at');
  }
})) {
  test(`axe finds nothing on ${state}`, ONCE, async ({ page, localConsole }) => {
    const viewer = await openSample(page, localConsole, KEY_SAMPLE);
    await expect(viewer.getByRole('feed')).toHaveAttribute('aria-busy', 'false');
    await use(viewer);
    await expectGood(page, viewer, state);
  });
}
