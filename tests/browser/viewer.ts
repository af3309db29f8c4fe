import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import type { LocalConsole } from './fixtures.ts';
import { recordPath, sampleRecord } from './records.ts';
import { normalizeSpace } from './visibleText.ts';

/** A message as a reader sees it. */
export interface SeenMessage {
  readonly speaker: string;
  readonly time: string;
  readonly parts: readonly string[];
}

/** Query parameters of the console's pages. */
interface PageQuery {
  readonly locale?: string;
  readonly look?: string;
}

/** The viewer on a page. */
export function viewerOn(page: Page): Locator {
  return page.locator('c-assistant-history');
}

/** Opens a sample record as a user in UTC. @param title the sample's title in fixtures/records.json */
export async function openSample(
  page: Page,
  { origin }: LocalConsole,
  title: string,
  query: PageQuery = {}
): Promise<Locator> {
  const parameters = new URLSearchParams({ timeZone: 'UTC', ...query });
  await page.goto(`${origin}${recordPath(sampleRecord(title))}?${parameters}`);
  return viewerOn(page);
}

/** Opens the list of Chat Transcripts as a user in UTC. */
export async function openList(page: Page, { origin }: LocalConsole): Promise<void> {
  await page.goto(`${origin}/lightning/o/LiveChatTranscript/list?timeZone=UTC`);
}

/** Goes to a sample by way of the list, as an agent does, without loading the page again. */
export async function goToSample(page: Page, title: string): Promise<Locator> {
  await goToList(page);
  await page.getByRole('link', { name: title }).click();
  return viewerOn(page);
}

/** Goes to the list, which removes the viewer. */
export async function goToList(page: Page): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: 'Chat Transcripts' }).first().click();
  await expect(viewerOn(page)).toHaveCount(0);
}

/** Waits until loading has ended with messages, with none, or with a problem. */
export async function waitUntilLoaded(viewer: Locator): Promise<void> {
  await expect(viewer.locator('article, [data-state="empty"], c-assistant-problem-notice').first()).toBeVisible();
  await expect(viewer.locator('[data-state="loading"]')).toHaveCount(0);
}

/** Waits until the whole conversation is loaded and nothing is left to render. */
export async function waitUntilComplete(viewer: Locator): Promise<void> {
  await expect(viewer.getByRole('feed')).toHaveAttribute('aria-busy', 'false');
}

/** The rendered messages of the conversation. A CSS locator, because roles take seconds on pages with many elements. */
export function messagesOf(viewer: Locator): Locator {
  return viewer.locator('[role="feed"] article');
}

/** Waits for a conversation and renders all of it, as printing does. */
export async function renderAllMessages(page: Page, viewer: Locator): Promise<void> {
  await waitUntilComplete(viewer);
  const size = Number(await messagesOf(viewer).last().getAttribute('aria-setsize'));
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await expect(messagesOf(viewer)).toHaveCount(size);
}

/** Waits until the conversation is complete and reads its rendered messages from top to bottom. */
export async function readConversation(viewer: Locator): Promise<SeenMessage[]> {
  await waitUntilComplete(viewer);
  return messagesOf(viewer).evaluateAll((articles) =>
    articles.map((article) => {
      // the synthetic shadow limits querySelector to one component, a tree walker passes through
      const walker = document.createTreeWalker(article, NodeFilter.SHOW_ELEMENT);
      const inside: HTMLElement[] = [];
      while (walker.nextNode()) {
        inside.push(walker.currentNode as HTMLElement);
      }
      const texts = (selector: string) => inside.filter((node) => node.matches(selector)).map((node) => node.innerText);
      return { speaker: texts('.speaker').join(), time: texts('time').join(), parts: texts('.bubble') };
    })
  );
}

/** Waits until the conversation is complete and reads the text of each rendered message. */
export async function readTexts(viewer: Locator): Promise<string[]> {
  await waitUntilComplete(viewer);
  return messagesOf(viewer).allInnerTexts();
}

/** One line for each message: time, speaker, and its parts separated by slashes. */
export function formatMessages(messages: readonly SeenMessage[]): string[] {
  return messages.map(({ speaker, time, parts }) => `${time} ${speaker}: ${parts.map(normalizeSpace).join(' / ')}`);
}
