import type { BrowserContext, CDPSession, Page } from '@playwright/test';
import type { ContestantName } from './contestants.ts';
import { shellPath } from './host.ts';
import type { Opening } from './pages/opening.ts';
import type {} from './pages/shell.ts';

/** A contestant's page in which a record has just been opened. */
export interface OpenedPage {
  readonly page: Page;
  readonly session: CDPSession;
  /** Bytes of JavaScript heap in use before the record was opened. */
  readonly heapBefore: number;
  /** Names of the scripts that were loaded since. */
  readonly scripts: readonly string[];
  /** What went wrong in the page, and addresses outside of this machine that it asked for. */
  readonly remarks: readonly string[];
}

/** In both directions: only the way takes time, so that the size of the scripts does not count for more. */
const UNLIMITED = { downloadThroughput: -1, uploadThroughput: -1 };

/** Where the pages are, and the milliseconds that each of their requests takes on its way. */
export interface Place {
  readonly origin: string;
  readonly latency: number;
}

/** Loads a contestant's page, waits until it is at rest, and opens the record. */
export async function openRecord(
  context: BrowserContext,
  contestant: ContestantName,
  { origin, latency }: Place,
  opening: Opening
): Promise<OpenedPage> {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const remarks: string[] = [];
  const scripts: string[] = [];
  page.on('pageerror', ({ message }) => remarks.push(message));
  page.on('request', (request) => {
    if (!/^(http:\/\/127\.0\.0\.1:|data:|blob:)/.test(request.url())) {
      remarks.push(`asked for ${request.url().slice(0, 100)}`);
    }
  });
  await page.goto(origin + shellPath(contestant), { waitUntil: 'load' });
  await page
    .waitForFunction(() => window.openRecord !== undefined)
    .catch(() => {
      throw new Error(`The page of ${contestant} did not get ready: ${remarks.join('; ')}`);
    });
  await session.send('Performance.enable');
  const heapBefore = await usedHeap(session);
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') {
      scripts.push(new URL(response.url()).pathname.split('/').at(-1) ?? '');
    }
  });
  if (latency > 0) {
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', { latency, offline: false, ...UNLIMITED });
  }
  await page.evaluate((details) => void window.openRecord?.(details), opening);
  return { page, session, heapBefore, scripts, remarks };
}

/** Bytes of JavaScript heap that are in use after everything unused has been collected. */
export async function usedHeap(session: CDPSession): Promise<number> {
  // what only weak references and finalizers held goes with the second
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? 0;
}
