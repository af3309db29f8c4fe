import type { Environment } from 'c/assistantClient';
import { FIRST_DELAY, nextPollDelay } from './pollInterval';
import type { PollOutcome } from './pollInterval';

/**
 * Looks for new messages as long as a chat goes on, at a pace, and only while somebody may see it and there is a network.
 */
export class Poller {
  private readonly environment: Environment;
  private readonly signal: AbortSignal;
  private readonly poll: () => Promise<PollOutcome | undefined>;
  private isLive = false;
  private delay = FIRST_DELAY;
  private waiting = new AbortController();

  /**
   * @param signal ends everything
   * @param look looks once; undefined when it did not, because something else was going on
   */
  constructor(environment: Environment, signal: AbortSignal, look: () => Promise<PollOutcome | undefined>) {
    this.environment = environment;
    this.signal = signal;
    this.poll = look;
    signal.addEventListener('abort', () => this.waiting.abort());
  }

  /** Takes whether the chat goes on. When it no longer does, there is one last look. */
  setLive(isLive: boolean): void {
    if (isLive === this.isLive) {
      return;
    }
    this.isLive = isLive;
    this.delay = FIRST_DELAY;
    if (isLive) {
      this.schedule();
    } else {
      this.waiting.abort();
      void this.refresh();
    }
  }

  /** Looks at once; when the next look is due follows from what it comes to. */
  async refresh(): Promise<void> {
    const outcome = await this.poll();
    if (!this.isLive || this.signal.aborted) {
      return;
    }
    const delay = outcome ? nextPollDelay(this.delay, outcome) : this.delay;
    this.delay = delay ?? FIRST_DELAY;
    if (delay === undefined) {
      this.waiting.abort();
    } else {
      this.schedule();
    }
  }

  private schedule(): void {
    this.waiting.abort();
    this.waiting = new AbortController();
    void this.pollAfter(this.delay, this.waiting.signal);
  }

  private async pollAfter(delay: number, signal: AbortSignal): Promise<void> {
    await this.environment.wait(delay, signal);
    while (!signal.aborted && !(this.environment.isVisible() && this.environment.isOnline())) {
      await this.untilChange(signal);
    }
    if (!signal.aborted) {
      await this.refresh();
    }
  }

  /** Until the page comes into view, the network is back, or nobody waits any more. */
  private untilChange(signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const listening = new AbortController();
      const end = () => {
        listening.abort();
        signal.removeEventListener('abort', end);
        resolve();
      };
      signal.addEventListener('abort', end);
      this.environment.onVisible(end, listening.signal);
      this.environment.onOnline(end, listening.signal);
    });
  }
}
