import type { HistoryReader } from 'c/assistantClient';
import { mergePage } from 'c/assistantItems';
import type { Entry } from 'c/assistantItems';
import { success } from 'c/assistantProblem';
import type { Result } from 'c/assistantProblem';

type Pages = readonly (readonly Entry[])[];

/**
 * Reads from the newest page backwards, up to one that has nothing new; what is older is known. It brings all of that or
 * nothing, so that no gap opens between what was known and what is new.
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
