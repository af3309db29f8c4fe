import { setTimeout as wait } from 'node:timers/promises';
import type { Browser, BrowserContext, Page } from '@playwright/test';
import type { Build } from './build/index.ts';
import { bytesOf } from './build/scripts.ts';
import type { ContestantName } from './contestants.ts';
import { SEARCHED_WORDS } from './conversation.ts';
import type { Figures } from './metrics.ts';
import { openRecord, usedHeap, type OpenedPage, type Place } from './opened.ts';
import type { Opening } from './pages/opening.ts';
import type {} from './pages/probe.ts';

/** What has to be known to open a record. */
export interface Setting extends Place {
  readonly browser: Browser;
  readonly build: Build;
  /** Milliseconds that are waited for the last message, and for each later step. */
  readonly limit: number;
  /** Whether only the times to the last message are of interest. */
  readonly timesOnly: boolean;
}

export interface Measured {
  readonly figures: Figures;
  readonly remarks: readonly string[];
}

const SIZE = { width: 1280, height: 900 };
const KEYS = SEARCHED_WORDS.slice(0, 3);

/**
 * Opens a record three times: in a browser that has nothing in its cache, with everything that is measured, in a new page
 * of that browser, and once more in that page, the last two for the time alone.
 */
export async function measure(setting: Setting, contestant: ContestantName, opening: Opening): Promise<Measured> {
  const context = await setting.browser.newContext({ viewport: SIZE, locale: 'en-US', timezoneId: 'UTC' });
  try {
    await context.addInitScript({ content: setting.build.probe });
    const cold = await measureCold(context, setting, contestant, opening);
    if (cold.figures.lastSeenCold === null) {
      return cold;
    }
    const warm = await measureWarm(context, setting, contestant, opening);
    return { figures: { ...cold.figures, ...warm.figures }, remarks: [...new Set([...cold.remarks, ...warm.remarks])] };
  } catch (error) {
    // a page that crashes, for want of memory for example, has shown nothing
    return { figures: { lastSeenCold: null }, remarks: [(error as Error).message.split('\n')[0] ?? ''] };
  } finally {
    await context.close();
  }
}

async function measureWarm(
  context: BrowserContext,
  setting: Setting,
  contestant: ContestantName,
  opening: Opening
): Promise<Measured> {
  const opened = await openRecord(context, contestant, setting, opening);
  const lastSeenWarm = await lastSeen(opened.page, setting.limit);
  const isEnough = lastSeenWarm === null || setting.timesOnly;
  const again = isEnough ? {} : { lastSeenAgain: await measureAgain(opened, opening, setting.limit) };
  await opened.page.close();
  return { figures: { lastSeenWarm, ...again }, remarks: opened.remarks };
}

/** As most records of a day are opened: in a page that has shown another, and has all scripts already. */
async function measureAgain({ page, session }: OpenedPage, opening: Opening, limit: number): Promise<number | null> {
  const rest = await within(
    limit,
    page.evaluate(() => window.probe.settled())
  );
  if (rest === null) {
    return null;
  }
  await page.evaluate(() => window.closeRecord?.());
  // what the first record leaves behind is not collected at the second one's expense
  await usedHeap(session);
  await page.evaluate((details) => void window.openRecord?.(details), opening);
  return lastSeen(page, limit);
}

function lastSeen(page: Page, limit: number): Promise<number | null> {
  return within(
    limit,
    page.evaluate(() => window.probe.lastMessageSeen)
  );
}

async function measureCold(
  context: BrowserContext,
  setting: Setting,
  contestant: ContestantName,
  opening: Opening
): Promise<Measured> {
  const { build, limit, timesOnly } = setting;
  const opened = await openRecord(context, contestant, setting, opening);
  const { page, scripts, remarks } = opened;
  const lastSeenCold = await lastSeen(page, limit);
  if (lastSeenCold === null) {
    return { figures: { lastSeenCold }, remarks: [...remarks, 'the last message was not seen within the limit'] };
  }
  if (timesOnly) {
    await page.close();
    return { figures: { lastSeenCold }, remarks };
  }
  const allLoaded = await within(
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

async function measureLoaded({ page, session, heapBefore }: OpenedPage, limit: number): Promise<Measured> {
  const nodes = await page.evaluate(() => window.probe.nodes());
  const heap = await usedHeap(session);
  const scrolled = await within(
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

/** The slowest of a few keys in the search field; undefined without such a field. */
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
    const time = await within(
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

/** What is promised, or null when it takes longer. A page that is busy cannot be asked for its own time limit. */
async function within<Value>(limit: number, promise: Promise<Value>): Promise<Value | null> {
  const done = new AbortController();
  // a page that is closed meanwhile rejects
  promise.catch(() => undefined);
  const late = wait(limit, null, { signal: done.signal }).catch(() => null);
  try {
    return await Promise.race([promise, late]);
  } finally {
    done.abort();
  }
}
