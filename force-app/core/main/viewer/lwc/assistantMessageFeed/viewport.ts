import { Geometry } from './geometry';
import { MAX_STEP, RenderBudget } from './renderBudget';
import { WHOLE, addedBy, isSame, stepTowards, windowFor } from './window';
import type { Window } from './window';

/** Messages that are on the page at first: as many as fill the view, so that the end can be read at once. */
const INITIAL_SIZE = 8;

/**
 * Which messages are on the page. It follows what is in view, in steps that each take a short time, and knows of the page
 * only what it is told: where the view is, and how high messages are.
 */
export class Viewport {
  readonly geometry = new Geometry();
  ids: readonly string[] = [];
  window: Window = { from: 0, to: 0 };
  private readonly budget = new RenderBudget();
  private added = 0;
  private first = 0;
  private last = 0;

  /** Takes the messages as they are now. The window keeps its messages, or its place at the end. */
  setIds(ids: readonly string[]): void {
    const { from, to } = this.window;
    const wasAtEnd = to >= this.ids.length;
    const kept = to > from ? ids.lastIndexOf(this.ids[to - 1] ?? '') : -1;
    const shift = kept + 1 - to;
    const end = wasAtEnd || kept < 0 ? ids.length : kept + 1;
    const start = kept < 0 ? Math.max(0, ids.length - INITIAL_SIZE) : Math.max(0, from + shift);
    this.first += kept < 0 ? ids.length : shift;
    this.last += kept < 0 ? ids.length : shift;
    this.ids = ids;
    this.window = { from: start, to: Math.min(end, Math.max(start + INITIAL_SIZE, kept + 1 + MAX_STEP)) };
    this.clamp();
  }

  /** Takes which messages are in view. */
  setVisibleRows(firstId: string, lastId: string): void {
    this.first = this.ids.lastIndexOf(firstId);
    this.last = this.ids.lastIndexOf(lastId);
  }

  /**
   * Takes where the view is when no message on the page is in it.
   * @param distance from its lower edge to the end of the conversation, in pixels
   * @param height of the view, in pixels
   */
  setVisibleRange(distance: number, height: number): void {
    this.last = this.geometry.placeAt(this.ids, distance);
    this.first = this.geometry.placeAt(this.ids, distance + height);
  }

  /** Has a message in view, wherever the view was, and moves the window there at once. */
  revealPlace(place: number): void {
    this.first = place;
    this.last = place;
    const goal = windowFor(this.window, this.ids.length, place, place);
    const isThere = place >= this.window.from && place < this.window.to;
    this.window = isThere ? this.window : stepTowards({ from: 0, to: 0 }, goal, place, place, this.budget.step);
  }

  /**
   * Moves the window one step.
   * @param keep whether what is on the page stays there, as while somebody selects text
   * @returns whether it moved
   */
  advance(keep = false): boolean {
    const goal = windowFor(this.window, this.ids.length, this.first, this.last);
    const next = stepTowards(this.window, goal, this.first, this.last, this.budget.step);
    const meets = next.from <= this.window.to && this.window.from <= next.to;
    const grown = { from: Math.min(next.from, this.window.from), to: Math.max(next.to, this.window.to) };
    const chosen = keep && meets ? grown : next;
    const moved = !isSame(chosen, this.window);
    this.added = addedBy(chosen, this.window);
    this.window = moved ? chosen : this.window;
    return moved;
  }

  /** Takes how long it took, in milliseconds, to bring the last step onto the page; the next ones are as large as that allows. */
  recordRenderTime(milliseconds: number): void {
    this.budget.note(milliseconds, this.added);
  }

  /** Whether the window is where it has to be, and holds all of a short conversation. */
  get isSettled(): boolean {
    const { from, to } = this.window;
    const needed =
      this.ids.length <= WHOLE ? { from: 0, to: this.ids.length } : { from: this.first, to: this.last + 1 };
    return from <= needed.from && to >= needed.to;
  }

  private clamp(): void {
    const most = Math.max(0, this.ids.length - 1);
    this.first = Math.min(Math.max(0, this.first), most);
    this.last = Math.min(Math.max(this.first, this.last), most);
  }
}
