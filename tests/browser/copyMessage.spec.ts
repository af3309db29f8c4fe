import { devices, expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { test } from './fixtures.ts';
import { NOTES_SAMPLE } from './records.ts';
import { messagesOf, openSample, readConversation, waitUntilComplete } from './viewer.ts';

/** Copying one message, with its speaker and time: with the pointer, the keyboard, and by touch. */

const COPY = { name: 'Copy message' };

const readClipboard = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText());

test.beforeEach(async ({ page }) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
});

test('with the pointer: a hovered message shows its button and keeps its place', async ({ page, localConsole }) => {
  const viewer = await openSample(page, localConsole, NOTES_SAMPLE);
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
  const [head, ...lines] = (await readClipboard(page)).trimEnd().split('\n');
  expect(head).toMatch(new RegExp(`^${speaker} • March 10, 2026 at `));
  expect(lines.join('\n')).toBe(parts.join('\n'));
});

test('with the keyboard: Tab moves from a message to its button, then out of the feed', async ({
  page,
  localConsole
}) => {
  const viewer = await openSample(page, localConsole, NOTES_SAMPLE);
  await waitUntilComplete(viewer);
  await viewer.getByRole('feed').focus();
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowUp');
  const message = messagesOf(viewer).nth(-2);
  await expect(message).toBeFocused();
  await page.keyboard.press('c');
  await expect(viewer.getByRole('status')).toHaveText('Copied');
  const byKey = await readClipboard(page);
  expect(byKey).toContain((await message.locator('.bubble').first().innerText()).trim());
  await page.evaluate(() => navigator.clipboard.writeText(''));
  await page.keyboard.press('Tab');
  await expect(message.getByRole('button', COPY)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect.poll(() => readClipboard(page)).toBe(byKey);
  await page.keyboard.press('Tab');
  await expect(viewer.getByRole('button', COPY)).toHaveCount(0);
});

test.describe('by touch', () => {
  const { hasTouch, isMobile, viewport } = devices['Pixel 7'];
  test.use({ hasTouch, isMobile, viewport });

  test('every message shows its button', async ({ page, localConsole }) => {
    const viewer = await openSample(page, localConsole, NOTES_SAMPLE);
    await waitUntilComplete(viewer);
    await expect(viewer.getByRole('button', COPY)).toHaveCount(15);
    await messagesOf(viewer).first().getByRole('button', COPY).tap();
    await expect(viewer.getByRole('status')).toHaveText('Copied');
  });
});
