import type { BrowserContext, CDPSession, Page } from '@playwright/test';
import type { ContestantName } from './contestants.ts';
import { harnessPath } from './server.ts';
import type { BenchmarkRecord } from './pages/benchmarkRecord.ts';
import type {} from './pages/harness.ts';

/** A contestant's page, in which a record has been opened. */
export interface RecordPage {
  readonly page: Page;
  readonly session: CDPSession;
  /** Used JavaScript heap before the record was opened, in bytes. */
  readonly heapBefore: number;
  /** Names of the scripts that were loaded since then. */
  readonly scripts: readonly string[];
  /** Errors in the page, and requests to other machines. */
  readonly remarks: readonly string[];
}

/** Only latency is simulated, so that the size of the scripts has no greater effect. */
const UNLIMITED_THROUGHPUT = { downloadThroughput: -1, uploadThroughput: -1 };

export interface PageOptions {
  /** Origin of the benchmark server. */
  readonly origin: string;
  /** Simulated latency of each request in milliseconds. */
  readonly latency: number;
}

/**
 * Loads a contestant's page and opens the record in it.
 * @throws Error when the page does not get ready
 */
export async function openRecord(
  context: BrowserContext,
  contestant: ContestantName,
  { origin, latency }: PageOptions,
  record: BenchmarkRecord
): Promise<RecordPage> {
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
  await page.goto(origin + harnessPath(contestant), { waitUntil: 'load' });
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
    await session.send('Network.emulateNetworkConditions', { latency, offline: false, ...UNLIMITED_THROUGHPUT });
  }
  await page.evaluate((details) => void window.openRecord?.(details), record);
  return { page, session, heapBefore, scripts, remarks };
}

/** Used JavaScript heap in bytes, after garbage collection. */
export async function usedHeap(session: CDPSession): Promise<number> {
  // the second collection frees objects with weak references and finalizers
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? 0;
}
