import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { type LocalConsole, test } from './fixtures.ts';
import { LOGS_SAMPLE, LONG_SAMPLE, NOTES_SAMPLE, recordApiUrl, recordPath, sampleRecord } from './records.ts';
import { messagesOf, readConversation, viewerOn, waitUntilComplete } from './viewer.ts';

/** Saving a conversation, reading it back, and taking it along as a file, a comment or a print. */

/** Opens a sample as a user of the console. */
async function openAs(page: Page, { origin }: LocalConsole, title: string, user = 'agent'): Promise<Locator> {
  await page.goto(`${origin}${recordPath(sampleRecord(title))}?timeZone=UTC&user=${user}`);
  return viewerOn(page);
}

const saveButton = (viewer: Locator) => viewer.locator('c-assistant-save-button');

/** Has the assistant answer 404 to every request for a conversation. */
async function expireAccess(page: Page, { assistant }: LocalConsole): Promise<void> {
  await page.route(`${assistant}/**`, (route) =>
    route.request().method() === 'OPTIONS'
      ? route.continue()
      : route.fulfill({ status: 404, json: { error: 'gone' }, headers: { 'Access-Control-Allow-Origin': '*' } })
  );
}

test('a saved conversation is read back after the assistant answers 404', async ({ page, localConsole }) => {
  const viewer = await openAs(page, localConsole, NOTES_SAMPLE);
  const said = await readConversation(viewer);
  await saveButton(viewer).getByRole('button', { name: 'Save to Salesforce' }).click();
  await expect(viewer.getByRole('status')).toContainText('Saved on');

  await test.step('a second click saves nothing', async () => {
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.method()));
    await saveButton(viewer).getByRole('button', { name: 'Save again' }).click();
    await expect(viewer.getByRole('status')).toContainText('Already saved on');
    expect(requests.filter((method) => method !== 'GET')).toEqual([]);
  });

  await expireAccess(page, localConsole);
  for (const user of ['agent', 'reader']) {
    const later = await openAs(page, localConsole, NOTES_SAMPLE, user);
    await expect(later.getByRole('note')).toContainText('The assistant no longer gives access');
    expect(await readConversation(later)).toEqual(said);
    await expect(saveButton(later)).toHaveCount(0);
  }
});

test('without the permission nothing can be saved, and without a saved conversation the problem is shown', async ({
  page,
  localConsole
}) => {
  const viewer = await openAs(page, localConsole, 'Session and a token of 131,072 characters', 'reader');
  await waitUntilComplete(viewer);
  await expect(viewer.locator('c-assistant-export-menu')).toBeVisible();
  await expect(saveButton(viewer)).toHaveCount(0);
  await expireAccess(page, localConsole);
  await page.reload();
  await expect(viewer.locator('c-assistant-problem-notice')).toBeVisible();
});

test('a damaged saved conversation is reported beside the problem', async ({ page, localConsole }) => {
  const viewer = await openAs(page, localConsole, LOGS_SAMPLE);
  await waitUntilComplete(viewer);
  await saveButton(viewer).getByRole('button', { name: 'Save to Salesforce' }).click();
  await expect(viewer.getByRole('status')).toContainText('Saved on');
  const { origin } = localConsole;
  const list = `${origin}/services/data/v66.0/ui-api/related-list-records/${sampleRecord(LOGS_SAMPLE).id}/Assistant_Transcripts__r`;
  const { records } = (await (await fetch(list)).json()) as { records: { id: string }[] };
  expect(records).toHaveLength(1);
  await fetch(recordApiUrl(origin, records[0]?.id ?? ''), {
    method: 'PATCH',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ fields: { Body_1__c: '[forged]' } })
  });
  await expireAccess(page, localConsole);
  await page.reload();
  await expect(viewer.getByRole('note')).toContainText('damaged');
  await expect(viewer.locator('c-assistant-problem-notice')).toBeVisible();
});

test('in automatic mode a complete conversation is saved once, without a click', async ({ page, localConsole }) => {
  const written: string[] = [];
  page.on('request', (request) => {
    if (request.method() === 'POST' && request.url().includes('/ui-api/records')) {
      written.push(request.url());
    }
  });
  await page.route(`**/ui-api/records/${sampleRecord(LONG_SAMPLE).id}**`, async (route) => {
    const answer = await route.fetch();
    const record = (await answer.json()) as { fields: Record<string, { value: string }> };
    const settings = record.fields['Assistant_Settings_Text__c'];
    if (settings) {
      settings.value = settings.value.replace(/saveMode=\w*/, 'saveMode=automatic');
    }
    await route.fulfill({ response: answer, json: record });
  });
  const viewer = await openAs(page, localConsole, LONG_SAMPLE);
  await expect(saveButton(viewer)).toContainText('Saved on');
  await page.reload();
  await expect(saveButton(viewer)).toContainText('Saved on');
  await waitUntilComplete(viewer);
  expect(written).toHaveLength(1);
});

test('a conversation is downloaded, and its summary becomes a comment after a confirmation', async ({
  page,
  localConsole
}) => {
  const viewer = await openAs(page, localConsole, NOTES_SAMPLE);
  await waitUntilComplete(viewer);
  const menu = viewer.locator('c-assistant-export-menu');
  const choose = async (name: string) => {
    await menu.getByRole('button', { name: 'Take along' }).click();
    await menu.getByRole('menuitem', { name }).click();
  };
  for (const [name, file, words] of [
    ['Download as text', 'Conversation 2026-03-10.txt', 'Amelia Hart'],
    ['Download as Markdown', 'Conversation 2026-03-10.md', '### Amelia Hart'],
    ['Download as JSON', 'Conversation 2026-03-10.json', '"version": 1']
  ] as const) {
    const download = page.waitForEvent('download');
    await choose(name);
    const offered = await download;
    expect(offered.suggestedFilename()).toBe(file);
    const chunks: Buffer[] = [];
    for await (const chunk of await offered.createReadStream()) {
      chunks.push(chunk as Buffer);
    }
    expect(Buffer.concat(chunks).toString()).toContain(words);
  }
  await choose('Add summary to the case');
  await expect(menu.getByRole('group', { name: 'Add this comment to the case?' })).toContainText('Handed over');
  const saved = page.waitForRequest((request) => request.method() === 'PATCH');
  await menu.getByRole('button', { name: 'Add comment' }).click();
  expect((await saved).postDataJSON()).toMatchObject({ fields: { Comments: expect.stringContaining('messages') } });
  await expect(viewer.getByRole('status')).toContainText('was added to the comments');
});

test('printing shows the whole conversation and nothing else', async ({ page, localConsole }) => {
  const viewer = await openAs(page, localConsole, LONG_SAMPLE);
  await waitUntilComplete(viewer);
  await page.evaluate(() => {
    window.print = () => {
      document.documentElement.dataset.printed = document.body.innerText;
      window.dispatchEvent(new Event('afterprint'));
    };
  });
  const menu = viewer.locator('c-assistant-export-menu');
  await menu.getByRole('button', { name: 'Take along' }).click();
  await menu.getByRole('menuitem', { name: 'Print' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-printed', /No 1: /);
  const lines = ((await page.locator('html').getAttribute('data-printed')) ?? '').split('\n').filter(Boolean);
  expect(lines.slice(0, 2)).toEqual(['Conversation with the assistant', expect.stringContaining('Chidi Okafor')]);
  const numbers = lines.flatMap((line) => /^No (\d+): item/.exec(line)?.slice(1) ?? []).map(Number);
  expect(numbers).toEqual(Array.from({ length: 600 }, (_, index) => index + 1));
  expect(lines.filter((line) => /^(?:Take along|At a glance|Omni-Channel|Details)$/.test(line))).toEqual([]);
  await expect(viewer.getByRole('feed')).toBeVisible();
  await expect(messagesOf(viewer)).not.toHaveCount(600);
  await expect(page.getByRole('button', { name: 'Omni-Channel' })).toBeVisible();
});
