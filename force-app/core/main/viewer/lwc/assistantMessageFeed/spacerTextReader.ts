import { spacerSize } from './spacers';

/**
 * Decides for how many messages the text of the spacers is computed. Starts at the end of the conversation and yields
 * to the main thread after each spacer.
 */
export class SpacerTextReader {
  private readonly onRead: (readCount: number) => void;
  private readCount = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** @param onRead called with the number of messages, counted from the end, whose text is to be computed */
  constructor(onRead: (readCount: number) => void) {
    this.onRead = onRead;
  }

  /** Schedules the next spacers until the text of all messages is read. @param messageCount number of messages */
  scheduleRead(messageCount: number): void {
    this.stop();
    if (this.readCount < messageCount) {
      // eslint-disable-next-line @lwc/lwc/no-async-operation -- cleared by stop()
      this.timer = setTimeout(() => {
        this.readCount = Math.min(messageCount, this.readCount + spacerSize(messageCount));
        this.onRead(this.readCount);
        this.scheduleRead(messageCount);
      });
    }
  }

  stop(): void {
    clearTimeout(this.timer);
  }
}
