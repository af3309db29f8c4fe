import { openHistory } from 'c/assistantClient';
import type { Environment, HistoryReader } from 'c/assistantClient';
import { mergePage } from 'c/assistantItems';
import type { Entry } from 'c/assistantItems';
import type { Problem } from 'c/assistantProblem';
import type { RecordValues } from 'c/assistantRecord';
import { locateHistory } from 'c/assistantSource';
import type { Settings } from 'c/assistantSource';
import { buildEnd, buildTranscript, readAhead } from 'c/assistantTranscript';
import type { Transcript } from 'c/assistantTranscript';

/** How far the earlier part of a conversation is, while its end is on the screen. */
export type Earlier =
  | { readonly kind: 'loading' }
  | { readonly kind: 'complete' }
  | { readonly kind: 'problem'; readonly problem: Problem };

/** What can be shown at a moment. */
export type ConversationState =
  | { readonly kind: 'loading' }
  | {
      readonly kind: 'problem';
      readonly problem: Problem;
      /** Why a conversation that was saved in the org cannot be shown instead. */
      readonly saved?: 'damaged' | 'newer';
    }
  /** The assistant answered, and nothing was said. */
  | { readonly kind: 'empty' }
  /** Shown by somebody else, in a frame with this address. */
  | { readonly kind: 'frame'; readonly url: string }
  | {
      readonly kind: 'ready';
      readonly transcript: Transcript;
      readonly earlier: Earlier;
      /** What the transcript was built from, as far as it is loaded. */
      readonly entries: readonly Entry[];
      /** Read from the org, because the assistant no longer gives it: when it was saved, if that is known. */
      readonly saved?: { readonly at: number | undefined };
    };

/** A conversation that is being loaded. */
export interface Conversation {
  /** Goes on where a problem stopped it; what is loaded stays. */
  retry(): void;
  /** Ends every request; no further state is told. */
  close(): void;
}

/**
 * Loads the conversation of a record, newest part first.
 * @param show is told every new state, the first one before this function returns
 */
export function openConversation(
  record: RecordValues,
  settings: Settings,
  environment: Environment,
  show: (state: ConversationState) => void
): Conversation {
  const located = locateHistory(record, settings);
  if (!located.ok) {
    show({ kind: 'problem', problem: located.problem });
    return NOTHING_TO_LOAD;
  }
  if (located.value.kind === 'frame') {
    show(located.value);
    return NOTHING_TO_LOAD;
  }
  const abort = new AbortController();
  const history = new LoadedHistory(openHistory(located.value, environment), environment, abort.signal, show);
  environment.onOnline(() => history.resume(), abort.signal);
  void history.load();
  return {
    retry: () => {
      void history.load();
    },
    close: () => abort.abort()
  };
}

const NOTHING_TO_LOAD: Conversation = { retry: () => {}, close: () => {} };

/** Entries that are read at a time, before the page gets its turn. */
const SLICE = 500;

/** Entries that are looked at for the end of a long history, enough for what is in view. */
const END = 60;

/** What goes on: nothing yet or no more, nothing for want of a network, or loading, during which the network may come back. */
type Activity = 'idle' | 'offline' | 'loading' | 'loadingAndBackOnline';

class LoadedHistory {
  private readonly reader: HistoryReader;
  private readonly environment: Environment;
  private readonly signal: AbortSignal;
  private readonly show: (state: ConversationState) => void;
  private entries: readonly Entry[] = [];
  private activity: Activity = 'idle';

  constructor(
    reader: HistoryReader,
    environment: Environment,
    signal: AbortSignal,
    show: (state: ConversationState) => void
  ) {
    this.reader = reader;
    this.environment = environment;
    this.signal = signal;
    this.show = show;
  }

  async load(): Promise<void> {
    if (isLoading(this.activity)) {
      return;
    }
    this.activity = 'loading';
    this.tell({ kind: 'loading' });
    let earlier: Earlier = { kind: 'loading' };
    while (earlier.kind === 'loading' && !this.signal.aborted) {
      earlier = await this.loadPage();
      this.tell(earlier);
    }
    await this.end(earlier);
  }

  /** The network is back: goes on by itself where only the network was missing. */
  resume(): void {
    if (this.activity === 'offline') {
      void this.load();
    } else if (this.activity === 'loading') {
      this.activity = 'loadingAndBackOnline';
    }
  }

  private async end(earlier: Earlier): Promise<void> {
    const isOffline = earlier.kind === 'problem' && earlier.problem.kind === 'offline';
    const goesOn = isOffline && this.activity === 'loadingAndBackOnline';
    this.activity = isOffline ? 'offline' : 'idle';
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
    if (page.value.entries.length > SLICE) {
      await this.readInSlices(page.value.entries, isFirst);
    }
    return { kind: page.value.isLast ? 'complete' : 'loading' };
  }

  /** A page of any length is readable at its end at once, and never keeps the browser page from reacting. */
  private async readInSlices(entries: readonly Entry[], isFirst: boolean): Promise<void> {
    if (isFirst && !this.signal.aborted) {
      this.show(stateOf(buildEnd(entries, END), { kind: 'loading' }, entries));
    }
    for (let from = 0; from < entries.length && !this.signal.aborted; from += SLICE) {
      await this.environment.wait(0, this.signal);
      readAhead(entries.slice(from, from + SLICE));
    }
  }

  private tell(earlier: Earlier): void {
    if (!this.signal.aborted) {
      this.show(stateOf(buildTranscript(this.entries), earlier, this.entries));
    }
  }
}

function isLoading(activity: Activity): boolean {
  return activity === 'loading' || activity === 'loadingAndBackOnline';
}

function stateOf(transcript: Transcript, earlier: Earlier, entries: readonly Entry[]): ConversationState {
  if (transcript.messages.length > 0) {
    return { kind: 'ready', transcript, earlier, entries };
  }
  return earlier.kind === 'complete' ? { kind: 'empty' } : earlier;
}
