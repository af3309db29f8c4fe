import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { readLabels } from '../../scripts/org/deployed/labels.ts';
import { test } from './fixtures.ts';
import { NOTES_SAMPLE } from './records.ts';
import { messagesOf, openSample, readConversation, waitUntilComplete } from './viewer.ts';

/** The viewer in the user's language: labels, dates, times, numbers and direction. */

/** What a user with this locale reads. */
interface Reading {
  readonly locale: string;
  readonly dir: string;
  readonly title: string;
  readonly assistant: string;
  readonly day: string;
  readonly time: string;
  readonly joined: string;
  readonly handover: string;
  readonly find: string;
  readonly found: RegExp;
  readonly summary: string;
  readonly quotes: string;
  readonly take: string;
  readonly insert: string;
  readonly question: string;
}

const READINGS: readonly Reading[] = [
  {
    locale: 'de',
    dir: 'ltr',
    title: 'Unterhaltung mit dem Assistenten',
    assistant: 'Assistent',
    day: 'Dienstag, 10. März 2026',
    time: '09:14',
    joined: 'Robin ist beigetreten.',
    handover: 'An einen Menschen übergeben',
    find: 'In der Unterhaltung suchen',
    found: /^(?:\d+ von \d+|Nachrichten: \d+)$/,
    summary: 'Auf einen Blick 10.03.2026, 09:14–09:19 Uhr · 5 Min. · Nachrichten: 15',
    quotes: 'In den Worten von Amelia Hart',
    take: 'Exportieren',
    insert: 'Zusammenfassung zum Kundenvorgang hinzufügen',
    question: 'Diesen Kommentar zum Kundenvorgang hinzufügen?'
  },
  {
    locale: 'ja',
    dir: 'ltr',
    title: 'アシスタントとの会話',
    assistant: 'アシスタント',
    day: '2026年3月10日火曜日',
    time: '9:14',
    joined: 'Robin さんが参加しました。',
    handover: '担当者に引き継ぎました',
    find: '会話内を検索',
    found: /^(?:\d+ \/ \d+|メッセージ: \d+ 件)$/,
    summary: '要点 2026/03/10 9時14分～9時19分 · 5 分 · メッセージ: 15 件',
    quotes: 'Amelia Hart さん自身の言葉',
    take: 'エクスポート',
    insert: '概要をケースに追加',
    question: 'このコメントをケースに追加しますか?'
  },
  {
    locale: 'ar-EG',
    dir: 'rtl',
    title: 'المحادثة مع المساعد',
    assistant: 'المساعد',
    day: 'الثلاثاء، ١٠ مارس ٢٠٢٦',
    time: '٩:١٤ ص',
    joined: 'انضم إلى الدردشة: Robin.',
    handover: 'تم التسليم إلى شخص',
    find: 'البحث في المحادثة',
    found: /^(?:[٠-٩]+ من [٠-٩]+|الرسائل: [٠-٩]+)$/,
    summary: 'نظرة سريعة ١٠/٠٣/٢٠٢٦، ٩:١٤–٩:١٩ ص · ٥ د · الرسائل: ١٥',
    quotes: 'بكلمات Amelia Hart',
    take: 'تصدير',
    insert: 'إضافة الملخص إلى الحالة',
    question: 'هل تريد إضافة هذا التعليق إلى الحالة؟'
  }
];

/** The text without direction marks, with each run of white space as one space. */
function plain(text: string): string {
  return text
    .replace(/[\u200e\u200f\u061c]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

async function textOf(locator: Locator): Promise<string> {
  return plain(await locator.innerText());
}

/** Labels of several words. A label of one word may be a word of the conversation. */
async function englishSentences(): Promise<string[]> {
  const labels = await readLabels('force-app/core/main/default');
  return [...labels.values()].filter((text) => text.includes(' ') && !text.includes('{'));
}

async function expectNoEnglish(viewer: Locator): Promise<void> {
  const text = plain(await viewer.innerText());
  expect((await englishSentences()).filter((sentence) => text.includes(sentence))).toEqual([]);
}

/** Whether a speaker's bubble is nearer to the left edge of its message than to the right one. */
async function isLeft(page: Page, viewer: Locator, speaker: string): Promise<boolean> {
  const message = messagesOf(viewer)
    .and(page.locator(`[data-speaker="${speaker}"]`))
    .first();
  const [outer, inner] = await Promise.all([boxOf(message), boxOf(message.locator('.bubble').first())]);
  return inner.left - outer.left < outer.right - inner.right;
}

async function boxOf(locator: Locator): Promise<{ left: number; right: number }> {
  const box = await locator.boundingBox();
  if (!box) {
    throw new Error('Not in view');
  }
  return { left: box.x, right: box.x + box.width };
}

for (const reading of READINGS) {
  const { locale, dir } = reading;

  test(`${locale}: labels, dates, times and counts are those of the language`, async ({ page, localConsole }) => {
    const viewer = await openSample(page, localConsole, NOTES_SAMPLE, { locale });
    const messages = await readConversation(viewer);
    await expect(page.locator('html')).toHaveAttribute('dir', dir);
    await expect(viewer.getByRole('heading', { name: reading.title })).toBeVisible();
    await expect(viewer.getByText(reading.handover)).toBeVisible();
    expect(plain(messages[0]?.speaker ?? '')).toBe(reading.assistant);
    expect(plain(messages[0]?.time ?? '')).toBe(reading.time);
    expect(await textOf(viewer.locator('.day').first())).toBe(reading.day);
    expect(messages.flatMap(({ parts }) => parts.map(plain))).toContain(reading.joined);
    expect(await textOf(viewer.locator('c-assistant-summary-panel summary'))).toBe(reading.summary);
    await expect(viewer.getByRole('heading', { name: reading.quotes })).toBeVisible();
    await expectNoEnglish(viewer);

    await test.step('the comment for the case asks before it is added', async () => {
      await viewer.getByRole('button', { name: reading.take }).click();
      await viewer.getByRole('menuitem', { name: reading.insert }).click();
      await expect(viewer.getByRole('group', { name: reading.question })).toBeVisible();
      await expectNoEnglish(viewer);
    });
    await test.step('search results are counted', async () => {
      await viewer.getByRole('searchbox', { name: reading.find }).fill('GX-20417');
      await expect(viewer.locator('.count')).toHaveText(reading.found);
    });
  });
}

test('right to left mirrors the sides of customer and assistant, with the same spaces', async ({
  page,
  localConsole
}) => {
  const spaces: number[][] = [];
  for (const [locale, customerLeft] of [
    ['de', true],
    ['ar-EG', false]
  ] as const) {
    const viewer = await openSample(page, localConsole, NOTES_SAMPLE, { locale });
    await waitUntilComplete(viewer);
    expect(await isLeft(page, viewer, 'customer'), locale).toBe(customerLeft);
    expect(await isLeft(page, viewer, 'assistant'), locale).toBe(!customerLeft);
    await viewer.locator('c-assistant-export-menu').getByRole('button').click();
    await viewer.getByRole('menuitem').last().click();
    spaces.push([
      ...(await spacesBetween(viewer.locator('.jumps button'))),
      ...(await spacesBetween(viewer.locator('.prompt button')))
    ]);
  }
  const [leftToRight = [], rightToLeft] = spaces;
  expect(leftToRight).toHaveLength(3);
  expect(Math.min(...leftToRight)).toBeGreaterThanOrEqual(4);
  expect(rightToLeft).toEqual(leftToRight);
});

/** Pixels between the neighbours in a row, in reading direction. */
async function spacesBetween(row: Locator): Promise<number[]> {
  const boxes = await Promise.all((await row.all()).map(boxOf));
  return boxes
    .slice(1)
    .map(({ left, right }, index) =>
      Math.round(Math.max(left - (boxes[index]?.right ?? 0), (boxes[index]?.left ?? 0) - right))
    );
}

test('a language without translations has the English labels', async ({ page, localConsole }) => {
  const viewer = await openSample(page, localConsole, NOTES_SAMPLE, { locale: 'sv' });
  await expect(viewer.getByRole('heading', { name: 'Conversation with the assistant' })).toBeVisible();
  expect((await readConversation(viewer))[0]?.time).toBe('09:14');
});
