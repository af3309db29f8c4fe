import type { Environment, HistoryReader } from 'c/assistantClient';
import { mergePage } from 'c/assistantItems';
import type { Entry } from 'c/assistantItems';
import { buildEnd, buildTranscript, readAhead } from 'c/assistantTranscript';
import type { Transcript } from 'c/assistantTranscript';
import { readNewPages } from './newPages';
import type { PollOutcome } from './pollInterval';
import type { ConversationState, Earlier, Refreshed } from './state';

/** Entries that are read at a time, before the page gets its turn. */
const SLICE = 500;

/** Milliseconds in which the end of a long history comes to the screen before anything else is read. */
const FIRST_PAINT_DELAY = 100;

/** Entries that are looked at for the end of a long history, enough for what is in view. */
const END_ENTRIES = 30;

/** A page of up to this many entries is read as a whole at once. */
const SLICING_THRESHOLD = 60;

/** What goes on: nothing, looking for new messages, or loading, during which the network may come back. */
type Activity = 'idle' | 'refreshing' | 'loading' | 'loadingAndBackOnline';

/** What is loaded of a history, newest part first; tells each state that can be shown. */
export class LoadedHistory {
  private readonly open: () => HistoryReader;
  private readonly reader: HistoryReader;
  private readonly environment: Environment;
  private readonly signal: AbortSignal;
  private readonly show: (state: ConversationState) => void;
  private entries: readonly Entry[] = [];
  private earlier: Earlier = { kind: 'loading' };
  private refreshed: Refreshed | undefined;
  private built: { readonly from: readonly Entry[]; readonly transcript: Transcript } | undefined;
  private activity: Activity = 'idle';

  /** @param open opens the history for reading from its end, as often as it is called */
  constructor(
    open: () => HistoryReader,
    environment: Environment,
    signal: AbortSignal,
    show: (state: ConversationState) => void
  ) {
    this.open = open;
    this.reader = open();
    this.environment = environment;
    this.signal = signal;
    this.show = show;
  }

  /** Loads what is not loaded yet; after a problem it goes on where that stopped it. */
  async load(): Promise<void> {
    if (isLoading(this.activity)) {
      return;
    }
    this.activity = 'loading';
    this.update({ kind: 'loading' });
    while (this.earlier.kind === 'loading' && !this.signal.aborted) {
      this.update(await this.loadPage());
    }
    await this.end();
  }

  /** The network is back: goes on by itself where only the network was missing. */
  resume(): void {
    if (this.activity === 'loading') {
      this.activity = 'loadingAndBackOnline';
    } else if (isOffline(this.earlier)) {
      void this.load();
    }
  }

  /**
   * Looks for what was said since, without taking away anything that is shown.
   * @returns undefined when it did not, because something is being loaded or nothing ever was
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
    return { kind: this.entries === before ? 'nothing' : 'news' };
  }

  private async end(): Promise<void> {
    const goesOn = isOffline(this.earlier) && this.activity === 'loadingAndBackOnline';
    this.activity = 'idle';
    if (goesOn) {
      await this.load();
    }
  }

  private async loadPage(): Promise<Earlier> {
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

  /** A page of any length is readable at its end at once, and never keeps the browser page from reacting. */
  private async readInSlices(entries: readonly Entry[], isFirst: boolean): Promise<void> {
    if (isFirst && !this.signal.aborted) {
      this.show(stateOf(buildEnd(entries, END_ENTRIES), { kind: 'loading' }, entries));
    }
    for (let from = 0; from < entries.length && !this.signal.aborted; from += SLICE) {
      await this.environment.wait(isFirst && from === 0 ? FIRST_PAINT_DELAY : 0, this.signal);
      readAhead(entries.slice(from, from + SLICE));
    }
  }

  private update(earlier: Earlier): void {
    this.earlier = earlier;
    if (!this.signal.aborted) {
      this.show(stateOf(this.transcript(), earlier, this.entries, this.refreshed));
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

function isOffline(earlier: Earlier): boolean {
  return earlier.kind === 'problem' && earlier.problem.kind === 'offline';
}

function stateOf(
  transcript: Transcript,
  earlier: Earlier,
  entries: readonly Entry[],
  refreshed?: Refreshed
): ConversationState {
  if (transcript.messages.length > 0) {
    return { kind: 'ready', transcript, earlier, entries, ...(refreshed && { refreshed }) };
  }
  return earlier.kind === 'complete' ? { kind: 'empty' } : earlier;
}
