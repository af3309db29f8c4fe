import fc from 'fast-check';
import { Geometry } from '../geometry';
import { MAX_STEP, RenderBudget } from '../renderBudget';
import { WHOLE, addedBy, isSame, stepTowards, windowFor } from '../window';

/** Takes all steps from one window to its goal. */
function walk(start, count, first, last, size = MAX_STEP) {
  const steps = [start];
  for (;;) {
    const current = steps.at(-1);
    const next = stepTowards(current, windowFor(current, count, first, last), first, last, size);
    if (isSame(next, current) || steps.length > count) {
      return steps;
    }
    steps.push(next);
  }
}

const scene = fc
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
  it('comes to hold what is in view, in steps that are small, and comes to rest', () => {
    fc.assert(
      fc.property(scene, ({ count, size, first, last, start }) => {
        const steps = walk(start, count, first, last, size);
        const end = steps.at(-1);
        expect(end.from).toBeLessThanOrEqual(first);
        expect(end.to).toBeGreaterThan(last);
        steps.slice(1).forEach((step, index) => {
          expect(addedBy(step, steps[index])).toBeLessThanOrEqual(size);
          expect(step.from).toBeGreaterThanOrEqual(0);
          expect(step.to).toBeLessThanOrEqual(count);
        });
      })
    );
  });

  it('is bounded, however long the conversation is', () => {
    fc.assert(
      fc.property(scene, ({ count, first, last, start }) => {
        const end = walk(start, count, first, last).at(-1);
        expect(end.to - end.from).toBeLessThanOrEqual(Math.max(WHOLE, last - first + 1 + 4 * 30));
      })
    );
  });

  it('is the whole of a short conversation', () => {
    expect(walk({ from: WHOLE - 20, to: WHOLE }, WHOLE, WHOLE - 5, WHOLE - 1).at(-1)).toEqual({ from: 0, to: WHOLE });
  });

  it('stays where it is while there is enough on either side', () => {
    const current = { from: 400, to: 500 };
    expect(windowFor(current, 1000, 430, 440)).toBe(current);
    expect(windowFor(current, 1000, 405, 415)).not.toBe(current);
  });
});

describe('the pace', () => {
  it('has steps that take about as long on any machine, and never stops', () => {
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

  it('slows down at once, and gets faster bit by bit', () => {
    const pace = new RenderBudget();
    const steps = [6, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5].map((cost) => {
      pace.note(cost, 1);
      return pace.step;
    });
    expect(steps[0]).toBe(1);
    expect(steps[1]).toBeLessThan(MAX_STEP);
    expect(steps.at(-1)).toBe(MAX_STEP);
  });

  it('learns nothing from a step that brought nothing', () => {
    const pace = new RenderBudget();
    const before = pace.step;
    pace.note(500, 0);
    expect(pace.step).toBe(before);
  });
});

describe('geometry', () => {
  const ids = Array.from({ length: 10 }, (_, index) => `m${index}`);

  it('counts messages that were never on the page with the average of the first that were', () => {
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
