import fc from 'fast-check';
import { Geometry } from '../geometry';
import { MAX_STEP, RenderBudget } from '../renderBudget';
import type { Window } from '../window';
import { WHOLE, addedBy, isSame, stepTowards, windowFor } from '../window';

interface Scene {
  readonly start: Window;
  /** Number of messages. */
  readonly count: number;
  /** Indexes of the first and last message in view. */
  readonly first: number;
  readonly last: number;
  /** Messages that one step may add. */
  readonly size: number;
}

/** All windows from the first one to the one that no longer moves. */
function stepsOf({ start, count, first, last, size }: Scene): Window[] {
  const steps = [start];
  let current = start;
  for (;;) {
    const next = stepTowards(current, windowFor(current, count, first, last), first, last, size);
    if (isSame(next, current) || steps.length > count) {
      return steps;
    }
    current = next;
    steps.push(current);
  }
}

/** The window that no longer moves. */
const endOf = (scene: Scene): Window => stepsOf(scene).at(-1) ?? scene.start;

const anyScene: fc.Arbitrary<Scene> = fc
  .record({
    count: fc.integer({ min: 1, max: 12000 }),
    size: fc.integer({ min: 1, max: MAX_STEP }),
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
          expect(addedBy(step, previous)).toBeLessThanOrEqual(scene.size);
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
        const end = endOf({ ...scene, size: MAX_STEP });
        expect(end.to - end.from).toBeLessThanOrEqual(Math.max(WHOLE, scene.last - scene.first + 1 + 4 * 30));
      })
    );
  });

  it('contains all messages of a short conversation', () => {
    const scene = { start: { from: WHOLE - 20, to: WHOLE }, count: WHOLE, first: WHOLE - 5, last: WHOLE - 1 };
    expect(endOf({ ...scene, size: MAX_STEP })).toEqual({ from: 0, to: WHOLE });
  });

  it('stays while it has enough messages before and after those in view', () => {
    const current = { from: 400, to: 500 };
    expect(windowFor(current, 1000, 430, 440)).toBe(current);
    expect(windowFor(current, 1000, 405, 415)).not.toBe(current);
  });
});

describe('the size of a step', () => {
  it('fits the time budget on any machine, and is at least one message', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.1, max: 100, noNaN: true }), (cost) => {
        const pace = new RenderBudget();
        Array.from({ length: 10 }).forEach(() => pace.note(pace.step * cost, pace.step));
        expect(pace.step).toBeGreaterThanOrEqual(1);
        expect(pace.step).toBeLessThanOrEqual(MAX_STEP);
        expect(pace.step * cost <= 8 || pace.step === 1).toBe(true);
      })
    );
  });

  it('shrinks at once, and grows gradually', () => {
    const pace = new RenderBudget();
    const steps = [6, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5].map((cost) => {
      pace.note(cost, 1);
      return pace.step;
    });
    expect(steps[0]).toBe(1);
    expect(steps[1]).toBeLessThan(MAX_STEP);
    expect(steps.at(-1)).toBe(MAX_STEP);
  });

  it('is not changed by a step without messages', () => {
    const pace = new RenderBudget();
    const before = pace.step;
    pace.note(500, 0);
    expect(pace.step).toBe(before);
  });
});

describe('the geometry', () => {
  const ids = Array.from({ length: 10 }, (_, index) => `m${index}`);

  it('estimates the height of messages that were never rendered by the average of the first that were', () => {
    const geometry = new Geometry();
    expect(geometry.heightOf(ids, 0, 10)).toBe(720);
    geometry.note('m9', 100);
    geometry.note('m9', 150);
    expect(geometry.heightOf(ids, 0, 10)).toBe(9 * 72 + 150);
    Array.from({ length: 19 }, (_, index) => geometry.note(`other${index}`, 50));
    expect(geometry.heightOf(ids, 8, 9)).toBe((19 * 50 + 150) / 20);
    geometry.note('m0', 9000);
    expect(geometry.heightOf(ids, 8, 9)).toBe((19 * 50 + 150) / 20);
  });

  it('finds the message at a distance from the end', () => {
    const geometry = new Geometry();
    ids.forEach((id) => geometry.note(id, 10));
    expect([0, 9, 10, 95, 100, 5000, -5].map((distance) => geometry.placeAt(ids, distance))).toEqual([
      9, 9, 8, 0, 0, 0, 9
    ]);
  });
});
