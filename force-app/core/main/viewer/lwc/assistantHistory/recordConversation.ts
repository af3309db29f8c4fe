import { browserEnvironment } from 'c/assistantClient';
import { hasRefreshed, openConversation } from 'c/assistantLoader';
import type { Conversation, ConversationState } from 'c/assistantLoader';
import type { Problem } from 'c/assistantProblem';
import { isLive, readRecord } from 'c/assistantRecord';
import type { RecordValues } from 'c/assistantRecord';
import type { Settings } from 'c/assistantSource';
import { Timer } from './timer';
import { warmUp } from './warmUp';

/** Outside Lightning pages, the wire adapter may never emit the record. */
const RECORD_TIMEOUT_SECONDS = 15;

/** Delay before the spinner is shown and secondary work starts, which could delay the conversation. */
const GRACE_PERIOD_SECONDS = 0.05;

/** Loading progress of the conversation of a record. */
export interface Progress {
  /** State of the conversation from the assistant. */
  readonly state: ConversationState;
  /** Values of the record; undefined until it is loaded. */
  readonly values: RecordValues | undefined;
  /** Settings that the conversation was opened with; undefined before that. */
  readonly settings: Settings | undefined;
  /**
   * Whether secondary work such as loading a saved conversation may start: the conversation is painted, its loading
   * exceeds the grace period, or there is nothing to load.
   */
  readonly isIdle: boolean;
}

/** Progress before the record is loaded. */
export const INITIAL_PROGRESS: Progress = {
  state: { kind: 'loading' },
  values: undefined,
  settings: undefined,
  isIdle: false
};

/** Callbacks of the component that owns the conversation. */
export interface RecordConversationHost {
  /** Returns the settings for a record. */
  readonly settingsFor: (values: RecordValues) => Settings;
  /** Called when the progress has changed. */
  readonly onProgress: (progress: Progress) => void;
  /** Called after each poll for new messages during a live chat. */
  readonly onPolled: () => void;
}

/** Loads the conversation of a record, starting with the record itself, and reports the progress. */
export class RecordConversation {
  private readonly host: RecordConversationHost;
  private progress: Progress = INITIAL_PROGRESS;
  private conversation: Conversation | undefined;
  private isStarted = false;
  private isLive = false;
  private readonly recordTimeout = new Timer();
  private readonly gracePeriod = new Timer();

  constructor(host: RecordConversationHost) {
    this.host = host;
  }

  /** Opens the conversation if the record is known; otherwise waits for `receiveRecord`, up to a timeout. */
  start(): void {
    this.isStarted = true;
    if (this.progress.values) {
      this.open();
      return;
    }
    this.update({ state: { kind: 'loading' } });
    this.startGracePeriod();
    this.recordTimeout.start(RECORD_TIMEOUT_SECONDS, () => {
      this.fail({ kind: 'timedOut', seconds: RECORD_TIMEOUT_SECONDS, waitedFor: 'record' });
    });
  }

  /**
   * Handles a UI API record. The wire adapter emits it again after every change of the record; the conversation is
   * opened again only if a value has changed that the viewer reads.
   */
  receiveRecord(record: unknown): void {
    this.recordTimeout.clear();
    this.isLive = isLive(record);
    const values = readRecord(record);
    if (JSON.stringify(values) !== JSON.stringify(this.progress.values)) {
      this.close();
      this.update({ values });
      this.open();
    }
    this.conversation?.setLive(this.isLive);
  }

  /** Reports that the record is not available. A record that is received later is still handled. */
  fail(problem: Problem): void {
    this.recordTimeout.clear();
    this.close();
    this.update({ values: undefined, state: { kind: 'problem', problem } });
  }

  /** Call when the end of the conversation has been painted. */
  handlePainted(): void {
    this.update({ isIdle: true });
  }

  /** Repeats failed requests. */
  retry(): void {
    this.conversation?.retry();
  }

  /** Requests new messages. */
  refresh(): void {
    this.conversation?.refresh();
  }

  /** Aborts requests and timers; keeps the values of the record. */
  stop(): void {
    this.isStarted = false;
    this.recordTimeout.clear();
    this.close();
  }

  /** Stops, and clears the progress for another record. */
  reset(): void {
    this.stop();
    this.update(INITIAL_PROGRESS);
  }

  private open(): void {
    const { values } = this.progress;
    if (values && !this.conversation && this.isStarted) {
      const settings = this.host.settingsFor(values);
      this.update({ settings });
      this.conversation = openConversation(values, settings, browserEnvironment(), (state) => this.receiveState(state));
      this.conversation.setLive(this.isLive);
      this.startGracePeriod();
    }
  }

  private startGracePeriod(): void {
    if (!this.progress.isIdle) {
      this.gracePeriod.start(GRACE_PERIOD_SECONDS, () => {
        this.update({ isIdle: true });
        warmUp();
      });
    }
  }

  private receiveState(state: ConversationState): void {
    const wasRefreshed = hasRefreshed(this.progress.state, state);
    if (state.kind !== 'loading') {
      this.gracePeriod.clear();
    }
    // a conversation must be painted first; all other final states render quickly
    const isFinal = state.kind !== 'loading' && state.kind !== 'ready';
    this.update({ state, isIdle: this.progress.isIdle || isFinal });
    if (wasRefreshed && this.isLive) {
      this.host.onPolled();
    }
  }

  private close(): void {
    this.gracePeriod.clear();
    this.conversation?.close();
    this.conversation = undefined;
  }

  private update(changes: Partial<Progress>): void {
    this.progress = { ...this.progress, ...changes };
    this.host.onProgress(this.progress);
  }
}
