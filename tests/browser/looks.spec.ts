import { expect } from '@playwright/test';
import type { Locator } from '@playwright/test';
import { axeViolations } from './axe.ts';
import { KEY_SAMPLE, ONCE, openSample, test } from './console.ts';

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
const STATES = [KEY_SAMPLE, 'Server error'];

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

for (const look of LOOKS) {
  for (const locale of LOCALES) {
    for (const size of SIZES) {
      for (const state of STATES) {
        const name = `${look}, ${locale}, ${size.width} px: ${state}`;
        test(name, ONCE, async ({ page, localConsole }) => {
          await page.setViewportSize(size);
          const viewer = await openSample(page, localConsole, state, { look, locale });
          await expect(viewer.locator('lightning-spinner')).toHaveCount(0);
          if (state === KEY_SAMPLE) {
            await expect(viewer.getByRole('feed')).toHaveAttribute('aria-busy', 'false');
            await viewer.getByRole('searchbox').fill('order');
            await viewer.locator('[data-step="-1"]').click();
            await expect(viewer.locator('.message_current')).toHaveCount(1);
          }
          await viewer.scrollIntoViewIfNeeded();
          await page.screenshot({ path: `screenshots/${name.replace(/[^\w-]+/g, '-')}.png` });
          expect(await tooWide(viewer)).toEqual([]);
          expect(await axeViolations(page)).toEqual([]);
        });
      }
    }
  }
}
