import fc from 'fast-check';
import { buildTranscript } from 'c/assistantTranscript';
import { entriesFromNotes } from 'c/assistantItems';
import { at, isObject } from 'c/assistantJson';
import { expectValue, outline, readFixture, readGalleryItems, transcriptOf } from 'tests/transcripts';

const ITEMS = readGalleryItems();

const anyReplacement: fc.Arbitrary<unknown> = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom<unknown[]>(
    null,
    0,
    '',
    [],
    {},
    'text',
    [[]],
    { input: null },
    { output: 7 },
    { response_type: 'text' }
  )
);

/** A copy of a value in which the member at a path of numbers, each a position among members, is replaced. */
function replaceAt(value: unknown, path: readonly number[], replacement: unknown): unknown {
  const [step, ...rest] = path;
  const members: [string, unknown][] = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  if (step === undefined || members.length === 0) {
    return replacement;
  }
  const replaced = members.map(([name, member], index): [string, unknown] => [
    name,
    index === step % members.length ? replaceAt(member, rest, replacement) : member
  ]);
  return Array.isArray(value) ? replaced.map(([, member]) => member) : Object.fromEntries(replaced);
}

const anyPath = fc.array(fc.nat(40), { maxLength: 9 });
const anyIndex = fc.nat(ITEMS.length - 1);

type History = (items: readonly unknown[]) => object;

const asNotes: History = (body) => ({ notes: [{ type: 'HISTORY', body }] });
const asLogs: History = (items) => ({
  logs: items.map((item, index) => ({
    log_id: String(index),
    [at(item, 'message', 'input') === undefined ? 'response' : 'request']: at(item, 'message'),
    request_timestamp: new Date(index * 1000).toISOString()
  }))
});

describe.each(['order-late.notes.json', 'invoice.logs.json'])('%s, damaged at any place', (name) => {
  const original = readFixture(name);

  it('is read without an error, with unique ids', () => {
    fc.assert(
      fc.property(anyPath, anyReplacement, (path, replacement) => {
        const damaged = replaceAt(original, path, replacement);
        const { messages } = transcriptOf(isObject(damaged) ? damaged : {});
        expect(new Set(messages.map(({ id }) => id)).size).toBe(messages.length);
      }),
      { numRuns: 400 }
    );
  });
});

describe.each([
  ['notes', asNotes],
  ['logs', asLogs]
])('the gallery as %s, with an item damaged at any place', (_, asHistory) => {
  it('is read without an error into parts that JSON can hold', () => {
    fc.assert(
      fc.property(anyIndex, anyPath, anyReplacement, (index, path, replacement) => {
        const damaged = [
          ...ITEMS.slice(0, index),
          replaceAt(ITEMS[index], path, replacement),
          ...ITEMS.slice(index + 1)
        ];
        expect(() => JSON.stringify(transcriptOf(asHistory(damaged)))).not.toThrow();
      }),
      { numRuns: 100 }
    );
  });
});

describe('a damaged item leaves the texts of the others as they are', () => {
  const said = (text: string) => ({ message: { id: text, output: { generic: [{ response_type: 'text', text }] } } });
  const asked = (text: string) => ({ message: { id: text, input: { text } } });

  it.each([
    ['notes', asNotes],
    ['logs', asLogs]
  ])('in %s', (_, asHistory) => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anyIndex, anyPath, anyReplacement), { minLength: 1, maxLength: 6 }), (damages) => {
        const damaged = damages.map(([index, path, replacement]) => replaceAt(ITEMS[index], path, replacement));
        const mixed = damaged.flatMap((item, index) => [
          item,
          asked(`sound question ${index}`),
          said(`sound ${index}`)
        ]);
        const lines = outline(transcriptOf(asHistory([said('sound first'), ...mixed])));
        expect(lines).toContain('assistant: sound first');
        damaged.forEach((_item, index) => {
          expect(lines).toContain(`customer: sound question ${index}`);
          expect(lines).toContain(`assistant: sound ${index}`);
        });
      }),
      { numRuns: 300 }
    );
  });
});

it('returns the same message objects when the same history is read again', () => {
  const entries = expectValue(entriesFromNotes(readFixture('card-blocked.notes.json')));
  const [first, second] = [buildTranscript(entries), buildTranscript(entries)];
  second.messages.forEach((message, index) => expect(message).toBe(first.messages[index]));
  expect(second).toEqual(first);
});
