import { expect } from '@playwright/test';
import type { CDPSession, Page } from '@playwright/test';
import type { Fault } from '../../scripts/assistant/index.ts';
import { expectProblem, withSampleFault } from './faults.ts';
import { test } from './fixtures.ts';
import { LOGS_SAMPLE, LONG_SAMPLE, NOTES_SAMPLE } from './records.ts';
import { goToList, goToSample, messagesOf, openList, openSample, readTexts, waitUntilComplete } from './viewer.ts';

/** Agents leave before a conversation is loaded, come back, and lose their network in between. */

const NEXT = { name: 'Next' };

test('without a network there is a message, and loading starts when the network is back', async ({
  page,
  localConsole
}) => {
  const fault: Fault = { kind: 'body', body: 'empty', times: 1 };
  await withSampleFault(localConsole, NOTES_SAMPLE, fault, async () => {
    const viewer = await openSample(page, localConsole, NOTES_SAMPLE);
    await expectProblem(viewer, 'badPayload');
    await page.context().setOffline(true);
    await viewer.getByRole('button', { name: 'Try again' }).click();
    await expectProblem(viewer, 'offline');
    await expect(viewer).toContainText('The assistant cannot be reached. Check your network');
    await page.context().setOffline(false);
    expect(await readTexts(viewer)).toHaveLength(15);
  });
});

test('without a network in the middle of a load, the loaded messages stay and loading continues when it is back', async ({
  page,
  localConsole
}) => {
  const fault: Fault = { kind: 'body', body: 'empty', skip: 2, times: 1 };
  await withSampleFault(localConsole, LOGS_SAMPLE, fault, async () => {
    const viewer = await openSample(page, localConsole, LOGS_SAMPLE);
    await expectProblem(viewer, 'badPayload');
    await page.context().setOffline(true);
    await viewer.getByRole('button', { name: 'Try again' }).click();
    await expectProblem(viewer, 'offline');
    await expect(messagesOf(viewer).last()).toContainText('Handed over to a person');
    await page.context().setOffline(false);
    expect(await readTexts(viewer)).toHaveLength(63);
  });
});

test('a slow record never shows up in the record opened after it', async ({ page, localConsole }) => {
  const isForNotes = (request: { url: () => string }) => request.url().includes('channel_conversations');
  const started = page.waitForResponse(isForNotes);
  const aborted = page.waitForEvent('requestfailed', isForNotes);
  await withSampleFault(localConsole, NOTES_SAMPLE, { kind: 'slow-body', ms: 10_000 }, async () => {
    const viewer = await openSample(page, localConsole, NOTES_SAMPLE);
    await started;
    await page.getByRole('button', NEXT).click();
    await aborted;
    await expect(messagesOf(viewer).first()).toContainText('savings bank');
    const second = await readTexts(viewer);
    expect(second).toHaveLength(11);
    await page.getByRole('button', { name: 'Previous' }).click();
    await expect(viewer.locator('[data-state="loading"]')).toBeVisible();
    await page.getByRole('button', NEXT).click();
    await expect(messagesOf(viewer).first()).toContainText('savings bank');
    expect(await readTexts(viewer)).toEqual(second);
  });
});

test('leaving a record aborts its request, and coming back loads all of it', async ({ page, localConsole }) => {
  const fault: Fault = { kind: 'delay', ms: 3_600_000, skip: 2, times: 1 };
  const aborted = page.waitForEvent('requestfailed', (request) => request.url().includes('/logs?'));
  await withSampleFault(localConsole, LOGS_SAMPLE, fault, async () => {
    const viewer = await openSample(page, localConsole, LOGS_SAMPLE);
    await expect(viewer).toContainText('Handed over to a person');
    await goToList(page);
    expect((await aborted).failure()?.errorText).toBe('net::ERR_ABORTED');
    expect(await readTexts(await goToSample(page, LOGS_SAMPLE))).toHaveLength(63);
  });
});

test('leaving a record frees its memory', async ({ page, localConsole }) => {
  await openList(page, localConsole);
  const devTools = await page.context().newCDPSession(page);
  await devTools.send('Performance.enable');
  const visit = async (times: number): Promise<Usage> => {
    let afterwards: Usage = { heap: NaN, nodes: NaN };
    for (let time = 0; time < times; time++) {
      await waitUntilComplete(await goToSample(page, LONG_SAMPLE));
      await goToList(page);
      afterwards = await usage(page, devTools);
    }
    return afterwards;
  };
  // the first visits also leave compiled code behind
  const before = await visit(4);
  const after = await visit(8);
  expect(after.heap / before.heap).toBeLessThan(1.1);
  expect(after.nodes / before.nodes).toBeLessThan(1.1);
});

interface Usage {
  readonly heap: number;
  readonly nodes: number;
}

/** Bytes and nodes in use after a garbage collection. */
async function usage(page: Page, devTools: CDPSession): Promise<Usage> {
  await expect(page.getByRole('link', { name: LONG_SAMPLE })).toBeVisible();
  await devTools.send('HeapProfiler.collectGarbage');
  const { metrics } = await devTools.send('Performance.getMetrics');
  const valueOf = (name: string): number => metrics.find((metric) => metric.name === name)?.value ?? NaN;
  return { heap: valueOf('JSHeapUsedSize'), nodes: valueOf('Nodes') };
}
