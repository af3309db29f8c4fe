import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { buildTranscript } from 'c/assistantTranscript';
import { entriesFromNotes } from 'c/assistantItems';
import { noteDown, readFixture, transcriptOf } from 'tests/transcripts';

const GALLERY = join(process.cwd(), 'fixtures/gallery');

/** Every history item of the gallery: all response types, and all rules. */
const ITEMS = readdirSync(GALLERY).flatMap((name) => JSON.parse(readFileSync(join(GALLERY, name), 'utf8')).items ?? []);

const junk = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom(null, 0, '', [], {}, 'text', [[]], { input: null }, { output: 7 }, { response_type: 'text' })
);

/** A copy of a value in which one place, chosen by a path of numbers, holds something else. */
function replaceAt(value, path, replacement) {
  const names = typeof value === 'object' && value !== null ? Object.keys(value) : [];
  const [step, ...rest] = path;
  if (step === undefined || names.length === 0) {
    return replacement;
  }
  const copy = Array.isArray(value) ? [...value] : { ...value };
  const name = names[step % names.length];
  copy[name] = replaceAt(copy[name], rest, replacement);
  return copy;
}

const path = fc.array(fc.nat(40), { maxLength: 9 });
const place = fc.nat(ITEMS.length - 1);
const asNotes = (body) => ({ notes: [{ type: 'HISTORY', body }] });
const asLogs = (items) => ({
  logs: items.map((item, index) => ({
    log_id: String(index),
    [item?.message?.input === undefined ? 'response' : 'request']: item?.message,
    request_timestamp: new Date(index * 1000).toISOString()
  }))
});

describe.each(['order-late.notes.json', 'invoice.logs.json'])('%s, damaged anywhere', (name) => {
  const original = readFixture(name);

  it('never makes reading fail', () => {
    fc.assert(
      fc.property(path, junk, (way, replacement) => {
        const damaged = replaceAt(original, way, replacement);
        const { messages } = transcriptOf(typeof damaged === 'object' && damaged !== null ? damaged : {});
        expect(new Set(messages.map(({ id }) => id)).size).toBe(messages.length);
      }),
      { numRuns: 400 }
    );
  });
});

describe.each([
  ['notes', asNotes],
  ['logs', asLogs]
])('the gallery as %s, each item damaged anywhere', (_, asHistory) => {
  it('never makes reading fail, and gives parts that can be told as JSON', () => {
    fc.assert(
      fc.property(place, path, junk, (index, way, replacement) => {
        const damaged = [
          ...ITEMS.slice(0, index),
          replaceAt(ITEMS[index], way, replacement),
          ...ITEMS.slice(index + 1)
        ];
        expect(() => JSON.stringify(transcriptOf(asHistory(damaged)))).not.toThrow();
      }),
      { numRuns: 100 }
    );
  });
});

describe('a damaged item costs no other item its words', () => {
  const said = (text) => ({ message: { id: text, output: { generic: [{ response_type: 'text', text }] } } });
  const asked = (text) => ({ message: { id: text, input: { text } } });

  it.each([
    ['notes', asNotes],
    ['logs', asLogs]
  ])('in %s', (_, asHistory) => {
    fc.assert(
      fc.property(fc.array(fc.tuple(place, path, junk), { minLength: 1, maxLength: 6 }), (damages) => {
        const damaged = damages.map(([index, way, replacement]) => replaceAt(ITEMS[index], way, replacement));
        const valid = damaged.flatMap((item, index) => [
          item,
          asked(`sound question ${index}`),
          said(`sound ${index}`)
        ]);
        const words = noteDown(transcriptOf(asHistory([said('sound first'), ...valid])));
        expect(words).toContain('assistant: sound first');
        damaged.forEach((_item, index) => {
          expect(words).toContain(`customer: sound question ${index}`);
          expect(words).toContain(`assistant: sound ${index}`);
        });
      }),
      { numRuns: 300 }
    );
  });
});

it('reading the same history again leaves its messages what they are', () => {
  const entries = entriesFromNotes(readFixture('card-blocked.notes.json'));
  const [first, second] = [buildTranscript(entries.value), buildTranscript(entries.value)];
  second.messages.forEach((message, index) => expect(message).toBe(first.messages[index]));
  expect(second).toEqual(first);
});
