import { devices, expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { messagesOf, ONCE, openSample, readConversation, test } from './console.ts';

/** One message is copied, with who said it and when: by pointer, by key, by touch. */

const SAMPLE = 'Handed over with a session history key';
const COPY = { name: 'Copy message' };

const copied = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText());

test.beforeEach(async ({ page }) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
});

test('by pointer: the button is there where the pointer is, and moves nothing', async ({ page, localConsole }) => {
  const viewer = await openSample(page, localConsole, SAMPLE);
  const said = await readConversation(viewer);
  const message = messagesOf(viewer).nth(-2);
  const { speaker = '', parts = [] } = said.at(-2) ?? {};
  await expect(viewer.getByRole('button', COPY)).toHaveCount(0);
  const before = await message.boundingBox();
  await message.hover();
  const button = viewer.getByRole('button', COPY);
  await expect(button).toHaveCount(1);
  expect(await message.boundingBox()).toEqual(before);
  const { width, height } = (await button.boundingBox()) ?? { width: 0, height: 0 };
  expect(Math.min(width, height)).toBeGreaterThanOrEqual(24);
  await button.click();
  await expect(viewer.getByRole('status')).toHaveText('Copied');
  const [head, ...lines] = (await copied(page)).trimEnd().split('\n');
  expect(head).toMatch(new RegExp(`^${speaker} • March 10, 2026 at `));
  expect(lines.join('\n')).toBe(parts.join('\n'));
});

test('by key: Tab leads from a message to its button, and on without stopping at each', async ({
  page,
  localConsole
}) => {
  const viewer = await openSample(page, localConsole, SAMPLE);
  await readConversation(viewer);
  await viewer.getByRole('feed').focus();
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowUp');
  const message = messagesOf(viewer).nth(-2);
  await expect(message).toBeFocused();
  await page.keyboard.press('c');
  await expect(viewer.getByRole('status')).toHaveText('Copied');
  const byKey = await copied(page);
  expect(byKey).toContain((await message.locator('.bubble').first().innerText()).trim());
  await page.evaluate(() => navigator.clipboard.writeText(''));
  await page.keyboard.press('Tab');
  await expect(message.getByRole('button', COPY)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect.poll(() => copied(page)).toBe(byKey);
  await page.keyboard.press('Tab');
  await expect(viewer.getByRole('button', COPY)).toHaveCount(0);
});

test.describe('by touch', () => {
  const { hasTouch, isMobile, viewport } = devices['Pixel 7'];
  test.use({ hasTouch, isMobile, viewport });

  test('the buttons are always there', ONCE, async ({ page, localConsole }) => {
    const viewer = await openSample(page, localConsole, SAMPLE);
    const messages = (await readConversation(viewer)).length;
    await expect(viewer.getByRole('button', COPY)).toHaveCount(messages);
    await messagesOf(viewer).first().getByRole('button', COPY).tap();
    await expect(viewer.getByRole('status')).toHaveText('Copied');
  });
});
