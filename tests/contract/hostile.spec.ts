import { expect, test } from '@playwright/test';
import { readGallery } from '../../scripts/org/galleryFiles.ts';
import { readHostileTexts } from '../hostile/hostileTexts.ts';
import { hostileLogs, hostileNotes, injectText, mostCompleteParts, sentinelAfter } from '../hostile/injectText.ts';

/** The hostile texts, and their injection into conversations. */

const texts = readHostileTexts();
const files = await readGallery();

test('every hostile text has a unique name and is not empty', () => {
  expect(texts.length).toBeGreaterThan(120);
  expect(new Set(texts.map(({ name }) => name)).size).toBe(texts.length);
  for (const { name, text, reads = '' } of texts) {
    expect(text.length, name).toBeGreaterThan(0);
    expect(text, name).toContain(reads);
  }
  expect(Math.max(...texts.map(({ text }) => text.length))).toBe(100_000);
});

test('a text replaces every string except those that identify a message or its type', () => {
  const part = {
    response_type: 'option',
    title: 'a',
    options: [{ label: 'b', value: { input: { text: 'c', message_type: 'text' } } }, 'd', 7, null, true],
    user_defined: { e: ['f'] }
  };
  const before = structuredClone(part);
  expect(injectText(part, 'X')).toEqual({
    response_type: 'option',
    title: 'X',
    options: [{ label: 'X', value: { input: { text: 'X', message_type: 'text' } } }, 'X', 7, null, true],
    user_defined: { e: ['X'], X: 'X' }
  });
  expect(part).toEqual(before);
});

test('__proto__ becomes a member and does not change the prototype', () => {
  const placed = injectText({ user_defined: { a: 'b' } }, '__proto__') as { user_defined: object };
  expect(Object.keys(placed.user_defined)).toEqual(['a', '__proto__']);
  expect(JSON.stringify(placed)).toBe('{"user_defined":{"a":"__proto__","__proto__":"__proto__"}}');
});

test('texts are injected into every type of part', () => {
  const shown = JSON.stringify(files.filter(({ name }) => name.startsWith('type-')).map(({ items }) => items));
  const types = new Set([...shown.matchAll(/"response_type":"(\w+)"/g)].map(([, type]) => type));
  expect(new Set(mostCompleteParts(files).map((part) => part.response_type))).toEqual(types);
  expect(types.size).toBeGreaterThan(30);
});

test('a sentinel follows each text in both contracts', () => {
  for (const history of [hostileNotes(texts.slice(0, 5), files), hostileLogs(texts.slice(0, 5), files)]) {
    const json = JSON.stringify(history);
    const places = texts.slice(0, 5).map((hostile) => json.indexOf(JSON.stringify(sentinelAfter(hostile))));
    expect(places).toEqual([...places].sort((one, other) => one - other));
    expect(places[0]).toBeGreaterThan(json.indexOf(JSON.stringify(texts[0]?.text)));
  }
});
