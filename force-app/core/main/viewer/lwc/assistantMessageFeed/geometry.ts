/** Height of a message that has never been on the page, in pixels, before enough others are known. */
const FIRST_ESTIMATE = 72;

/** Messages whose average is good enough; it stays from then on, because a changed guess would move what is read. */
const ENOUGH = 20;

/**
 * How high messages are and where that puts them, measured from the end of the conversation: what is earlier grows
 * upwards and moves nothing. Messages that were never on the page count with the average of the first that were.
 */
export class Geometry {
  private readonly heights = new Map<string, number>();
  private estimate: number | undefined;

  /** Notes the height of a message that is on the page, in pixels. */
  note(id: string, height: number): void {
    this.heights.set(id, height);
    if (this.estimate === undefined && this.heights.size >= ENOUGH) {
      const total = [...this.heights.values()].reduce((sum, each) => sum + each, 0);
      this.estimate = total / this.heights.size;
    }
  }

  /** Height of the messages from one place up to another, in pixels. */
  heightOf(ids: readonly string[], from: number, to: number): number {
    let height = 0;
    for (let place = from; place < to; place++) {
      height += this.height(ids[place]);
    }
    return height;
  }

  /** Place of the message that is this far from the end, in pixels; the first or last one beyond either end. */
  placeAt(ids: readonly string[], distance: number): number {
    let below = 0;
    for (let place = ids.length - 1; place > 0; place--) {
      below += this.height(ids[place]);
      if (below > distance) {
        return place;
      }
    }
    return 0;
  }

  private height(id: string | undefined): number {
    const known = id === undefined ? undefined : this.heights.get(id);
    return known ?? this.estimate ?? FIRST_ESTIMATE;
  }
}
