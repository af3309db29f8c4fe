import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { galleryFilesFor } from '../../scripts/assistant/index.ts';
import type { GalleryFile, GallerySource } from '../../scripts/assistant/index.ts';
import { readGallery } from '../../scripts/org/galleryFiles.ts';
import { axeViolations } from './axe.ts';
import { test } from './fixtures.ts';
import { messagesOf, openSample, renderAllMessages } from './viewer.ts';
import { firstMissing, visibleText } from './visibleText.ts';

/** One page shows every response type and every rule, each as its file in fixtures/gallery says. */

const FOLDED = 'details:not([open]) > summary, button[aria-expanded="false"]';

const gallery = await readGallery();

/** Opens the conversation and comes with a handover. It must be nowhere on the page, not even in an attribute. */
const SESSION_HISTORY_KEY = 'us-south::2023-09-15::918273';

/** The messages of one file: from the message after its title to the one before the next title. */
interface Section {
  readonly file: GalleryFile;
  readonly start: number;
  readonly end: number;
}

/** The text of messages at one moment. */
interface Reading {
  /** What each message shows. */
  readonly shown: readonly string[];
  /** The same with the text of folded parts. */
  readonly held: readonly string[];
}

/** Reads the messages from `start` to `end` in one step. */
function read(messages: Locator, start = 0, end?: number): Promise<Reading> {
  return messages.evaluateAll(
    (articles, [from, to]) => {
      const chosen = articles.slice(from, to) as HTMLElement[];
      const textNodesOf = (article: Node) => {
        // textContent ends at the components in a message, a tree walker passes through
        const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
        const pieces: string[] = [];
        while (walker.nextNode()) {
          pieces.push(walker.currentNode.nodeValue ?? '');
        }
        return pieces.join('');
      };
      return { shown: chosen.map(({ innerText }) => innerText), held: chosen.map(textNodesOf) };
    },
    [start, end] as const
  );
}

function sectionsOf(files: readonly GalleryFile[], { shown }: Reading): Section[] {
  const lines = shown.map((text) => text.split('\n').map(visibleText));
  let last = -1;
  const places = files.map(({ title }) => {
    last = lines.findIndex((text, index) => index > last && text.includes(visibleText(title)));
    expect(last, `the title "${title}"`).toBeGreaterThanOrEqual(0);
    return last;
  });
  return files.map((file, index) => ({
    file,
    start: (places[index] ?? 0) + 1,
    end: places[index + 1] ?? lines.length
  }));
}

/** Sets `data-section` on the messages, so that one locator finds a section. */
async function markSections(messages: Locator, sections: readonly Section[]): Promise<void> {
  const ranges = sections.map(({ start, end }) => [start, end] as const);
  await messages.evaluateAll((articles, places) => {
    places.forEach(([start, end], index) => {
      articles.slice(start, end).forEach((article) => article.setAttribute('data-section', String(index)));
    });
  }, ranges);
}

function partOf({ start, end }: Section, { shown, held }: Reading): Reading {
  return { shown: shown.slice(start, end), held: held.slice(start, end) };
}

function missingText(texts: readonly string[], { shown }: Reading): string[] {
  const missing = firstMissing(texts, shown.join('\n'));
  return missing === undefined ? [] : [`cannot be read: ${missing}`];
}

function exposedText({ expect: { hides = [] } }: GalleryFile, { held }: Reading): string[] {
  const text = visibleText(held.join('\n'));
  return hides.filter((hidden) => text.includes(visibleText(hidden))).map((hidden) => `must not be there: ${hidden}`);
}

async function missingAfterClicks(viewer: Locator, { file, start, end }: Section, marked: Locator): Promise<string[]> {
  const problems: string[] = [];
  for (const { click, reads } of file.expect.opens ?? []) {
    if (click !== undefined) {
      const control = marked.getByText(click, { exact: true }).first();
      const canClick = (await control.count()) > 0;
      if (canClick) {
        await control.click();
      }
      const missing = canClick ? missingText(reads, await read(messagesOf(viewer), start, end)) : ['cannot be clicked'];
      problems.push(...missing.map((problem) => `${click}: ${problem}`));
    }
  }
  return problems;
}

/** Opens everything that is folded, and what comes to light with it. */
async function unfold(viewer: Locator): Promise<void> {
  const folded = messagesOf(viewer).locator(FOLDED);
  await expect(async () => {
    await folded.evaluateAll((elements) => elements.forEach((element) => (element as HTMLElement).click()));
    expect(await folded.count()).toBe(0);
  }).toPass();
}

function missingUnfolded({ expect: { opens = [] } }: GalleryFile, reading: Reading): string[] {
  return opens.filter(({ click }) => click === undefined).flatMap(({ reads }) => missingText(reads, reading));
}

async function missingControls(page: Page, { file }: Section, marked: Locator): Promise<string[]> {
  const { links = [], buttons = [] } = file.expect;
  const missingLinks = links.map(async ({ name, href }) => {
    const safe = page.locator(`a[href=${JSON.stringify(href)}][rel="noopener noreferrer"][target="_blank"]`);
    const found = await marked
      .getByRole('link', name === undefined ? {} : { name })
      .and(safe)
      .count();
    return found > 0 ? [] : [`no link ${name ?? ''} to ${href}`];
  });
  const missingButtons = buttons.map(async (name) => {
    const found = await marked.getByRole('button', { name }).count();
    return found > 0 ? [] : [`no button ${name}`];
  });
  return (await Promise.all([...missingLinks, ...missingButtons])).flat();
}

/** Where the page differs from what the files say, one line for each difference. */
async function differences(page: Page, viewer: Locator, files: readonly GalleryFile[]): Promise<string[]> {
  const first = await read(messagesOf(viewer));
  const sections = sectionsOf(files, first);
  await markSections(messagesOf(viewer), sections);
  const marked = (index: number) => viewer.locator(`[data-section="${index}"]`);
  const problems: string[] = [];
  const report = ({ file }: Section, found: readonly string[]) =>
    problems.push(...found.map((problem) => `${file.name}: ${problem}`));
  for (const [index, section] of sections.entries()) {
    const reading = partOf(section, first);
    report(section, [...missingText(section.file.expect.reads, reading), ...exposedText(section.file, reading)]);
    report(section, await missingAfterClicks(viewer, section, marked(index)));
  }
  await unfold(viewer);
  const unfolded = await read(messagesOf(viewer));
  for (const [index, section] of sections.entries()) {
    const reading = partOf(section, unfolded);
    report(section, [...missingUnfolded(section.file, reading), ...exposedText(section.file, reading)]);
    report(section, await missingControls(page, section, marked(index)));
  }
  return [...new Set(problems)].sort();
}

for (const [source, sample] of [
  ['notes', 'Gallery of all types (notes)'],
  ['logs', 'Gallery of all types (logs)']
] as const satisfies [GallerySource, string][]) {
  test(`shows every response type of the ${source} contract: text, links, buttons and folded parts`, async ({
    page,
    localConsole
  }) => {
    const origins = new Set<string>();
    page.on('request', (request) => origins.add(new URL(request.url()).origin));
    const viewer = await openSample(page, localConsole, sample);
    await renderAllMessages(page, viewer);
    expect.soft(await differences(page, viewer, galleryFilesFor(source, gallery))).toEqual([]);
    expect.soft(await axeViolations(page)).toEqual([]);
    expect.soft(await page.content()).not.toContain(SESSION_HISTORY_KEY);
    expect([...origins].filter((origin) => origin !== 'null').sort()).toEqual(
      [localConsole.origin, localConsole.assistant].sort()
    );
  });
}
