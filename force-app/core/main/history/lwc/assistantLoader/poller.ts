import type { Environment } from 'c/assistantClient';
import { MIN_DELAY_MS, nextPollDelay } from './pollInterval';
import type { PollOutcome } from './pollInterval';

/**
 * Polls a live chat for new messages, with the delays of `nextPollDelay`. Pauses while the page is hidden or the device is
 * offline.
 */
export class Poller {
  private readonly environment: Environment;
  private readonly signal: AbortSignal;
  private readonly poll: () => Promise<PollOutcome | undefined>;
  private isLive = false;
  private delay = MIN_DELAY_MS;
  /** Aborts the scheduled poll. */
  private scheduled = new AbortController();

  /**
   * @param signal stops polling for good
   * @param poll requests new messages once; resolves to undefined if it was skipped because a request is in progress
   */
  constructor(environment: Environment, signal: AbortSignal, poll: () => Promise<PollOutcome | undefined>) {
    this.environment = environment;
    this.signal = signal;
    this.poll = poll;
    signal.addEventListener('abort', () => this.scheduled.abort());
  }

  /** Starts or stops polling. Polls once more when the chat ends. */
  setLive(isLive: boolean): void {
    if (isLive === this.isLive) {
      return;
    }
    this.isLive = isLive;
    this.delay = MIN_DELAY_MS;
    if (isLive) {
      this.schedule();
    } else {
      this.scheduled.abort();
      void this.refresh();
    }
  }

  /** Polls immediately and reschedules the next poll. */
  async refresh(): Promise<void> {
    const outcome = await this.poll();
    if (!this.isLive || this.signal.aborted) {
      return;
    }
    const nextDelay = outcome ? nextPollDelay(this.delay, outcome) : this.delay;
    this.delay = nextDelay ?? MIN_DELAY_MS;
    if (nextDelay === undefined) {
      this.scheduled.abort();
    } else {
      this.schedule();
    }
  }

  private schedule(): void {
    this.scheduled.abort();
    this.scheduled = new AbortController();
    void this.pollAfter(this.delay, this.scheduled.signal);
  }

  private async pollAfter(delay: number, signal: AbortSignal): Promise<void> {
    await this.environment.wait(delay, signal);
    while (!signal.aborted && !(this.environment.isVisible() && this.environment.isOnline())) {
      await this.waitForChange(signal);
    }
    if (!signal.aborted) {
      await this.refresh();
    }
  }

  /** Resolves when the page becomes visible, the device goes online, or the signal aborts. */
  private waitForChange(signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const listeners = new AbortController();
      const end = () => {
        listeners.abort();
        signal.removeEventListener('abort', end);
        resolve();
      };
      signal.addEventListener('abort', end);
      this.environment.onVisible(end, listeners.signal);
      this.environment.onOnline(end, listeners.signal);
    });
  }
}
