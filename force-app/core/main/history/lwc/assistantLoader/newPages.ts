import type { HistoryReader } from 'c/assistantClient';
import { mergePage } from 'c/assistantItems';
import type { Entry } from 'c/assistantItems';
import { success } from 'c/assistantProblem';
import type { Result } from 'c/assistantProblem';

type Pages = readonly (readonly Entry[])[];

/**
 * Reads pages from the newest one backwards, until a page has only known entries. Returns all pages with new entries; if
 * one request fails, none of them, because the known and new entries would have a gap in between.
 */
export async function readNewPages(
  reader: HistoryReader,
  known: readonly Entry[],
  signal: AbortSignal
): Promise<Result<Pages>> {
  const pages: (readonly Entry[])[] = [];
  for (let entries = known; ;) {
    const page = await reader.next(signal);
    if (!page.ok) {
      return page;
    }
    const merged = mergePage(entries, page.value.entries);
    if (merged === entries) {
      return success(pages);
    }
    entries = merged;
    pages.push(page.value.entries);
    if (page.value.isLast) {
      return success(pages);
    }
  }
}
