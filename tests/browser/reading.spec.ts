import { expect } from '@playwright/test';
import type { Locator } from '@playwright/test';
import { test } from './fixtures.ts';
import { LOGS_SAMPLE, LONG_SAMPLE, NOTES_SAMPLE } from './records.ts';
import { formatMessages, messagesOf, openSample, readConversation, waitUntilComplete } from './viewer.ts';

/** An agent opens a record and reads the conversation from top to bottom: every speaker, time and word. */

test('a chat with a session history key', async ({ page, localConsole }) => {
  const viewer = await openSample(page, localConsole, NOTES_SAMPLE);
  expect(formatMessages(await readConversation(viewer))).toEqual([
    '9:14 AM Assistant: Hello, I am the assistant of the garden shop. What can I do for you? / Choose a topic Or type your question. Where is my order? ✓ chosen Return something Change my address',
    '9:14 AM Amelia Hart: Where is my order?',
    '9:14 AM Assistant: I can look that up. What is your order number?',
    '9:14 AM Amelia Hart: GX-20417',
    '9:14 AM Assistant: Thank you. Order GX-20417 left our warehouse on 6 March. / Your parcel Photographed when it left the warehouse. Open image on assets.example.com',
    '9:15 AM Amelia Hart: You promised it for 8 March. Where is it now?',
    '9:15 AM Assistant: The carrier has not reported anything about your parcel since 8 March. / Tracking What the carrier reported Time Place Event 6 March, 16:20 Warehouse Handed to the carrier 7 March, 04:55 Sorting centre North Sorted 8 March, 11:32 Sorting centre East Held back Copy table / The carrier has just added: it will be delivered on 12 March.',
    '9:15 AM Amelia Hart: That is too late, it is a birthday present for the 11th.',
    '9:15 AM Assistant: I am sorry about that. This is what I would hand over to a colleague: / user_defined: order-summary (shown as data) Show data / How shall we go on? Talk to a person ✓ chosen Cancel the order',
    '9:16 AM Amelia Hart: Talk to a person',
    '9:16 AM Assistant: Handed over to a person Summary Order GX-20417 is held back in Sorting centre East; the customer asks for a faster way. Message to the agent The customer needs order GX-20417 by 11 March, the carrier says 12 March. Reason user_request Topic Late delivery The customer was told, if an agent is available I am connecting you with a colleague. The customer was told, if no agent is available Nobody is free at the moment. Please leave your e-mail address.',
    '9:17 AM Chat: Robin joined.',
    '9:18 AM Robin: Good morning, Robin here. I can send the two items again by courier, they would arrive tomorrow before noon.',
    '9:18 AM Amelia Hart: Perfect, please do that. Thank you!',
    '9:19 AM Chat: Robin left.'
  ]);
});

test('a chat with a session and a token of 131,072 characters, over midnight', async ({ page, localConsole }) => {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  const viewer = await openSample(page, localConsole, 'Session and a token of 131,072 characters');
  expect(formatMessages(await readConversation(viewer))).toEqual([
    '11:52 PM Assistant: Good evening, this is the assistant of the savings bank. How can I help?',
    '11:52 PM Jonas Lindqvist: My card was refused at the petrol station',
    '11:52 PM Assistant: Which card is it? Debit card ending in 4402 Credit card ending in 9917 ✓ chosen Another card',
    '11:53 PM Jonas Lindqvist: Credit card ending in 9917',
    '11:53 PM Assistant: This card has been blocked since 17 February, 22:40, because the PIN was wrong three times.',
    '11:58 PM Jonas Lindqvist: It was my son, he mistyped it. Can you unblock it?',
    '11:58 PM Assistant: I can, once you have confirmed the request in the banking app. / Have you confirmed it? Yes, done ✓ chosen I do not have the app',
    '12:03 AM Jonas Lindqvist: Yes, done',
    '12:03 AM Assistant: Thank you. The card will work again in about ten minutes.',
    '12:15 AM Jonas Lindqvist: It still does not work, the pump says "card blocked".',
    '12:15 AM Assistant: Then a colleague has to look at it. Please stay in the chat.'
  ]);
  await expect(viewer.getByRole('feed').getByRole('heading', { level: 3 })).toHaveText([
    'Tuesday, February 17, 2026',
    'Wednesday, February 18, 2026'
  ]);
  expect(Math.max(...requests.map((url) => url.length))).toBeLessThan(2000);
});

test('a chat whose history is in the logs, over several pages', async ({ page, localConsole }) => {
  const cursors: (string | null)[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/logs?')) {
      cursors.push(new URL(request.url()).searchParams.get('cursor'));
    }
  });
  const viewer = await openSample(page, localConsole, LOGS_SAMPLE);
  const lines = formatMessages(await readConversation(viewer));
  expect(cursors.length).toBeGreaterThanOrEqual(4);
  expect(lines).toHaveLength(63);
  expect(lines.slice(0, 5)).toEqual([
    '1:05 PM Assistant: Hello, this is the assistant of the energy supplier. / What is it about? A question about an invoice ✓ chosen My meter reading Moving house',
    '1:05 PM Priya Raman: A question about an invoice',
    '1:05 PM Assistant: Which invoice do you mean? You find its number at the top right.',
    '1:06 PM Priya Raman: R-2026-118834',
    '1:06 PM Assistant: To show you this invoice I need your customer number and your date of birth.'
  ]);
  expect(lines.slice(-4)).toEqual([
    '1:17 PM Priya Raman: Then connect me',
    '1:17 PM Assistant: May I hand over this conversation?',
    '1:17 PM Priya Raman: Yes',
    expect.stringMatching(
      /^1:17 PM Assistant: Handed over to a person Summary .* Topic Refund after a corrected invoice/
    )
  ]);
  expect(new Set(lines.map((line) => line.replace(/^\S+ \S+ /, ''))).size).toBeGreaterThan(55);
});

test('a long chat opens at its end, and scrolling up shows all 600 messages in order', async ({
  page,
  localConsole
}) => {
  const viewer = await openSample(page, localConsole, LONG_SAMPLE);
  await expect(messagesOf(viewer).last()).toBeInViewport();
  await waitUntilComplete(viewer);
  await expect(messagesOf(viewer).last()).toBeInViewport();
  const seen = new Map(await positionsAndTexts(viewer));
  while (!seen.has(1)) {
    expect(await messagesOf(viewer).count()).toBeLessThan(150);
    const earliest = Math.min(...seen.keys());
    await messagesOf(viewer)
      .first()
      .evaluate((message) => message.scrollIntoView());
    const firstPosition = async () => Number(await messagesOf(viewer).first().getAttribute('aria-posinset'));
    await expect.poll(firstPosition, { intervals: [20] }).toBeLessThan(earliest);
    (await positionsAndTexts(viewer)).forEach(([place, text]) => seen.set(place, text));
  }
  expectNumbered([...seen].sort(([one], [other]) => one - other));
  await expect(messagesOf(viewer).first()).toHaveAttribute('aria-setsize', '600');
});

test('the browser’s own search finds the text of messages that are not rendered', async ({ page, localConsole }) => {
  const viewer = await openSample(page, localConsole, LONG_SAMPLE);
  const gaps = viewer.locator('.spacer');
  await expect(gaps.first()).toContainText('No 1: item');
  const words = (await gaps.allTextContents()).join('\n');
  const first = (await positionsAndTexts(viewer))[0]?.[0] ?? 0;
  expect(words.match(/(?<=^No )\d+(?=: item)/gm)?.map(Number)).toEqual(
    Array.from({ length: first - 1 }, (_, index) => index + 1)
  );
  await expect(gaps.first()).toHaveCSS('content-visibility', 'auto');
});

/** The position and text of each rendered message. */
async function positionsAndTexts(viewer: Locator): Promise<[place: number, text: string][]> {
  return messagesOf(viewer).evaluateAll((articles) =>
    articles.map((article) => [Number(article.getAttribute('aria-posinset')), (article as HTMLElement).innerText])
  );
}

/** Expects all 600 messages in order; each text starts with its number. */
function expectNumbered(messages: readonly [place: number, text: string][]): void {
  expect(messages.map(([place]) => place)).toEqual(Array.from({ length: 600 }, (_, index) => index + 1));
  messages.forEach(([place, text]) => expect(text).toMatch(new RegExp(`(^|\n)No ${place}: item`)));
}

test('a chat with broken messages keeps all good ones', async ({ page, localConsole }) => {
  const viewer = await openSample(page, localConsole, 'Conversation with broken messages');
  const broken = 'This part of the conversation could not be read. Show data';
  expect(formatMessages(await readConversation(viewer))).toEqual([
    '2:30 PM Assistant: Welcome to the booking assistant. Where do you want to go?',
    `time unknown Chat: ${broken}`,
    '2:30 PM Sofia Almeida: To the coast, two nights from Friday',
    `2:30 PM Chat: ${broken}`,
    `2:30 PM Assistant: ${broken} / ${broken} / ${broken} / There are rooms in three houses by the sea.`,
    `2:30 PM Assistant: ${broken}`,
    '2:31 PM Sofia Almeida: With breakfast, please',
    'time unknown Assistant: Two of them offer breakfast.',
    `2:31 PM Sofia Almeida: ${broken}`,
    '2:31 PM Sofia Almeida: The cheaper one',
    '2:31 PM Assistant: That is the Dune House, 118.00 a night. Shall I book it?',
    '2:32 PM Sofia Almeida: Yes, book it',
    '2:32 PM Assistant: It is booked. You will get an e-mail with the details.'
  ]);
});
