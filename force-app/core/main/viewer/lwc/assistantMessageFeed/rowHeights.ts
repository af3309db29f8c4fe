/** Estimated height of a message in pixels, until enough messages are measured. */
const DEFAULT_HEIGHT = 72;

/**
 * Number of measured messages for the estimate. It is not changed afterwards, because that would move the visible
 * messages.
 */
const SAMPLE_SIZE = 20;

/**
 * Heights of the messages in pixels, and positions derived from them. Positions are measured from the end of the
 * conversation, so that earlier messages that arrive later do not change them. Messages that have never been rendered
 * count with the average height of the first measured ones.
 */
export class RowHeights {
  private readonly heights = new Map<string, number>();
  private estimate: number | undefined;

  /** Stores the height of a rendered message. */
  record(id: string, height: number): void {
    this.heights.set(id, height);
    if (this.estimate === undefined && this.heights.size >= SAMPLE_SIZE) {
      const total = [...this.heights.values()].reduce((sum, each) => sum + each, 0);
      this.estimate = total / this.heights.size;
    }
  }

  /** Total height of the messages from one index up to, but excluding, another. */
  totalHeight(ids: readonly string[], from: number, to: number): number {
    let total = 0;
    for (let index = from; index < to; index++) {
      total += this.heightOf(ids[index]);
    }
    return total;
  }

  /** Index of the message at a distance from the end of the conversation, limited to the first and last message. */
  indexAt(ids: readonly string[], distance: number): number {
    let heightBelow = 0;
    for (let index = ids.length - 1; index > 0; index--) {
      heightBelow += this.heightOf(ids[index]);
      if (heightBelow > distance) {
        return index;
      }
    }
    return 0;
  }

  private heightOf(id: string | undefined): number {
    const measured = id === undefined ? undefined : this.heights.get(id);
    return measured ?? this.estimate ?? DEFAULT_HEIGHT;
  }
}
