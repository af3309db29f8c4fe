import fc from 'fast-check';
import { RowHeights } from '../rowHeights';
import { MAX_BATCH_SIZE, RenderBudget } from '../renderBudget';
import type { MessageWindow } from '../messageWindow';
import { MAX_UNWINDOWED_COUNT, countAdded, isSameWindow, nextWindow, targetWindow } from '../messageWindow';

interface Scene {
  readonly start: MessageWindow;
  /** Number of messages. */
  readonly count: number;
  /** Indexes of the first and last message in view. */
  readonly first: number;
  readonly last: number;
  /** Messages that one step may add. */
  readonly size: number;
}

/** All windows from the first one to the one that no longer moves. */
function stepsOf({ start, count, first, last, size }: Scene): MessageWindow[] {
  const steps = [start];
  let current = start;
  for (;;) {
    const next = nextWindow(current, targetWindow(current, count, first, last), first, last, size);
    if (isSameWindow(next, current) || steps.length > count) {
      return steps;
    }
    current = next;
    steps.push(current);
  }
}

/** The window that no longer moves. */
const endOf = (scene: Scene): MessageWindow => stepsOf(scene).at(-1) ?? scene.start;

const anyScene: fc.Arbitrary<Scene> = fc
  .record({
    count: fc.integer({ min: 1, max: 12000 }),
    size: fc.integer({ min: 1, max: MAX_BATCH_SIZE }),
    a: fc.nat(),
    b: fc.nat(30),
    c: fc.nat(),
    d: fc.nat(90)
  })
  .map(({ count, size, a, b, c, d }) => {
    const first = a % count;
    const from = c % count;
    return { count, size, first, last: Math.min(count - 1, first + b), start: { from, to: Math.min(count, from + d) } };
  });

describe('the window', () => {
  it('moves in small steps until it contains what is in view, and then stays', () => {
    fc.assert(
      fc.property(anyScene, (scene) => {
        const end = endOf(scene);
        expect(end.from).toBeLessThanOrEqual(scene.first);
        expect(end.to).toBeGreaterThan(scene.last);
        let previous = scene.start;
        for (const step of stepsOf(scene).slice(1)) {
          expect(countAdded(step, previous)).toBeLessThanOrEqual(scene.size);
          expect(step.from).toBeGreaterThanOrEqual(0);
          expect(step.to).toBeLessThanOrEqual(scene.count);
          previous = step;
        }
      })
    );
  });

  it('is bounded, however long the conversation is', () => {
    fc.assert(
      fc.property(anyScene, (scene) => {
        const end = endOf({ ...scene, size: MAX_BATCH_SIZE });
        expect(end.to - end.from).toBeLessThanOrEqual(
          Math.max(MAX_UNWINDOWED_COUNT, scene.last - scene.first + 1 + 4 * 30)
        );
      })
    );
  });

  it('contains all messages of a short conversation', () => {
    const scene = {
      start: { from: MAX_UNWINDOWED_COUNT - 20, to: MAX_UNWINDOWED_COUNT },
      count: MAX_UNWINDOWED_COUNT,
      first: MAX_UNWINDOWED_COUNT - 5,
      last: MAX_UNWINDOWED_COUNT - 1
    };
    expect(endOf({ ...scene, size: MAX_BATCH_SIZE })).toEqual({ from: 0, to: MAX_UNWINDOWED_COUNT });
  });

  it('stays while it has enough messages before and after those in view', () => {
    const current = { from: 400, to: 500 };
    expect(targetWindow(current, 1000, 430, 440)).toBe(current);
    expect(targetWindow(current, 1000, 405, 415)).not.toBe(current);
  });
});

describe('the size of a step', () => {
  it('fits the time budget on any machine, and is at least one message', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.1, max: 100, noNaN: true }), (cost) => {
        const budget = new RenderBudget();
        Array.from({ length: 10 }).forEach(() => budget.recordRenderTime(budget.batchSize * cost, budget.batchSize));
        expect(budget.batchSize).toBeGreaterThanOrEqual(1);
        expect(budget.batchSize).toBeLessThanOrEqual(MAX_BATCH_SIZE);
        expect(budget.batchSize * cost <= 8 || budget.batchSize === 1).toBe(true);
      })
    );
  });

  it('shrinks at once, and grows gradually', () => {
    const budget = new RenderBudget();
    const steps = [6, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5].map((cost) => {
      budget.recordRenderTime(cost, 1);
      return budget.batchSize;
    });
    expect(steps[0]).toBe(1);
    expect(steps[1]).toBeLessThan(MAX_BATCH_SIZE);
    expect(steps.at(-1)).toBe(MAX_BATCH_SIZE);
  });

  it('is not changed by a step without messages', () => {
    const budget = new RenderBudget();
    const before = budget.batchSize;
    budget.recordRenderTime(500, 0);
    expect(budget.batchSize).toBe(before);
  });
});

describe('the geometry', () => {
  const ids = Array.from({ length: 10 }, (_, index) => `m${index}`);

  it('estimates the height of messages that were never rendered by the average of the first that were', () => {
    const geometry = new RowHeights();
    expect(geometry.totalHeight(ids, 0, 10)).toBe(720);
    geometry.record('m9', 100);
    geometry.record('m9', 150);
    expect(geometry.totalHeight(ids, 0, 10)).toBe(9 * 72 + 150);
    Array.from({ length: 19 }, (_, index) => geometry.record(`other${index}`, 50));
    expect(geometry.totalHeight(ids, 8, 9)).toBe((19 * 50 + 150) / 20);
    geometry.record('m0', 9000);
    expect(geometry.totalHeight(ids, 8, 9)).toBe((19 * 50 + 150) / 20);
  });

  it('finds the message at a distance from the end', () => {
    const geometry = new RowHeights();
    ids.forEach((id) => geometry.record(id, 10));
    expect([0, 9, 10, 95, 100, 5000, -5].map((distance) => geometry.indexAt(ids, distance))).toEqual([
      9, 9, 8, 0, 0, 0, 9
    ]);
  });
});
