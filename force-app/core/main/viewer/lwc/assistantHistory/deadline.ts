/** A time after which nobody waits any longer. */
export class Deadline {
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** Counts from now, and no longer from before. @param passed is called when the time is over */
  start(seconds: number, passed: () => void): void {
    this.end();
    // eslint-disable-next-line @lwc/lwc/no-async-operation -- ended with its own handle
    this.timer = setTimeout(passed, seconds * 1000);
  }

  /** What was waited for has come, or is not waited for any more. */
  end(): void {
    clearTimeout(this.timer);
  }
}
