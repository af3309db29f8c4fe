import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { test } from './fixtures.ts';
import { LONG_SAMPLE, NOTES_SAMPLE } from './records.ts';
import { messagesOf, openSample, readConversation, waitUntilComplete } from './viewer.ts';

/** The agent's tools, with the pointer and with the keyboard. */

async function openComplete(...[page, localConsole, sample]: Parameters<typeof openSample>): Promise<Locator> {
  const viewer = await openSample(page, localConsole, sample);
  await waitUntilComplete(viewer);
  return viewer;
}

/** The number of highlighted search results. */
function highlights(page: Page): Promise<number> {
  return page.evaluate(() => [...(CSS.highlights.get('assistant-find')?.values() ?? [])].length);
}

test('find with the pointer: counts, goes backwards from the end, highlights, and clears', async ({
  page,
  localConsole
}) => {
  const viewer = await openComplete(page, localConsole, NOTES_SAMPLE);
  const before = await readConversation(viewer);
  const query = viewer.getByRole('searchbox', { name: 'Find in the conversation' });
  await query.fill('ÖRDER');
  await expect(viewer.locator('.count')).toHaveText('Messages: 6');
  expect(await readConversation(viewer)).toEqual(before);
  await expect.poll(() => highlights(page)).toBeGreaterThan(0);
  await viewer.getByRole('button', { name: 'Previous message with this' }).click();
  await expect(viewer.locator('.count')).toHaveText('6 of 6');
  await expect(viewer.locator('.message_current')).toContainText('Handed over to a person');
  await expect(viewer.locator('.message_current')).toBeInViewport();
  await viewer.getByRole('button', { name: 'Next message with this' }).click();
  await expect(viewer.locator('.count')).toHaveText('1 of 6');
  await expect(viewer.locator('.message_current')).toBeInViewport();
  await query.fill('');
  await expect(viewer.locator('.count')).toHaveCount(0);
  await expect.poll(() => highlights(page)).toBe(0);
});

test('find with the keyboard in a long conversation: Enter goes to the next result, the focus stays in the search box', async ({
  page,
  localConsole
}) => {
  const viewer = await openComplete(page, localConsole, LONG_SAMPLE);
  await viewer.getByRole('searchbox').focus();
  await page.keyboard.type('No 3: item');
  await expect(viewer.locator('.count')).toHaveText('Messages: 1');
  await page.keyboard.press('Enter');
  await expect(viewer.locator('.message_current')).toHaveAttribute('aria-posinset', '3');
  await expect(viewer.locator('.message_current')).toBeInViewport();
  await expect(viewer.getByRole('searchbox')).toBeFocused();
});

test('the filter shows the messages of one speaker, and a jump to another speaker’s message resets it', async ({
  page,
  localConsole
}) => {
  const viewer = await openComplete(page, localConsole, NOTES_SAMPLE);
  await viewer.getByRole('combobox', { name: 'Messages of' }).selectOption('Customer');
  await expect(messagesOf(viewer)).toHaveCount(6);
  expect(new Set(await messagesOf(viewer).locator('.speaker').allInnerTexts())).toEqual(new Set(['Amelia Hart']));
  await viewer.getByRole('button', { name: 'Handover' }).click();
  await expect(messagesOf(viewer)).toHaveCount(15);
  await expect(messagesOf(viewer).filter({ hasText: 'Handed over to a person' })).toBeFocused();
});

for (const [name, place] of [
  ['First', 1],
  ['Newest', 600]
] as const) {
  test(`the button ${name} goes to that end of a long conversation`, async ({ page, localConsole }) => {
    const viewer = await openComplete(page, localConsole, LONG_SAMPLE);
    await messagesOf(viewer)
      .first()
      .evaluate((message) => message.scrollIntoView());
    await viewer.getByRole('button', { name, exact: true }).focus();
    await page.keyboard.press('Enter');
    await expect(viewer.locator(':focus')).toHaveAttribute('aria-posinset', String(place));
    await expect(viewer.locator(':focus')).toBeInViewport();
  });
}

test('the summary leads to the messages that it quotes, and copies its values', async ({
  page,
  localConsole,
  context
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const viewer = await openComplete(page, localConsole, NOTES_SAMPLE);
  await viewer.getByRole('button', { name: 'That is too late' }).click();
  await expect(messagesOf(viewer).filter({ hasText: 'That is too late' })).toBeFocused();
  await viewer.getByRole('button', { name: /^Copy .*GX-20417/ }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('GX-20417');
});

test('Tab reaches every control in the viewer in order, shows the focus, and leaves the viewer', async ({
  page,
  localConsole
}) => {
  const viewer = await openComplete(page, localConsole, NOTES_SAMPLE);
  const wanted = await viewer
    // Tab reaches the copy button of the focused message alone, see copyMessage.spec.ts
    .locator(':is(button, a[href], input, select, summary, [tabindex="0"]):not([aria-keyshortcuts])')
    .evaluateAll((elements) =>
      (elements as HTMLElement[])
        .filter((element) => element.checkVisibility() && element.tabIndex >= 0 && !element.matches(':disabled'))
        .map((element) => element.outerHTML.slice(0, 90))
    );
  expect(wanted.length).toBeGreaterThan(20);
  await viewer.getByRole('button', { name: 'Take along' }).focus();
  const reached: string[] = [];
  const unseen: string[] = [];
  for (;;) {
    const [html, isSeen] = await focused(viewer);
    if (html === '') {
      break;
    }
    if (!html.includes('aria-keyshortcuts')) {
      reached.push(html);
    }
    unseen.push(...(isSeen ? [] : [html]));
    await page.keyboard.press('Tab');
  }
  expect(reached).toEqual(wanted);
  expect(unseen).toEqual([]);
  await page.keyboard.press('Shift+Tab');
  expect((await focused(viewer))[0]).toBe(wanted.at(-1));
});

/** The focused element of the viewer, '' when none has the focus, and whether its style shows the focus. */
function focused(viewer: Locator): Promise<[html: string, isSeen: boolean]> {
  return viewer.locator(':focus').evaluateAll(([element]) => {
    if (!element) {
      return ['', false];
    }
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
    const isSeen = (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none';
    return [element.outerHTML.slice(0, 90), isSeen];
  });
}

test('the keys of the feed move from message to message', async ({ page, localConsole }) => {
  const viewer = await openComplete(page, localConsole, LONG_SAMPLE);
  await viewer.getByRole('feed').focus();
  const place = () => viewer.locator(':focus').getAttribute('aria-posinset');
  const places: (string | null)[] = [];
  for (const key of ['End', 'ArrowUp', 'PageUp', 'ArrowDown', 'PageDown', 'Home', 'ArrowDown']) {
    await page.keyboard.press(key);
    places.push(await place());
  }
  expect(places).toEqual(['600', '599', '598', '599', '600', '1', '2']);
});

test('a scrolling table in a message keeps the keys of the feed', async ({ page, localConsole }) => {
  const viewer = await openComplete(page, localConsole, NOTES_SAMPLE);
  const table = viewer.getByRole('group', { name: 'Tracking' });
  await table.focus();
  for (const key of ['ArrowDown', 'PageUp', 'Home', 'End']) {
    await page.keyboard.press(key);
    await expect(table).toBeFocused();
  }
});

test('forced colours and reduced motion leave speakers and the current message recognizable', async ({
  page,
  localConsole
}) => {
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
  const viewer = await openComplete(page, localConsole, NOTES_SAMPLE);
  await viewer.getByRole('searchbox').fill('order');
  await viewer.getByRole('button', { name: 'Previous message with this' }).click();
  await expect(viewer.locator('.message_current')).toHaveCSS('outline-style', 'dashed');
  await expect(messagesOf(viewer).locator('.speaker').first()).toBeVisible();
  const moving = await viewer
    .locator('*')
    .evaluateAll(
      (elements) => elements.filter((element) => getComputedStyle(element).scrollBehavior === 'smooth').length
    );
  expect(moving).toBe(0);
});
