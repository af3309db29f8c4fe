import { browserEnvironment } from 'c/assistantClient';
import { hasRefreshed, openConversation } from 'c/assistantLoader';
import type { Conversation, ConversationState } from 'c/assistantLoader';
import type { Problem } from 'c/assistantProblem';
import { isLive, readRecord } from 'c/assistantRecord';
import type { RecordValues } from 'c/assistantRecord';
import type { Settings } from 'c/assistantSource';
import { Deadline } from './deadline';
import { warmUp } from './warmUp';

const RECORD_TIMEOUT_SECONDS = 15;

/** How long nobody notices that they wait; until then nothing is begun that could make the conversation come later. */
const GRACE_PERIOD_SECONDS = 0.05;

/** How far a record's conversation is. */
export interface Progress {
  readonly loaded: ConversationState;
  /** What the record carries, undefined until it is known. */
  readonly values: RecordValues | undefined;
  /** The settings with which the conversation was opened. */
  readonly settings: Settings | undefined;
  /** Whether there is time for what is not the conversation itself: it is on the screen, or takes long, or will not come. */
  readonly isIdle: boolean;
}

export const INITIAL_PROGRESS: Progress = {
  loaded: { kind: 'loading' },
  values: undefined,
  settings: undefined,
  isIdle: false
};

/** What the conversation has to do with the page that it is on. */
export interface Host {
  readonly settingsFor: (values: RecordValues) => Settings;
  readonly show: (progress: Progress) => void;
  /** The assistant was asked for news during a live chat. */
  readonly onPolled: () => void;
}

/** A record's conversation, from the first wait for the record on: waits for both, and tells how far it is. */
export class RecordConversation {
  private readonly page: Host;
  private progress: Progress = INITIAL_PROGRESS;
  private conversation: Conversation | undefined;
  private isStarted = false;
  private isLive = false;
  private readonly deadline = new Deadline();
  private readonly gracePeriod = new Deadline();

  constructor(page: Host) {
    this.page = page;
  }

  /** Waits for the record, or loads what a record that is known leads to. Outside Lightning pages a record may never come. */
  start(): void {
    this.isStarted = true;
    if (this.progress.values) {
      this.open();
      return;
    }
    this.update({ loaded: { kind: 'loading' } });
    this.startGracePeriod();
    this.deadline.start(RECORD_TIMEOUT_SECONDS, () => {
      this.fail({ kind: 'timedOut', seconds: RECORD_TIMEOUT_SECONDS, waitedFor: 'record' });
    });
  }

  /** Takes the record, which the platform tells again whenever anything on it changes; only the viewer's own values count. */
  receive(record: unknown): void {
    this.deadline.end();
    this.isLive = isLive(record);
    const values = readRecord(record);
    if (JSON.stringify(values) !== JSON.stringify(this.progress.values)) {
      this.close();
      this.update({ values });
      this.open();
    }
    this.conversation?.setLive(this.isLive);
  }

  /** The record cannot be had, or must not be; one that comes after all is taken. */
  fail(problem: Problem): void {
    this.deadline.end();
    this.close();
    this.update({ values: undefined, loaded: { kind: 'problem', problem } });
  }

  /** The end of the conversation has been painted. */
  painted(): void {
    this.update({ isIdle: true });
  }

  retry(): void {
    this.conversation?.retry();
  }

  refresh(): void {
    this.conversation?.refresh();
  }

  /** Ends every request and all waiting; what the record carries stays known. */
  end(): void {
    this.isStarted = false;
    this.deadline.end();
    this.close();
  }

  /** Ends, and knows nothing of the record any more. */
  forget(): void {
    this.end();
    this.update(INITIAL_PROGRESS);
  }

  private open(): void {
    const { values } = this.progress;
    if (values && !this.conversation && this.isStarted) {
      const settings = this.page.settingsFor(values);
      this.update({ settings });
      this.conversation = openConversation(values, settings, browserEnvironment(), (loaded) =>
        this.receiveState(loaded)
      );
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

  private receiveState(loaded: ConversationState): void {
    const hasLooked = hasRefreshed(this.progress.loaded, loaded);
    if (loaded.kind !== 'loading') {
      this.gracePeriod.end();
    }
    // a conversation is seen first; whatever else there is to say takes no time
    const isEnd = loaded.kind !== 'loading' && loaded.kind !== 'ready';
    this.update({ loaded, isIdle: this.progress.isIdle || isEnd });
    if (hasLooked && this.isLive) {
      this.page.onPolled();
    }
  }

  private close(): void {
    this.gracePeriod.end();
    this.conversation?.close();
    this.conversation = undefined;
  }

  private update(news: Partial<Progress>): void {
    this.progress = { ...this.progress, ...news };
    this.page.show(this.progress);
  }
}
