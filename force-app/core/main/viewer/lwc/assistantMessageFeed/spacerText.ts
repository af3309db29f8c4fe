import { spacerSize } from './spacers';

/** Reads the words that stand in gaps, one gap at a time, from the end of the conversation: the page has its turn between. */
export class SpacerText {
  private readonly onRead: (read: number) => void;
  private read = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** @param tell is told of how many messages, counted from the end, the words may be read */
  constructor(tell: (read: number) => void) {
    this.onRead = tell;
  }

  /** Goes on soon, until all are read. @param count number of messages */
  readSoon(count: number): void {
    this.stop();
    if (this.read < count) {
      // eslint-disable-next-line @lwc/lwc/no-async-operation -- ended with its own handle
      this.timer = setTimeout(() => {
        this.read = Math.min(count, this.read + spacerSize(count));
        this.onRead(this.read);
        this.readSoon(count);
      });
    }
  }

  stop(): void {
    clearTimeout(this.timer);
  }
}
