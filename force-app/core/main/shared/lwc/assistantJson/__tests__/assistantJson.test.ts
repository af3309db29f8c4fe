import fc from 'fast-check';
import { at, listAt, mergeDeep, textAt } from 'c/assistantJson';

const DATA = { a: { b: ['x'], c: 'text', d: null } };

it.each<[string[], unknown]>([
  [['a', 'c'], 'text'],
  [['a', 'd'], null],
  [['a', 'd', 'e'], undefined],
  [['a', 'b', '0'], undefined],
  [['a', 'c', 'length'], undefined],
  [['constructor'], undefined],
  [[], DATA]
])('finds at the path %j: %j', (path, expected) => {
  expect(at(DATA, ...path)).toEqual(expected);
});

it('finds an empty text or list where there is none', () => {
  expect([textAt(DATA, 'a', 'c'), textAt(DATA, 'a', 'b'), textAt(null)]).toEqual(['text', '', '']);
  expect([listAt(DATA, 'a', 'b'), listAt(DATA, 'a', 'c'), listAt(undefined, 'a')]).toEqual([['x'], [], []]);
});

describe('merging a patch', () => {
  it('merges objects member by member, and replaces everything else', () => {
    expect(mergeDeep({ a: { b: 1, c: [1, 2] }, d: 4 }, { a: { c: [3] }, e: null })).toEqual({
      a: { b: 1, c: [3] },
      d: 4,
      e: null
    });
  });

  it('does not reach the prototype', () => {
    const merged: unknown = mergeDeep({ a: 1 }, JSON.parse('{"__proto__": {"b": 2}, "a": 3}'));
    expect(merged).toEqual({ a: 3 });
    expect(Object.getPrototypeOf(merged)).toBe(Object.prototype);
  });

  it('changes neither the target nor the patch', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (target, patch) => {
        const before = JSON.stringify([target, patch]);
        mergeDeep(target, patch);
        expect(JSON.stringify([target, patch])).toBe(before);
      })
    );
  });
});
