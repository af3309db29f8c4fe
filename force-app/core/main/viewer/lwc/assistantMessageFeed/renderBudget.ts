/** Largest number of messages to render in one step. */
export const MAX_BATCH_SIZE = 10;

/** Smallest number of messages to render in one step, however slow the device is. */
const MIN_BATCH_SIZE = 1;

/** Time for rendering in one step. Layout and paint take about the same time again. */
const BUDGET_MILLISECONDS = 8;

/**
 * Number of messages to render in one step, adapted to the measured render times: devices and messages differ widely.
 */
export class RenderBudget {
  /** Estimated milliseconds to render one message. */
  private costPerMessage = BUDGET_MILLISECONDS / 4;

  get batchSize(): number {
    const affordable = Math.floor(BUDGET_MILLISECONDS / this.costPerMessage);
    return Math.min(MAX_BATCH_SIZE, Math.max(MIN_BATCH_SIZE, affordable));
  }

  /** Adapts the estimate to the time of a step: immediately if it was slow, gradually if it was fast. */
  recordRenderTime(milliseconds: number, messageCount: number): void {
    if (messageCount > 0) {
      const latest = milliseconds / messageCount;
      this.costPerMessage = Math.max(latest, (this.costPerMessage + latest) / 2);
    }
  }
}
