/** Height of a message that has never been on the page, in pixels, before any other is known. */
const FIRST_ESTIMATE = 72;

/**
 * How high messages are and where that puts them, measured from the end of the conversation: what is earlier grows
 * upwards and moves nothing. Messages that were never on the page count with the average of those that were.
 */
export class Geometry {
  private readonly heights = new Map<string, number>();
  private total = 0;

  /** Notes the height of a message that is on the page, in pixels. */
  note(id: string, height: number): void {
    this.total += height - (this.heights.get(id) ?? 0);
    this.heights.set(id, height);
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
    return known ?? (this.heights.size > 0 ? this.total / this.heights.size : FIRST_ESTIMATE);
  }
}
