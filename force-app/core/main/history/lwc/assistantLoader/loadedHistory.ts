import type { Environment, HistoryReader } from 'c/assistantClient';
import { mergePage } from 'c/assistantItems';
import type { Entry } from 'c/assistantItems';
import { buildTail, buildTranscript, warmMessageCache } from 'c/assistantTranscript';
import type { Transcript } from 'c/assistantTranscript';
import { readNewPages } from './newPages';
import type { PollOutcome } from './pollInterval';
import type { ConversationState, EarlierStatus, RefreshResult } from './state';

/** Entries to parse before yielding to the main thread. */
const SLICE_SIZE = 500;

/** Time for painting the tail of a long history before the rest is parsed. */
const FIRST_PAINT_DELAY_MS = 100;

/** Entries in the tail of a long history; enough to fill the viewport. */
const TAIL_ENTRIES = 30;

/** Pages with more entries than this are parsed in slices. */
const SLICING_THRESHOLD = 60;

/** Current activity. `loadingAndBackOnline` means that the device went online while a request was in progress. */
type Activity = 'idle' | 'refreshing' | 'loading' | 'loadingAndBackOnline';

/** Loads and refreshes a history, newest messages first, and reports each new state. */
export class LoadedHistory {
  private readonly open: () => HistoryReader;
  private readonly reader: HistoryReader;
  private readonly environment: Environment;
  private readonly signal: AbortSignal;
  private readonly onState: (state: ConversationState) => void;
  private entries: readonly Entry[] = [];
  private earlier: EarlierStatus = { kind: 'loading' };
  private refreshed: RefreshResult | undefined;
  /** The last transcript with the entries it was built from: most status changes come without new entries. */
  private built: { readonly from: readonly Entry[]; readonly transcript: Transcript } | undefined;
  private activity: Activity = 'idle';

  /** @param open creates a reader that starts at the newest page; called once for loading and for each refresh */
  constructor(
    open: () => HistoryReader,
    environment: Environment,
    signal: AbortSignal,
    onState: (state: ConversationState) => void
  ) {
    this.open = open;
    this.reader = open();
    this.environment = environment;
    this.signal = signal;
    this.onState = onState;
  }

  /** Loads the remaining pages. After a problem, continues with the page that failed. */
  async load(): Promise<void> {
    if (isLoading(this.activity)) {
      return;
    }
    this.activity = 'loading';
    this.update({ kind: 'loading' });
    while (this.earlier.kind === 'loading' && !this.signal.aborted) {
      this.update(await this.loadPage());
    }
    await this.finishLoading();
  }

  /** Called when the device goes online: continues loading if it failed because the device was offline. */
  resume(): void {
    if (this.activity === 'loading') {
      this.activity = 'loadingAndBackOnline';
    } else if (isOffline(this.earlier)) {
      void this.load();
    }
  }

  /**
   * Loads new messages. Keeps the loaded messages, even on failure.
   * @returns undefined if it did nothing, because a request is in progress or nothing has been loaded yet
   */
  async refresh(): Promise<PollOutcome | undefined> {
    const hasLoaded = this.entries.length > 0 || this.earlier.kind === 'complete';
    if (this.activity !== 'idle' || !hasLoaded) {
      return undefined;
    }
    this.activity = 'refreshing';
    const pages = await readNewPages(this.open(), this.entries, this.signal);
    this.activity = this.activity === 'refreshing' ? 'idle' : this.activity;
    const at = Date.now();
    if (!pages.ok) {
      this.refreshed = { at, problem: pages.problem };
      this.update(this.earlier);
      return { kind: 'failed', problem: pages.problem };
    }
    const before = this.entries;
    this.entries = pages.value.reduce(mergePage, before);
    this.refreshed = { at };
    this.update(this.earlier);
    return { kind: this.entries === before ? 'unchanged' : 'changed' };
  }

  private async finishLoading(): Promise<void> {
    const shouldResume = isOffline(this.earlier) && this.activity === 'loadingAndBackOnline';
    this.activity = 'idle';
    if (shouldResume) {
      await this.load();
    }
  }

  private async loadPage(): Promise<EarlierStatus> {
    const page = await this.reader.next(this.signal);
    if (!page.ok) {
      return { kind: 'problem', problem: page.problem };
    }
    const isFirst = this.entries.length === 0;
    this.entries = mergePage(this.entries, page.value.entries);
    if (page.value.entries.length > SLICING_THRESHOLD) {
      await this.readInSlices(page.value.entries, isFirst);
    }
    return { kind: page.value.isLast ? 'complete' : 'loading' };
  }

  /** Parses a long page without blocking the main thread. Shows the tail of the first page before parsing the rest. */
  private async readInSlices(entries: readonly Entry[], isFirst: boolean): Promise<void> {
    if (isFirst && !this.signal.aborted) {
      this.onState(stateOf(buildTail(entries, TAIL_ENTRIES), { kind: 'loading' }, entries));
    }
    for (let from = 0; from < entries.length && !this.signal.aborted; from += SLICE_SIZE) {
      await this.environment.wait(isFirst && from === 0 ? FIRST_PAINT_DELAY_MS : 0, this.signal);
      warmMessageCache(entries.slice(from, from + SLICE_SIZE));
    }
  }

  private update(earlier: EarlierStatus): void {
    this.earlier = earlier;
    if (!this.signal.aborted) {
      this.onState(stateOf(this.transcript(), earlier, this.entries, this.refreshed));
    }
  }

  private transcript(): Transcript {
    if (this.built?.from !== this.entries) {
      this.built = { from: this.entries, transcript: buildTranscript(this.entries) };
    }
    return this.built.transcript;
  }
}

function isLoading(activity: Activity): boolean {
  return activity === 'loading' || activity === 'loadingAndBackOnline';
}

function isOffline(earlier: EarlierStatus): boolean {
  return earlier.kind === 'problem' && earlier.problem.kind === 'offline';
}

function stateOf(
  transcript: Transcript,
  earlier: EarlierStatus,
  entries: readonly Entry[],
  refreshed?: RefreshResult
): ConversationState {
  if (transcript.messages.length > 0) {
    return { kind: 'ready', transcript, earlier, entries, ...(refreshed && { refreshed }) };
  }
  return earlier.kind === 'complete' ? { kind: 'empty' } : earlier;
}
