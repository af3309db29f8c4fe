import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { readGallery } from '../../scripts/org/galleryFiles.ts';
import { readHostileTexts } from '../hostile/hostileTexts.ts';
import type { HostileText } from '../hostile/hostileTexts.ts';
import { hostileLogs, hostileNotes, sentinelAfter } from '../hostile/injectText.ts';
import { test as base } from './fixtures.ts';
import type { LocalConsole } from './fixtures.ts';
import { LOGS_SAMPLE, NOTES_SAMPLE } from './records.ts';
import { goToSample, messagesOf, openList, openSample, renderAllMessages, waitUntilComplete } from './viewer.ts';
import { visibleText } from './visibleText.ts';

/**
 * Hostile texts of a chat visitor or in the assistant's answers stay text. Wherever they stand in a conversation, no script
 * runs, no request leaves, no link leads elsewhere than it says, and nothing leaves the viewer's box.
 */

const files = await readGallery();
/** A page with longer texts takes too long to render. The tests of assistantMarkup read those. */
const MAX_CHARACTERS = 5_000;
const texts = readHostileTexts().filter(({ text }) => text.length <= MAX_CHARACTERS);

const TEXTS_PER_PAGE = { notes: 26, logs: 64 };
const SCHEMES = ['http:', 'https:', 'mailto:', 'tel:'];
/** Elements that run, load, move the page or send something; the viewer needs none of them for a conversation. */
const FORBIDDEN =
  'script, iframe, frame, frameset, object, embed, applet, portal, form, base, meta, link, math, foreignObject, ' +
  'animate, set, map, area, marquee, template, dialog, noscript, plaintext, title';
const LOADING =
  '[src], [srcset], [poster], [background], [data], [ping], [action], [formaction], [srcdoc], [style*="url("]';

interface Batch {
  readonly sample: string;
  readonly texts: readonly HostileText[];
  /** The assistant's answer, in which each text stands in every place of the contract. */
  readonly history: object;
}

function batchesOf(sample: string, size: number, make: (chunk: readonly HostileText[]) => object): Batch[] {
  return Array.from({ length: Math.ceil(texts.length / size) }, (_, index) => {
    const chunk = texts.slice(index * size, (index + 1) * size);
    return { sample, texts: chunk, history: make(chunk) };
  });
}

const batches: readonly Batch[] = [
  ...batchesOf(NOTES_SAMPLE, TEXTS_PER_PAGE.notes, (chunk) => hostileNotes(chunk, files)),
  ...batchesOf(LOGS_SAMPLE, TEXTS_PER_PAGE.logs, (chunk) => hostileLogs(chunk, files))
];

/** Playwright's test for pages of which nothing may get out. */
const test = base.extend<{ escapes: string[] }>({
  escapes: [
    async ({ page }, use) => {
      const escapes: string[] = [];
      await recordEscapes(page, escapes);
      await use(escapes);
      expect(escapes).toEqual([]);
    },
    { auto: true }
  ]
});

/** Has the assistant answer every request for a conversation with this history. */
async function answerWith(page: Page, { assistant }: LocalConsole, history: object): Promise<void> {
  await page.route(`${assistant}/**`, (route) =>
    route.request().method() === 'OPTIONS'
      ? route.continue()
      : route.fulfill({ json: history, headers: { 'Access-Control-Allow-Origin': '*' } })
  );
}

/** Records what scripts and addresses cause: requests, dialogs, windows, downloads, and what the policy refused. */
async function recordEscapes(page: Page, escapes: string[]): Promise<void> {
  page.on('dialog', (dialog) => {
    escapes.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('popup', (popup) => escapes.push(`window ${popup.url()}`));
  page.on('download', (download) => escapes.push(`download ${download.url()}`));
  page.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (hostname !== '127.0.0.1' && !request.url().startsWith('data:,')) {
      escapes.push(`request ${protocol} ${hostname}`);
    }
  });
  page.on('console', (message) => {
    if (message.text().startsWith('CSP ')) {
      escapes.push(message.text());
    }
  });
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      console.error(`CSP ${violatedDirective} ${blockedURI}`);
    });
  });
}

/** Opens everything that is folded, so that no check misses it. */
async function unfold(viewer: Locator): Promise<void> {
  const folded = viewer.locator('[role=feed] details:not([open]) > summary, [role=feed] button[aria-expanded="false"]');
  await expect(async () => {
    await folded.evaluateAll((elements) => elements.forEach((element) => (element as HTMLElement).click()));
    expect(await folded.count()).toBe(0);
  }).toPass();
}

/** What is wrong with the elements of the viewer, one line for each finding. */
function findHarm(
  viewer: Element,
  [forbidden, loading, schemes]: readonly [string, string, readonly string[]]
): string[] {
  const { left, right } = viewer.getBoundingClientRect();
  const findings: string[] = [];
  // the synthetic shadow limits querySelectorAll to one component, a tree walker passes through
  const walker = document.createTreeWalker(viewer, NodeFilter.SHOW_ELEMENT);
  while (walker.nextNode()) {
    const element = walker.currentNode as Element;
    const report = (found: boolean, what: string) => findings.push(...(found ? [`${element.tagName} ${what}`] : []));
    report(element.matches(forbidden), 'is forbidden');
    report(element.matches(loading), 'loads');
    element
      .getAttributeNames()
      .filter((name) => name.startsWith('on'))
      .forEach((name) => report(true, name));
    const { position } = getComputedStyle(element);
    report(position === 'fixed', 'is fixed');
    if (position === 'fixed' || position === 'absolute') {
      const box = element.getBoundingClientRect();
      report(box.width * box.height > 4 && (box.left < left || box.right > right), 'is outside the viewer');
    }
    if (element.matches('a, [href]') && element.namespaceURI === 'http://www.w3.org/1999/xhtml') {
      const { protocol } = element as HTMLAnchorElement;
      const isSafe = element.matches('[rel="noopener noreferrer"][target="_blank"]') && schemes.includes(protocol);
      report(!isSafe, `leads to ${element.getAttribute('href')}`);
    }
  }
  return findings;
}

async function expectHarmless(page: Page, viewer: Locator): Promise<void> {
  expect(await page.evaluate(() => (window as unknown as Record<string, unknown>)['__hostile'])).toBeUndefined();
  expect(await viewer.evaluate(findHarm, [FORBIDDEN, LOADING, SCHEMES] as const)).toEqual([]);
}

/** Expects that the controls of the page around the viewer can be clicked. */
async function expectUncovered(page: Page): Promise<void> {
  const controls = [
    page.getByRole('navigation', { name: 'Assistant Chat Console' }).getByRole('link').first(),
    page.getByRole('button', { name: 'Next' }),
    page.getByRole('button', { name: 'Omni-Channel' })
  ];
  for (const control of controls) {
    await control.click({ trial: true });
  }
}

/** The elements that make up the page itself, without the style elements of its components. */
async function frameOf(page: Page): Promise<unknown> {
  return page.evaluate(() => ({
    base: document.baseURI === location.href,
    head: [...document.head.children].map(({ tagName }) => tagName).filter((tag) => tag !== 'STYLE'),
    bodies: document.querySelectorAll('body, html, base').length,
    scripts: document.scripts.length
  }));
}

/** Expects that each text can be read, and the harmless message after it too. */
function expectReadable(hostileTexts: readonly HostileText[], shown: readonly string[]): void {
  for (const text of hostileTexts) {
    const place = shown.findIndex((message) => message.includes(visibleText(sentinelAfter(text))));
    expect(place, sentinelAfter(text)).toBeGreaterThan(0);
    expect(shown.slice(0, place).join(' '), text.name).toContain(visibleText(text.reads ?? ''));
  }
}

for (const { sample, texts: hostileTexts, history } of batches) {
  const [first, last] = [hostileTexts[0]?.name, hostileTexts.at(-1)?.name];
  test(`stay text in "${sample}": from "${first}" to "${last}"`, async ({ page, localConsole }) => {
    await openList(page, localConsole);
    await page.getByRole('navigation').first().waitFor();
    const harmless = await frameOf(page);
    await answerWith(page, localConsole, history);
    const viewer = await goToSample(page, sample);
    await renderAllMessages(page, viewer);
    await unfold(viewer);
    expectReadable(hostileTexts, (await messagesOf(viewer).allInnerTexts()).map(visibleText));
    await expectHarmless(page, viewer);
    await expectUncovered(page);
    expect(await frameOf(page)).toEqual(harmless);
  });
}

test("the customer's name stays text", async ({ page, localConsole }) => {
  const name = texts
    .filter(({ text }) => text.length < 2_000)
    .map(({ text }) => text)
    .join(' ');
  const inJson = JSON.stringify(name).slice(1, -1);
  await page.route('**/ui-api/records/**', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.text()).replaceAll('Amelia Hart', () => inJson) });
  });
  const viewer = await openSample(page, localConsole, NOTES_SAMPLE);
  await waitUntilComplete(viewer);
  await expect(messagesOf(viewer).nth(1).locator('.speaker')).toContainText('__proto__');
  await expectHarmless(page, viewer);
  await expectUncovered(page);
});
