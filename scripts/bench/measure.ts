import { setTimeout as wait } from 'node:timers/promises';
import type { Browser, BrowserContext, Page } from '@playwright/test';
import type { Build } from './build/index.ts';
import { bytesOf } from './build/scripts.ts';
import type { ContestantName } from './contestants.ts';
import { SEARCH_TEXT } from './generatedConversation.ts';
import type { Figures } from './metrics.ts';
import { openRecord, usedHeap, type PageOptions, type RecordPage } from './recordPage.ts';
import type { BenchmarkRecord } from './pages/benchmarkRecord.ts';
import type {} from './pages/probe.ts';

/** Options for measuring a contestant. */
export interface MeasureOptions extends PageOptions {
  readonly browser: Browser;
  readonly build: Build;
  /** Time limit for the last message, and for each later step, in milliseconds. */
  readonly limit: number;
  /** Whether to measure only the times to the last message. */
  readonly timesOnly: boolean;
}

export interface Measured {
  readonly figures: Figures;
  readonly remarks: readonly string[];
}

const VIEWPORT = { width: 1280, height: 900 };
const KEYS = SEARCH_TEXT.slice(0, 3);

/**
 * Opens a record three times: with an empty browser cache, for all metrics; in a new page with a filled cache, and once more
 * in that page, both only for the time to the last message.
 */
export async function measure(
  options: MeasureOptions,
  contestant: ContestantName,
  record: BenchmarkRecord
): Promise<Measured> {
  const context = await options.browser.newContext({ viewport: VIEWPORT, locale: 'en-US', timezoneId: 'UTC' });
  try {
    await context.addInitScript({ content: options.build.probe });
    const cold = await measureCold(context, options, contestant, record);
    if (cold.figures.lastSeenCold === null) {
      return cold;
    }
    const warm = await measureWarm(context, options, contestant, record);
    return { figures: { ...cold.figures, ...warm.figures }, remarks: [...new Set([...cold.remarks, ...warm.remarks])] };
  } catch (error) {
    // the page may have crashed, for example for lack of memory
    return { figures: { lastSeenCold: null }, remarks: [(error as Error).message.split('\n')[0] ?? ''] };
  } finally {
    await context.close();
  }
}

async function measureWarm(
  context: BrowserContext,
  options: MeasureOptions,
  contestant: ContestantName,
  record: BenchmarkRecord
): Promise<Measured> {
  const opened = await openRecord(context, contestant, options, record);
  const lastSeenWarm = await timeToLastMessage(opened.page, options.limit);
  const isEnough = lastSeenWarm === null || options.timesOnly;
  const again = isEnough ? {} : { lastSeenAgain: await measureAgain(opened, record, options.limit) };
  await opened.page.close();
  return { figures: { lastSeenWarm, ...again }, remarks: opened.remarks };
}

/** Opens the record again in a page that has loaded all scripts, as a Lightning console does. */
async function measureAgain(
  { page, session }: RecordPage,
  record: BenchmarkRecord,
  limit: number
): Promise<number | null> {
  const rest = await withTimeout(
    limit,
    page.evaluate(() => window.probe.settled())
  );
  if (rest === null) {
    return null;
  }
  await page.evaluate(() => window.closeRecord?.());
  // collects the garbage of the first record before the second is measured
  await usedHeap(session);
  await page.evaluate((details) => void window.openRecord?.(details), record);
  return timeToLastMessage(page, limit);
}

function timeToLastMessage(page: Page, limit: number): Promise<number | null> {
  return withTimeout(
    limit,
    page.evaluate(() => window.probe.lastMessageSeen)
  );
}

async function measureCold(
  context: BrowserContext,
  options: MeasureOptions,
  contestant: ContestantName,
  record: BenchmarkRecord
): Promise<Measured> {
  const { build, limit, timesOnly } = options;
  const opened = await openRecord(context, contestant, options, record);
  const { page, scripts, remarks } = opened;
  const lastSeenCold = await timeToLastMessage(page, limit);
  if (lastSeenCold === null) {
    return { figures: { lastSeenCold }, remarks: [...remarks, 'the last message was not seen within the limit'] };
  }
  if (timesOnly) {
    await page.close();
    return { figures: { lastSeenCold }, remarks };
  }
  const allLoaded = await withTimeout(
    limit,
    page.evaluate(() => window.probe.settled())
  );
  const sizes = scripts.map((name) => bytesOf(build.scripts.get(name) ?? ''));
  const rest =
    allLoaded === null ? { figures: {}, remarks: ['it came to no rest'] } : await measureLoaded(opened, limit);
  await page.close();
  return {
    figures: {
      lastSeenCold,
      allLoaded,
      script: sizes.reduce((sum, { bytes }) => sum + bytes, 0),
      scriptGzip: sizes.reduce((sum, { gzip }) => sum + gzip, 0),
      ...rest.figures
    },
    remarks: [...remarks, ...rest.remarks]
  };
}

async function measureLoaded({ page, session, heapBefore }: RecordPage, limit: number): Promise<Measured> {
  const nodes = await page.evaluate(() => window.probe.nodes());
  const heap = await usedHeap(session);
  const scrolled = await withTimeout(
    limit,
    page.evaluate(() => window.probe.scroll())
  );
  const heapAfter = await usedHeap(session);
  const keystroke = await measureKeystroke(page, limit);
  const figures = {
    heap: Math.max(heap, heapAfter) - heapBefore,
    nodes: Math.max(nodes, scrolled?.nodes ?? 0),
    ...(scrolled !== undefined && { longestFrame: scrolled?.longestFrame ?? null }),
    ...(keystroke !== undefined && { keystroke })
  };
  return { figures, remarks: scrolled?.reachedTop === false ? ['the first message was not seen at the top'] : [] };
}

/** Time of the slowest of a few keys in the search field; undefined without a search field. */
async function measureKeystroke(page: Page, limit: number): Promise<number | null | undefined> {
  const field = page.getByRole('searchbox');
  if ((await field.count()) === 0) {
    return undefined;
  }
  await field.first().focus();
  let slowest = 0;
  for (const key of KEYS) {
    const listening = await page.evaluateHandle(() => ({ time: window.probe.keystroke() }));
    await page.keyboard.press(key);
    const time = await withTimeout(
      limit,
      listening.evaluate(({ time: pending }) => pending)
    );
    if (time === null) {
      return null;
    }
    slowest = Math.max(slowest, time);
  }
  return slowest;
}

/** Awaits a promise; null when it takes longer than the limit. A timer in the page would be late in a busy page. */
async function withTimeout<Value>(limit: number, promise: Promise<Value>): Promise<Value | null> {
  const done = new AbortController();
  // rejects when the page is closed in the meantime
  promise.catch(() => undefined);
  const late = wait(limit, null, { signal: done.signal }).catch(() => null);
  try {
    return await Promise.race([promise, late]);
  } finally {
    done.abort();
  }
}
