/** A timeout that can be restarted. */
export class Timer {
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** Starts the timer; restarts it if it is running. */
  start(seconds: number, onElapsed: () => void): void {
    this.clear();
    // eslint-disable-next-line @lwc/lwc/no-async-operation -- cleared by clear()
    this.timer = setTimeout(onElapsed, seconds * 1000);
  }

  /** Stops the timer. */
  clear(): void {
    clearTimeout(this.timer);
  }
}
