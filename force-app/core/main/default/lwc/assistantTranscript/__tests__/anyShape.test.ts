import fc from 'fast-check';
import { buildTranscript } from 'c/assistantTranscript';
import { entriesFromNotes } from 'c/assistantItems';
import { noteDown, readFixture, transcriptOf } from './fixtures';

const junk = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom(null, 0, '', [], {}, 'text', [[]], { input: null }, { output: 7 })
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

describe.each(['order-late.notes.json', 'invoice.logs.json'])('%s, damaged anywhere', (name) => {
  const original = readFixture(name);

  it('never makes reading fail', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(40), { maxLength: 9 }), junk, (path, replacement) => {
        const damaged = replaceAt(original, path, replacement);
        const { messages } = transcriptOf(typeof damaged === 'object' && damaged !== null ? damaged : {});
        expect(new Set(messages.map(({ id }) => id)).size).toBe(messages.length);
      }),
      { numRuns: 400 }
    );
  });
});

it('a damaged item costs no other item its words', () => {
  const items = ['one', 'two', 'three', 'four'].map((text) => ({
    message: { output: { generic: [{ response_type: 'text', text }] } }
  }));
  fc.assert(
    fc.property(fc.nat(3), fc.array(fc.nat(5), { maxLength: 5 }), junk, (place, path, replacement) => {
      const body = items.map((item, index) => (index === place ? replaceAt(item, path, replacement) : item));
      const words = noteDown(transcriptOf({ notes: [{ type: 'HISTORY', body }] }));
      items
        .filter((_, index) => index !== place)
        .forEach(({ message }) => expect(words).toContain(`assistant: ${message.output.generic[0]?.text}`));
    })
  );
});

it('reading the same history again leaves its messages what they are', () => {
  const entries = entriesFromNotes(readFixture('card-blocked.notes.json'));
  const [first, second] = [buildTranscript(entries.value), buildTranscript(entries.value)];
  expect(second.messages[0]).toBe(first.messages[0]);
  expect(second).toEqual(first);
});
