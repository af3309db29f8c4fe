import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { galleryFilesFor } from '../../scripts/assistant/index.ts';
import type { GalleryFile, GallerySource } from '../../scripts/assistant/index.ts';
import { readGallery } from '../../scripts/org/galleryFiles.ts';
import { axeViolations } from './axe.ts';
import { messagesOf, ONCE, openSample, showWhole, test } from './console.ts';
import { asRead, firstMissing } from './visibleText.ts';

/** One page shows every response type and every rule: a reader finds of each what its file in fixtures/gallery says. */

// a trace keeps the page before and after each of some hundred steps; what is missing is told without it
test.use({ trace: 'off' });

const FOLDED = 'details:not([open]) > summary, button[aria-expanded="false"]';

const gallery = await readGallery();

/** Opens the conversation, and comes along with a handover: nowhere on the page, not even in an attribute. */
const SESSION_HISTORY_KEY = 'us-south::2023-09-15::918273';

/** The messages of one file, from the one after its title to the one before the next title. */
interface Section {
  readonly file: GalleryFile;
  readonly start: number;
  readonly end: number;
}

/** What stands in all messages at one moment. */
interface Reading {
  /** What can be read of each message. */
  readonly shown: readonly string[];
  /** … and folded parts as well. */
  readonly held: readonly string[];
}

async function read(messages: Locator): Promise<Reading> {
  // by a walk over all pieces of text: what the page's own script tells of a message ends at the components in it
  const held = await messages.evaluateAll((articles) =>
    articles.map((article) => {
      const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
      const pieces: string[] = [];
      while (walker.nextNode()) {
        pieces.push(walker.currentNode.nodeValue ?? '');
      }
      return pieces.join('');
    })
  );
  return { shown: await messages.allInnerTexts(), held };
}

function sectionsOf(files: readonly GalleryFile[], { shown }: Reading): Section[] {
  const lines = shown.map((text) => text.split('\n').map(asRead));
  let last = -1;
  const places = files.map(({ title }) => {
    last = lines.findIndex((text, index) => index > last && text.includes(asRead(title)));
    expect(last, `the title "${title}"`).toBeGreaterThanOrEqual(0);
    return last;
  });
  return files.map((file, index) => ({
    file,
    start: (places[index] ?? 0) + 1,
    end: places[index + 1] ?? lines.length
  }));
}

function unread(texts: readonly string[], { start, end }: Section, { shown }: Reading): string[] {
  const missing = firstMissing(texts, shown.slice(start, end).join('\n'));
  return missing === undefined ? [] : [`cannot be read: ${missing}`];
}

function exposed({ file, start, end }: Section, { held }: Reading): string[] {
  const text = asRead(held.slice(start, end).join('\n'));
  const found = (file.expect.hides ?? []).filter((hidden) => text.includes(asRead(hidden)));
  return found.map((hidden) => `must not be there: ${hidden}`);
}

async function unreadAfterClicks(messages: Locator, section: Section): Promise<string[]> {
  const problems: string[] = [];
  for (const { click, reads } of section.file.expect.opens ?? []) {
    if (click !== undefined) {
      const controls = await withAny(messages, section, (message) => message.getByText(click, { exact: true }));
      await controls[0]?.first().click();
      const seen = controls.length > 0 ? unread(reads, section, await read(messages)) : ['cannot be clicked'];
      problems.push(...seen.map((problem) => `${click}: ${problem}`));
    }
  }
  return problems;
}

/** Presses everything that unfolds something, and what comes to light with it, until nothing is folded. */
async function unfold(messages: Locator): Promise<void> {
  const folded = messages.locator(FOLDED);
  await expect(async () => {
    await folded.evaluateAll((elements) => elements.forEach((element) => (element as HTMLElement).click()));
    expect(await folded.count()).toBe(0);
  }).toPass();
}

function unreadUnfolded(section: Section, reading: Reading): string[] {
  const folded = (section.file.expect.opens ?? []).filter(({ click }) => click === undefined);
  return folded.flatMap(({ reads }) => unread(reads, section, reading));
}

async function controlsMissing(page: Page, messages: Locator, section: Section): Promise<string[]> {
  const problems: string[] = [];
  const { links = [], buttons = [] } = section.file.expect;
  for (const { name, href } of links) {
    const safe = page.locator(`a[href=${JSON.stringify(href)}][rel="noopener noreferrer"][target="_blank"]`);
    const options = name === undefined ? {} : { name };
    const found = await withAny(messages, section, (message) => message.getByRole('link', options).and(safe));
    problems.push(...(found.length > 0 ? [] : [`no link ${name ?? ''} to ${href}`]));
  }
  for (const name of buttons) {
    const found = await withAny(messages, section, (message) => message.getByRole('button', { name }));
    problems.push(...(found.length > 0 ? [] : [`no button ${name}`]));
  }
  return problems;
}

/** What a locator finds in the messages of a section; messages without it are left out. */
async function withAny(messages: Locator, { start, end }: Section, find: (message: Locator) => Locator) {
  const found = Array.from({ length: end - start }, (_, index) => find(messages.nth(start + index)));
  const counts = await Promise.all(found.map((locator) => locator.count()));
  return found.filter((_, index) => (counts[index] ?? 0) > 0);
}

/** What a reader of the page misses, or must not see there, by file. */
async function problemsOn(page: Page, viewer: Locator, files: readonly GalleryFile[]): Promise<string[]> {
  const messages = messagesOf(viewer);
  const first = await read(messages);
  const sections = sectionsOf(files, first);
  const problems: string[] = [];
  const report = (section: Section, found: readonly string[]) =>
    problems.push(...found.map((problem) => `${section.file.name}: ${problem}`));
  for (const section of sections) {
    report(section, [...unread(section.file.expect.reads, section, first), ...exposed(section, first)]);
    report(section, await unreadAfterClicks(messages, section));
  }
  await unfold(messages);
  const unfolded = await read(messages);
  for (const section of sections) {
    report(section, [...unreadUnfolded(section, unfolded), ...exposed(section, unfolded)]);
    report(section, await controlsMissing(page, messages, section));
  }
  return [...new Set(problems)].sort();
}

for (const [source, sample] of [
  ['notes', 'Gallery of all types (notes)'],
  ['logs', 'Gallery of all types (logs)']
] as const satisfies [GallerySource, string][]) {
  test(
    `from ${source}, everything that the gallery shows can be read and pressed, by everybody`,
    ONCE,
    async ({ page, localConsole }) => {
      const origins = new Set<string>();
      page.on('request', (request) => origins.add(new URL(request.url()).origin));
      const viewer = await openSample(page, localConsole, sample);
      await showWhole(page, viewer);
      expect.soft(await problemsOn(page, viewer, galleryFilesFor(source, gallery))).toEqual([]);
      expect.soft(await axeViolations(page)).toEqual([]);
      expect.soft(await page.content()).not.toContain(SESSION_HISTORY_KEY);
      expect([...origins].filter((origin) => origin !== 'null').sort()).toEqual(
        [localConsole.origin, localConsole.assistant].sort()
      );
    }
  );
}
