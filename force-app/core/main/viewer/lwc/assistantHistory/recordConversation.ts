import { browserEnvironment } from 'c/assistantClient';
import { isRefreshed, openConversation } from 'c/assistantLoader';
import type { Conversation, ConversationState } from 'c/assistantLoader';
import type { Problem } from 'c/assistantProblem';
import { isLive, readRecord } from 'c/assistantRecord';
import type { RecordValues } from 'c/assistantRecord';
import type { Settings } from 'c/assistantSource';
import { Deadline } from './deadline';
import { warmUp } from './warmUp';

const RECORD_TIMEOUT_SECONDS = 15;

/** How long nobody notices that they wait; until then nothing is begun that could make the conversation come later. */
const HEAD_START_SECONDS = 0.05;

/** How far a record's conversation is. */
export interface Progress {
  readonly loaded: ConversationState;
  /** What the record carries, undefined until it is known. */
  readonly values: RecordValues | undefined;
  /** The settings with which the conversation was opened. */
  readonly settings: Settings | undefined;
  /** Whether there is time for what is not the conversation itself: it is on the screen, or takes long, or will not come. */
  readonly hasTime: boolean;
}

export const NOTHING_YET: Progress = {
  loaded: { kind: 'loading' },
  values: undefined,
  settings: undefined,
  hasTime: false
};

/** What the conversation has to do with the page that it is on. */
export interface Page {
  readonly settingsFor: (values: RecordValues) => Settings;
  readonly show: (progress: Progress) => void;
  /** The assistant was asked for news during a live chat. */
  readonly hasLooked: () => void;
}

/** A record's conversation, from the first wait for the record on: waits for both, and tells how far it is. */
export class RecordConversation {
  private readonly page: Page;
  private progress: Progress = NOTHING_YET;
  private conversation: Conversation | undefined;
  private isBegun = false;
  private isLive = false;
  private readonly deadline = new Deadline();
  private readonly headStart = new Deadline();

  constructor(page: Page) {
    this.page = page;
  }

  /** Waits for the record, or loads what a record that is known leads to. Outside Lightning pages a record may never come. */
  begin(): void {
    this.isBegun = true;
    if (this.progress.values) {
      this.open();
      return;
    }
    this.tell({ loaded: { kind: 'loading' } });
    this.giveHeadStart();
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
      this.tell({ values });
      this.open();
    }
    this.conversation?.follow(this.isLive);
  }

  /** The record cannot be had, or must not be; one that comes after all is taken. */
  fail(problem: Problem): void {
    this.deadline.end();
    this.close();
    this.tell({ values: undefined, loaded: { kind: 'problem', problem } });
  }

  /** The end of the conversation has been painted. */
  painted(): void {
    this.tell({ hasTime: true });
  }

  retry(): void {
    this.conversation?.retry();
  }

  refresh(): void {
    this.conversation?.refresh();
  }

  /** Ends every request and all waiting; what the record carries stays known. */
  end(): void {
    this.isBegun = false;
    this.deadline.end();
    this.close();
  }

  /** Ends, and knows nothing of the record any more. */
  forget(): void {
    this.end();
    this.tell(NOTHING_YET);
  }

  private open(): void {
    const { values } = this.progress;
    if (values && !this.conversation && this.isBegun) {
      const settings = this.page.settingsFor(values);
      this.tell({ settings });
      this.conversation = openConversation(values, settings, browserEnvironment(), (loaded) => this.take(loaded));
      this.conversation.follow(this.isLive);
      this.giveHeadStart();
    }
  }

  private giveHeadStart(): void {
    if (!this.progress.hasTime) {
      this.headStart.start(HEAD_START_SECONDS, () => {
        this.tell({ hasTime: true });
        warmUp();
      });
    }
  }

  private take(loaded: ConversationState): void {
    const hasLooked = isRefreshed(this.progress.loaded, loaded);
    if (loaded.kind !== 'loading') {
      this.headStart.end();
    }
    // a conversation is seen first; whatever else there is to say takes no time
    const isEnd = loaded.kind !== 'loading' && loaded.kind !== 'ready';
    this.tell({ loaded, hasTime: this.progress.hasTime || isEnd });
    if (hasLooked && this.isLive) {
      this.page.hasLooked();
    }
  }

  private close(): void {
    this.headStart.end();
    this.conversation?.close();
    this.conversation = undefined;
  }

  private tell(news: Partial<Progress>): void {
    this.progress = { ...this.progress, ...news };
    this.page.show(this.progress);
  }
}
