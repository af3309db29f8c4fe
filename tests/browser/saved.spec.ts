import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { readConversation, test } from './console.ts';
import type { LocalConsole } from './console.ts';

/** A conversation is kept: saved once, by those who may, and read back when the assistant no longer gives it. */

const SAMPLE = { title: 'Handed over with a session history key', id: '570000000000001AAA' };

async function open(page: Page, { origin }: LocalConsole, { id, user = 'agent' }: { id: string; user?: string }) {
  await page.goto(`${origin}/lightning/r/LiveChatTranscript/${id}/view?timeZone=UTC&user=${user}`);
  return page.locator('c-assistant-history');
}

const keep = (viewer: Locator) => viewer.locator('c-assistant-save-button');

/** The assistant does as if it had never known of any conversation. */
async function forgetEverything(page: Page, { assistant }: LocalConsole): Promise<void> {
  await page.route(`${new URL(assistant).origin}/**`, (route) =>
    route.request().method() === 'OPTIONS'
      ? route.continue()
      : route.fulfill({ status: 404, json: { error: 'gone' }, headers: { 'Access-Control-Allow-Origin': '*' } })
  );
}

test('a saved conversation is read back after the assistant answers 404', async ({ page, localConsole }) => {
  const viewer = await open(page, localConsole, SAMPLE);
  const said = await readConversation(viewer);
  await keep(viewer).getByRole('button', { name: 'Save to Salesforce' }).click();
  await expect(viewer.getByRole('status')).toContainText('Saved on');

  await test.step('a second click saves nothing', async () => {
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.method()));
    await keep(viewer).getByRole('button', { name: 'Save again' }).click();
    await expect(viewer.getByRole('status')).toContainText('Already saved on');
    expect(requests.filter((method) => method !== 'GET')).toEqual([]);
  });

  await forgetEverything(page, localConsole);
  for (const user of ['agent', 'reader']) {
    const later = await open(page, localConsole, { ...SAMPLE, user });
    await expect(later.getByRole('note')).toContainText('The assistant no longer gives access');
    expect(await readConversation(later)).toEqual(said);
    await expect(keep(later)).toHaveCount(0);
  }
});

test('without the permission nothing can be saved, and without a saved conversation the problem is told', async ({
  page,
  localConsole
}) => {
  const viewer = await open(page, localConsole, { id: '570000000000002AAA', user: 'reader' });
  await readConversation(viewer);
  await expect(viewer.locator('c-assistant-export-menu')).toBeVisible();
  await expect(keep(viewer)).toHaveCount(0);
  await forgetEverything(page, localConsole);
  await page.reload();
  await expect(viewer.locator('c-assistant-problem-notice')).toBeVisible();
});

test('a damaged record is said to be damaged, beside the problem', async ({ page, localConsole }) => {
  const viewer = await open(page, localConsole, { id: '570000000000003AAA' });
  await readConversation(viewer);
  await keep(viewer).getByRole('button', { name: 'Save to Salesforce' }).click();
  await expect(viewer.getByRole('status')).toContainText('Saved on');
  const list = `${localConsole.origin}/services/data/v66.0/ui-api/related-list-records/570000000000003AAA/Assistant_Transcripts__r`;
  const { records } = (await (await fetch(list)).json()) as { records: { id: string }[] };
  expect(records).toHaveLength(1);
  await fetch(`${localConsole.origin}/services/data/v66.0/ui-api/records/${records[0]?.id}`, {
    method: 'PATCH',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ fields: { Body_1__c: '[forged]' } })
  });
  await forgetEverything(page, localConsole);
  await page.reload();
  await expect(viewer.getByRole('note')).toContainText('damaged');
  await expect(viewer.locator('c-assistant-problem-notice')).toBeVisible();
});

test('in automatic mode a whole conversation is saved by itself, once', async ({ page, localConsole }) => {
  const written: string[] = [];
  page.on('request', (request) => {
    if (request.method() === 'POST' && request.url().includes('/ui-api/records')) {
      written.push(request.url());
    }
  });
  await page.route('**/ui-api/records/570000000000010AAA**', async (route) => {
    const answer = await route.fetch();
    const record = (await answer.json()) as { fields: Record<string, { value: string }> };
    const settings = record.fields['Assistant_Settings_Text__c'];
    if (settings) {
      settings.value = settings.value.replace(/saveMode=\w*/, 'saveMode=automatic');
    }
    await route.fulfill({ response: answer, json: record });
  });
  const viewer = await open(page, localConsole, { id: '570000000000010AAA' });
  await expect(keep(viewer)).toContainText('Saved on');
  await page.reload();
  await expect(keep(viewer)).toContainText('Saved on');
  await expect(viewer.getByRole('feed')).toHaveAttribute('aria-busy', 'false');
  expect(written).toHaveLength(1);
});

test('a conversation is downloaded, and its summary becomes a comment after a confirmation', async ({
  page,
  localConsole
}) => {
  const viewer = await open(page, localConsole, SAMPLE);
  await readConversation(viewer);
  const take = viewer.locator('c-assistant-export-menu');
  const choose = async (name: string) => {
    await take.getByRole('button', { name: 'Take along' }).click();
    await take.getByRole('menuitem', { name }).click();
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
  await expect(take.getByRole('group', { name: 'Add this comment to the case?' })).toContainText('Handed over');
  const saved = page.waitForRequest((request) => request.method() === 'PATCH');
  await take.getByRole('button', { name: 'Add comment' }).click();
  expect((await saved).postDataJSON()).toMatchObject({ fields: { Comments: expect.stringContaining('messages') } });
  await expect(viewer.getByRole('status')).toContainText('was added to the comments');
});

test('only the conversation prints, all of it', async ({ page, localConsole }) => {
  const viewer = await open(page, localConsole, { id: '570000000000010AAA' });
  await readConversation(viewer);
  await page.evaluate(() => {
    window.print = () => {
      document.documentElement.dataset.printed = document.body.innerText;
      window.dispatchEvent(new Event('afterprint'));
    };
  });
  const take = viewer.locator('c-assistant-export-menu');
  await take.getByRole('button', { name: 'Take along' }).click();
  await take.getByRole('menuitem', { name: 'Print' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-printed', /No 1: /);
  const lines = ((await page.locator('html').getAttribute('data-printed')) ?? '').split('\n').filter(Boolean);
  expect(lines.slice(0, 2)).toEqual(['Conversation with the assistant', expect.stringContaining('Chidi Okafor')]);
  expect(lines.filter((line) => /^No \d+: /.test(line))).toHaveLength(600);
  expect(lines.filter((line) => /^(?:Take along|At a glance|Omni-Channel|Details)$/.test(line))).toEqual([]);
  await expect(viewer.getByRole('feed')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Omni-Channel' })).toBeVisible();
});
