/** Most messages that one step brings onto the page. */
export const MAX_STEP = 10;

/** Fewest: even if that takes long, the way has to end. */
const MIN_STEP = 1;

/** Milliseconds that bringing them may take; laying them out and painting takes about as long again. */
const BUDGET = 8;

/** How many messages a step may bring onto the page, after what they took until now: machines and messages differ much. */
export class RenderBudget {
  /** Milliseconds for a message. */
  private cost = BUDGET / 4;

  get step(): number {
    return Math.min(MAX_STEP, Math.max(MIN_STEP, Math.floor(BUDGET / this.cost)));
  }

  /** Takes what a step took. A slow one counts at once, a fast one only when others confirm it. */
  note(milliseconds: number, messages: number): void {
    if (messages > 0) {
      const latest = milliseconds / messages;
      this.cost = Math.max(latest, (this.cost + latest) / 2);
    }
  }
}
