import { findMatchingIds } from 'c/assistantFind';
import type { Message } from 'c/assistantTranscript';

/** Messages searched before yielding to the main thread. */
const BATCH_SIZE = 300;

/** Searches messages in batches, starting with the newest, so that long conversations do not block typing. */
export class MessageSearch {
  private readonly onProgress: (matchIds: readonly string[], isFinished: boolean) => void;
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** @param onProgress called after each batch with the ids of all matches so far, in the order of the messages */
  constructor(onProgress: (matchIds: readonly string[], isFinished: boolean) => void) {
    this.onProgress = onProgress;
  }

  /** Starts a search and cancels the previous one. The first batch is searched synchronously. */
  start(messages: readonly Message[], query: string): void {
    this.stop();
    const searchBatch = (end: number, laterMatchIds: readonly string[]) => {
      const start = Math.max(0, end - BATCH_SIZE);
      const matchIds = [...findMatchingIds(messages.slice(start, end), query), ...laterMatchIds];
      const isFinished = start === 0 || query === '';
      if (!isFinished) {
        // eslint-disable-next-line @lwc/lwc/no-async-operation -- cleared by stop()
        this.timer = setTimeout(() => searchBatch(start, matchIds));
      }
      this.onProgress(matchIds, isFinished);
    };
    searchBatch(messages.length, []);
  }

  stop(): void {
    clearTimeout(this.timer);
  }
}
