import { MAX_UNWINDOWED_COUNT, countAdded, isSameWindow, nextWindow, targetWindow } from './messageWindow';
import type { MessageWindow } from './messageWindow';
import { MAX_BATCH_SIZE, RenderBudget } from './renderBudget';
import { RowHeights } from './rowHeights';

/** Number of messages in the first render: enough to fill the view, so that the end is readable immediately. */
const INITIAL_SIZE = 8;

/**
 * Decides which messages are rendered. The window follows the scroll position in small steps. The class does not access
 * the DOM; callers report the visible messages and their heights.
 */
export class Viewport {
  readonly rowHeights = new RowHeights();
  /** Ids of all messages, oldest first. */
  ids: readonly string[] = [];
  /** The rendered messages. */
  window: MessageWindow = { from: 0, to: 0 };
  private readonly budget = new RenderBudget();
  /** Number of messages that the last step added. */
  private addedCount = 0;
  private firstVisible = 0;
  private lastVisible = 0;

  /** Sets the messages. The window keeps its messages and, if it was at the end of the conversation, stays there. */
  setIds(ids: readonly string[]): void {
    const { from, to } = this.window;
    const wasAtEnd = to >= this.ids.length;
    const keptIndex = to > from ? ids.lastIndexOf(this.ids[to - 1] ?? '') : -1;
    const shift = keptIndex + 1 - to;
    const end = wasAtEnd || keptIndex < 0 ? ids.length : keptIndex + 1;
    const start = keptIndex < 0 ? Math.max(0, ids.length - INITIAL_SIZE) : Math.max(0, from + shift);
    this.firstVisible += keptIndex < 0 ? ids.length : shift;
    this.lastVisible += keptIndex < 0 ? ids.length : shift;
    this.ids = ids;
    this.window = { from: start, to: Math.min(end, Math.max(start + INITIAL_SIZE, keptIndex + 1 + MAX_BATCH_SIZE)) };
    this.clampVisible();
  }

  /** Sets the visible messages by their ids. */
  setVisibleRows(firstId: string, lastId: string): void {
    this.firstVisible = this.ids.lastIndexOf(firstId);
    this.lastVisible = this.ids.lastIndexOf(lastId);
  }

  /**
   * Sets the visible messages by the scroll position, if no rendered message is visible.
   * @param distance from the bottom edge of the view to the end of the conversation, in pixels
   * @param height of the view, in pixels
   */
  setVisibleRange(distance: number, height: number): void {
    this.lastVisible = this.rowHeights.indexAt(this.ids, distance);
    this.firstVisible = this.rowHeights.indexAt(this.ids, distance + height);
  }

  /** Treats a message as visible and, if it is not rendered, moves the window to it in one step. */
  jumpTo(index: number): void {
    this.firstVisible = index;
    this.lastVisible = index;
    const isRendered = index >= this.window.from && index < this.window.to;
    if (!isRendered) {
      const target = targetWindow(this.window, this.ids.length, index, index);
      this.window = nextWindow({ from: 0, to: 0 }, target, index, index, this.budget.batchSize);
    }
  }

  /**
   * Moves the window by one step.
   * @param keepsRendered whether rendered messages must not be removed, for example while the user selects text
   * @returns whether the window has changed
   */
  advance(keepsRendered = false): boolean {
    const { window, firstVisible, lastVisible } = this;
    const target = targetWindow(window, this.ids.length, firstVisible, lastVisible);
    const next = nextWindow(window, target, firstVisible, lastVisible, this.budget.batchSize);
    const isAdjacent = next.from <= window.to && window.from <= next.to;
    const union = { from: Math.min(next.from, window.from), to: Math.max(next.to, window.to) };
    const result = keepsRendered && isAdjacent ? union : next;
    const hasMoved = !isSameWindow(result, window);
    this.addedCount = countAdded(result, window);
    this.window = hasMoved ? result : window;
    return hasMoved;
  }

  /** Reports the render time of the last step, which determines the size of the next ones. */
  recordRenderTime(milliseconds: number): void {
    this.budget.recordRenderTime(milliseconds, this.addedCount);
  }

  /** Whether all visible messages are rendered, or all messages of a short conversation. */
  get isSettled(): boolean {
    const { from, to } = this.window;
    const required =
      this.ids.length <= MAX_UNWINDOWED_COUNT
        ? { from: 0, to: this.ids.length }
        : { from: this.firstVisible, to: this.lastVisible + 1 };
    return from <= required.from && to >= required.to;
  }

  private clampVisible(): void {
    const lastIndex = Math.max(0, this.ids.length - 1);
    this.firstVisible = Math.min(Math.max(0, this.firstVisible), lastIndex);
    this.lastVisible = Math.min(Math.max(this.firstVisible, this.lastVisible), lastIndex);
  }
}
