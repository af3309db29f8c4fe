import { expect, test } from '@playwright/test';
import { readGallery } from '../../scripts/org/galleryFiles.ts';
import { readHostileTexts } from '../hostile/corpus.ts';
import { hostileLogs, hostileNotes, placeText, richestParts, sentinelAfter } from '../hostile/places.ts';

/** The hostile texts, and the places into which they are put for the browser. */

const texts = readHostileTexts();
const files = await readGallery();

test('there are many texts, each with a name of its own and something to say', () => {
  expect(texts.length).toBeGreaterThan(120);
  expect(new Set(texts.map(({ name }) => name)).size).toBe(texts.length);
  for (const { name, text, reads = '' } of texts) {
    expect(text.length, name).toBeGreaterThan(0);
    expect(text, name).toContain(reads);
  }
  expect(Math.max(...texts.map(({ text }) => text.length))).toBe(100_000);
});

test('a text takes the place of every string but those that tell what something is', () => {
  const part = {
    response_type: 'option',
    title: 'a',
    options: [{ label: 'b', value: { input: { text: 'c', message_type: 'text' } } }, 'd', 7, null, true],
    user_defined: { e: ['f'] }
  };
  const before = structuredClone(part);
  expect(placeText(part, 'X')).toEqual({
    response_type: 'option',
    title: 'X',
    options: [{ label: 'X', value: { input: { text: 'X', message_type: 'text' } } }, 'X', 7, null, true],
    user_defined: { e: ['X'], X: 'X' }
  });
  expect(part).toEqual(before);
});

test('a text named like the prototype becomes a member, and changes no prototype', () => {
  const placed = placeText({ user_defined: { a: 'b' } }, '__proto__') as { user_defined: object };
  expect(Object.keys(placed.user_defined)).toEqual(['a', '__proto__']);
  expect(JSON.stringify(placed)).toBe('{"user_defined":{"a":"__proto__","__proto__":"__proto__"}}');
});

test('every type of part is among the places', () => {
  const shown = JSON.stringify(files.filter(({ name }) => name.startsWith('type-')).map(({ items }) => items));
  const types = new Set([...shown.matchAll(/"response_type":"(\w+)"/g)].map(([, type]) => type));
  expect(new Set(richestParts(files).map((part) => part.response_type))).toEqual(types);
  expect(types.size).toBeGreaterThan(30);
});

test('each text is followed by its sentinel, in both contracts', () => {
  for (const history of [hostileNotes(texts.slice(0, 5), files), hostileLogs(texts.slice(0, 5), files)]) {
    const json = JSON.stringify(history);
    const places = texts.slice(0, 5).map((hostile) => json.indexOf(JSON.stringify(sentinelAfter(hostile))));
    expect(places).toEqual([...places].sort((one, other) => one - other));
    expect(places[0]).toBeGreaterThan(json.indexOf(JSON.stringify(texts[0]?.text)));
  }
});
