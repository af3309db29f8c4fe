import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { readGallery } from '../../scripts/org/galleryFiles.ts';
import { readHostileTexts } from '../hostile/hostileTexts.ts';
import type { HostileText } from '../hostile/hostileTexts.ts';
import { hostileLogs, hostileNotes, sentinelAfter } from '../hostile/injectText.ts';
import {
  addressIn,
  messagesOf,
  ONCE,
  openSample,
  showWhole,
  startConsole,
  stopConsole,
  test as base
} from './console.ts';
import { asRead } from './visibleText.ts';

/**
 * A chat visitor, or whoever wrote the assistant's texts, tries to be more than text: in no place of a conversation does a
 * script run, a request leave, a link lead elsewhere than it says, or anything leave the viewer's own box.
 */

const files = await readGallery();
/** Longer texts take a page that shows everything at once too long; their reading is a matter of assistantMarkup's tests. */
const MOST_CHARACTERS = 5_000;
const texts = readHostileTexts().filter(({ text }) => text.length <= MOST_CHARACTERS);

const TEXTS_ON_A_PAGE = 14;
const SCHEMES = ['http:', 'https:', 'mailto:', 'tel:'];
/** Elements that run, load, move the page or send something; the viewer needs none of them for a conversation. */
const FORBIDDEN =
  'script, iframe, frame, frameset, object, embed, applet, portal, form, base, meta, link, math, foreignObject, ' +
  'animate, set, map, area, marquee, template, dialog, noscript, plaintext, title';
const LOADING =
  '[src], [srcset], [poster], [background], [data], [ping], [action], [formaction], [srcdoc], [style*="url("]';

interface Batch {
  readonly name: string;
  readonly texts: readonly HostileText[];
  readonly history: object;
}

function batchesOf(source: string, size: number, make: (chunk: readonly HostileText[]) => object): Batch[] {
  return Array.from({ length: Math.ceil(texts.length / size) }, (_, index) => {
    const chunk = texts.slice(index * size, (index + 1) * size);
    return { name: `${source}-${index + 1}`, texts: chunk, history: make(chunk) };
  });
}

const batches: readonly Batch[] = [
  ...batchesOf('notes', TEXTS_ON_A_PAGE, (chunk) => hostileNotes(chunk, files)),
  ...batchesOf('logs', TEXTS_ON_A_PAGE * 4, (chunk) => hostileLogs(chunk, files))
];

interface HostileConsole {
  readonly origin: string;
  readonly addressOf: (batch: Batch) => string;
}

/** A console that holds all batches as captured histories. */
const test = base.extend<{ left: string[] }, { hostile: HostileConsole }>({
  hostile: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads the fixture's needs from this pattern
    async ({}, use) => {
      const folder = await mkdtemp(join(tmpdir(), 'hostile-'));
      const names = batches.map(({ name }) => join(folder, `${name}.json`));
      await Promise.all(batches.map(({ history }, index) => writeFile(names[index] ?? '', JSON.stringify(history))));
      const { child, lines } = await startConsole(names.flatMap((name) => ['--history', name]));
      const { origin } = addressIn(lines[0], 'Console');
      await use({
        origin,
        addressOf: (batch) => addressIn(lines[1 + batches.indexOf(batch)], 'History').href
      });
      await stopConsole(child);
      await rm(folder, { recursive: true });
    },
    { scope: 'worker' }
  ],
  left: [
    async ({ page }, use) => {
      const left: string[] = [];
      await watch(page, left);
      await use(left);
      expect(left).toEqual([]);
    },
    { auto: true }
  ]
});

// a trace keeps such pages before and after each step
test.use({ trace: 'off' });

/** Notes whatever a script or an address could do: requests, dialogs, windows, and what only the policy held back. */
async function watch(page: Page, left: string[]): Promise<void> {
  page.on('dialog', (dialog) => {
    left.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('popup', (popup) => left.push(`window ${popup.url()}`));
  page.on('download', (download) => left.push(`download ${download.url()}`));
  page.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (hostname !== '127.0.0.1' && !request.url().startsWith('data:,')) {
      left.push(`request ${protocol} ${hostname}`);
    }
  });
  page.on('console', (message) => {
    if (message.text().startsWith('CSP ')) {
      left.push(message.text());
    }
  });
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      console.error(`CSP ${violatedDirective} ${blockedURI}`);
    });
  });
}

/** Everything in the viewer that a person can unfold is unfolded, so that nothing hides from the checks. */
async function unfold(viewer: Locator): Promise<void> {
  const folded = viewer.locator('[role=feed] details:not([open]) > summary, [role=feed] button[aria-expanded="false"]');
  await expect(async () => {
    await folded.evaluateAll((elements) => elements.forEach((element) => (element as HTMLElement).click()));
    expect(await folded.count()).toBe(0);
  }).toPass();
}

/** Attributes that run something, and boxes that leave the viewer, of the elements found. */
function breakouts(elements: readonly Element[], [left, right]: readonly [number, number]): string[] {
  return elements.flatMap((element) => {
    const handlers = element.getAttributeNames().filter((name) => name.startsWith('on'));
    const { position } = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    const isSeen = box.width * box.height > 4;
    const isOut = ['absolute', 'fixed'].includes(position) && isSeen && (box.left < left || box.right > right);
    const describe = (what: string) => `${element.tagName} ${what}`;
    return [...handlers, ...(position === 'fixed' ? ['is fixed'] : []), ...(isOut ? ['is out of its box'] : [])].map(
      describe
    );
  });
}

async function expectHarmless(page: Page, viewer: Locator): Promise<void> {
  expect(await page.evaluate(() => (window as unknown as Record<string, unknown>)['__hostile'])).toBeUndefined();
  expect(await viewer.locator(FORBIDDEN).evaluateAll((found) => found.map(({ tagName }) => tagName))).toEqual([]);
  expect(await viewer.locator(LOADING).evaluateAll((found) => found.map(({ tagName }) => tagName))).toEqual([]);
  const box = await viewer.boundingBox();
  const sides = [box?.x ?? 0, (box?.x ?? 0) + (box?.width ?? 0)] as const;
  expect(await viewer.locator('*').evaluateAll(breakouts, sides)).toEqual([]);
  const links = await viewer
    .locator('a, area, [href]')
    .evaluateAll((found) =>
      found
        .filter((element) => element.namespaceURI === 'http://www.w3.org/1999/xhtml')
        .map((element) => [
          (element as HTMLAnchorElement).protocol,
          element.getAttribute('rel'),
          element.getAttribute('target')
        ])
    );
  const unsafe = links.filter(
    ([protocol, rel, target]) =>
      !SCHEMES.includes(protocol ?? '') || rel !== 'noopener noreferrer' || target !== '_blank'
  );
  expect(unsafe).toEqual([]);
}

/** What a click would hit is what stands there: on the header, beside the viewer and below it. */
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

/** What the page itself is made of, beside the styles that its components bring. */
async function frameOf(page: Page): Promise<unknown> {
  return page.evaluate(() => ({
    base: document.baseURI === location.href,
    head: [...document.head.children].map(({ tagName }) => tagName).filter((tag) => tag !== 'STYLE'),
    bodies: document.querySelectorAll('body, html, base').length,
    scripts: document.scripts.length
  }));
}

for (const batch of batches) {
  const [first, last] = [batch.texts[0]?.name, batch.texts.at(-1)?.name];
  test(`${batch.name}: from "${first}" to "${last}"`, ONCE, async ({ page, hostile }) => {
    await page.goto(`${hostile.origin}/lightning/o/LiveChatTranscript/list`);
    await page.getByRole('navigation').first().waitFor();
    const harmless = await frameOf(page);
    await page.goto(hostile.addressOf(batch));
    const viewer = page.locator('c-assistant-history');
    await showWhole(page, viewer);
    await unfold(viewer);
    const shown = (await messagesOf(viewer).allInnerTexts()).map(asRead);
    for (const text of batch.texts) {
      const place = shown.findIndex((message) => message.includes(asRead(sentinelAfter(text))));
      expect(place, sentinelAfter(text)).toBeGreaterThan(0);
      expect(shown.slice(0, place).join(' '), text.name).toContain(asRead(text.reads ?? ''));
    }
    await expectHarmless(page, viewer);
    await expectUncovered(page);
    expect(await frameOf(page)).toEqual(harmless);
  });
}

test('the name of the customer is a name, whatever it says', ONCE, async ({ page, localConsole }) => {
  const name = texts
    .filter(({ text }) => text.length < 2_000)
    .map(({ text }) => text)
    .join(' ');
  const inJson = JSON.stringify(name).slice(1, -1);
  await page.route('**/ui-api/records/**', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.text()).replaceAll('Amelia Hart', () => inJson) });
  });
  const viewer = await openSample(page, localConsole, 'Handed over with a session history key');
  await expect(viewer.getByRole('feed')).toHaveAttribute('aria-busy', 'false');
  await expect(messagesOf(viewer).nth(1).locator('.speaker')).toContainText('__proto__');
  await expectHarmless(page, viewer);
  await expectUncovered(page);
});
