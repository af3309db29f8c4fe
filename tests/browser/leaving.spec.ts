import { expect } from '@playwright/test';
import type { CDPSession, Page } from '@playwright/test';
import type { Fault } from '../../scripts/assistant/index.ts';
import { ONCE, messagesOf, openSample, test } from './console.ts';
import { LOGS, LONG, NOTES, expectProblem, openWithFault, readAll } from './faults.ts';

/** Agents leave before a conversation is there, come back, and lose their network in between. */

const NEXT = { name: 'Next' };
const LIST = { name: 'Chat Transcripts' };

test('without a network: said so, and loading begins by itself when it is back', async ({ page, localConsole }) => {
  const fault: Fault = { kind: 'body', body: 'empty', times: 1 };
  await openWithFault(page, localConsole, NOTES, fault, async (viewer) => {
    await expectProblem(viewer, 'badPayload');
    await page.context().setOffline(true);
    await viewer.getByRole('button', { name: 'Try again' }).click();
    await expectProblem(viewer, 'offline');
    await page.context().setOffline(false);
    expect(await readAll(viewer)).toHaveLength(NOTES.messages);
  });
});

test('without a network for the rest of it: what is loaded stays, and loading goes on by itself', async ({
  page,
  localConsole
}) => {
  const fault: Fault = { kind: 'body', body: 'empty', skip: 2, times: 1 };
  await openWithFault(page, localConsole, LOGS, fault, async (viewer) => {
    await expectProblem(viewer, 'badPayload');
    await page.context().setOffline(true);
    await viewer.getByRole('button', { name: 'Try again' }).click();
    await expectProblem(viewer, 'offline');
    await expect(messagesOf(viewer).last()).toContainText('Handed over to a person');
    await page.context().setOffline(false);
    expect(await readAll(viewer)).toHaveLength(LOGS.messages);
  });
});

test('two records opened in quick turn: the first, though slow, never shows up in the second', async ({
  page,
  localConsole
}) => {
  const asksForNotes = (request: { url: () => string }) => request.url().includes('channel_conversations');
  const begun = page.waitForResponse(asksForNotes);
  const ended = page.waitForEvent('requestfailed', asksForNotes);
  await openWithFault(page, localConsole, NOTES, { kind: 'slow-body', ms: 10_000 }, async (viewer) => {
    await begun;
    await page.getByRole('button', NEXT).click();
    await ended;
    await expect(messagesOf(viewer).first()).toContainText('savings bank');
    const second = await readAll(viewer);
    expect(second).toHaveLength(11);
    await page.getByRole('button', { name: 'Previous' }).click();
    await expect(viewer.locator('[data-state="loading"]')).toBeVisible();
    await page.getByRole('button', NEXT).click();
    await expect(messagesOf(viewer).first()).toContainText('savings bank');
    expect(await readAll(viewer)).toEqual(second);
  });
});

test('a record left in the middle of a load: the request ends, and coming back shows all of it', async ({
  page,
  localConsole
}) => {
  const fault: Fault = { kind: 'delay', ms: 3_600_000, skip: 2, times: 1 };
  const ended = page.waitForEvent('requestfailed', (request) => request.url().includes('/logs?'));
  await openWithFault(page, localConsole, LOGS, fault, async (viewer) => {
    await expect(viewer).toContainText('Handed over to a person');
    await page.getByRole('navigation').getByRole('link', LIST).first().click();
    await expect(viewer).toHaveCount(0);
    expect((await ended).failure()?.errorText).toBe('net::ERR_ABORTED');
    await page.getByRole('link', { name: LOGS.title }).click();
    expect(await readAll(viewer)).toHaveLength(LOGS.messages);
  });
});

test('memory comes back after leaving', ONCE, async ({ page, localConsole }) => {
  const viewer = await openSample(page, localConsole, LONG.title);
  const devTools = await page.context().newCDPSession(page);
  await devTools.send('Performance.enable');
  const leave = async (): Promise<Usage> => {
    await expect(viewer.getByRole('feed')).toHaveAttribute('aria-busy', 'false');
    await page.getByRole('navigation').getByRole('link', LIST).first().click();
    await expect(viewer).toHaveCount(0);
    return usage(page, devTools);
  };
  const visit = async (times: number): Promise<Usage> => {
    let after = await leave();
    for (let time = 0; time < times; time++) {
      await page.getByRole('link', { name: LONG.title }).click();
      after = await leave();
    }
    await page.getByRole('link', { name: LONG.title }).click();
    return after;
  };
  // the first visits also leave compiled code behind
  const warm = await visit(3);
  const last = await visit(8);
  expect(last.heap / warm.heap).toBeLessThan(1.1);
  expect(last.nodes / warm.nodes).toBeLessThan(1.1);
});

interface Usage {
  readonly heap: number;
  readonly nodes: number;
}

/** What is still held, in bytes and nodes, once all that can be given back has been. */
async function usage(page: Page, devTools: CDPSession): Promise<Usage> {
  await expect(page.getByRole('link', { name: LONG.title })).toBeVisible();
  await devTools.send('HeapProfiler.collectGarbage');
  const { metrics } = await devTools.send('Performance.getMetrics');
  const valueOf = (name: string): number => metrics.find((metric) => metric.name === name)?.value ?? NaN;
  return { heap: valueOf('JSHeapUsedSize'), nodes: valueOf('Nodes') };
}
