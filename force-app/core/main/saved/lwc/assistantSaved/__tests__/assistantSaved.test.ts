import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { entriesFromLogs, entriesFromNotes } from 'c/assistantItems';
import { MOST_CHARACTERS, planSave, readHeader, readSaved, writeSaved } from 'c/assistantSaved';
import { buildTranscript } from 'c/assistantTranscript';

const RECORD = '570000000000001AAA';
const PLACE = { recordId: RECORD, objectApiName: 'Visit__c' };
const fixture = (name) => JSON.parse(readFileSync(join(process.cwd(), 'fixtures/conversations', name), 'utf8'));
const entry = (message) => ({ key: 'k', time: 1, items: [{ kind: 'message', message, time: 1 }] });
const saying = (text) => entry({ id: 'a', input: { text } });

/** A record of the UI API with these values; an org takes white space from the ends of a text. */
const record = (fields, id = 'a01') => ({
  id,
  fields: Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, { value: typeof value === 'string' ? value.trim() : value }])
  )
});
const saved = (entries) => record(writeSaved(entries, 1).fields);
/** What is shown, without the ids, which are another reading's. */
const shown = (entries) =>
  buildTranscript(entries).messages.map(({ speaker, time, parts }) => ({ speaker, time, parts }));

describe('a saved conversation', () => {
  it.each([
    ['invoice.logs.json', entriesFromLogs],
    ['card-blocked.notes.json', entriesFromNotes],
    ['order-late.notes.json', entriesFromNotes],
    ['malformed.notes.json', entriesFromNotes]
  ])('shows what %s showed', (name, entriesFrom) => {
    const { value } = entriesFrom(fixture(name));
    const back = readSaved(saved(value));
    expect(back.ok).toBe(true);
    expect(shown(back.entries)).toEqual(shown(value));
    expect(shown(back.entries).length).toBeGreaterThan(0);
  });

  it('has no secrets and no context but the session', () => {
    const context = { global: { session_id: 's1' }, skills: { main: { user_defined: { iban: 'DE02' } } } };
    const written = JSON.stringify(
      writeSaved([entry({ input: { text: 'Hi' }, context, x: { session_history_key: 'no' } })], 1)
    );
    expect(written).toContain('s1');
    expect(written).not.toMatch(/DE02|session_history_key/);
  });

  it('comes back whole, whatever was said and wherever it is split', () => {
    const part = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('\u{1f600}', ' ', '\n', ']', '['));
    fc.assert(
      fc.property(fc.array(part, { maxLength: 5 }), fc.integer({ min: 129_850, max: 130_010 }), (words, length) => {
        const entries = [saying('\u{1f600} '.repeat(length / 3) + words.join('')), saying(words.join(' '))];
        const back = readSaved(saved(entries));
        expect(back.ok && back.entries.map(({ items }) => items[0].message)).toEqual(
          entries.map(({ items }) => items[0].message)
        );
      }),
      { numRuns: 12 }
    );
  });
});

describe('a saved conversation that is not as it was saved', () => {
  const fields = writeSaved([saying('x'.repeat(300_000))], 1).fields;

  it.each([
    ['a part is missing', { Body_2__c: null }],
    ['a part was cut', { Body_3__c: fields.Body_3__c.slice(0, -10) }],
    ['a character was changed', { Body_1__c: fields.Body_1__c.replace('xx', 'xy') }],
    ['fewer parts are counted', { Part_Count__c: 2 }],
    ['no part is counted', { Part_Count__c: null }],
    ['the checksum is another one', { Checksum__c: '0' }]
  ])('is damaged: %s', (_, change) => {
    expect(readSaved(record(fields))).toMatchObject({ ok: true });
    expect(readSaved(record({ ...fields, ...change }))).toEqual({ ok: false, reason: 'damaged' });
  });

  it('is damaged whatever shape a forged record has', () => {
    fc.assert(
      fc.property(fc.anything(), fc.json(), (shape, text) => {
        expect(readSaved(shape).ok).toBe(false);
        expect(readSaved(record({ ...fields, Body_1__c: `[${text}]`, Part_Count__c: 1 })).ok).toBe(false);
        readHeader(shape);
      })
    );
  });

  it('is read or damaged, and shown without an error, where a forger made the checksum fit', () => {
    const item = fc.record(
      {
        kind: fc.constantFrom('message', 'loggedMessage', 'broken', 'x'),
        time: fc.anything(),
        message: fc.jsonValue(),
        data: fc.jsonValue()
      },
      { requiredKeys: [] }
    );
    const entries = fc.array(fc.oneof(fc.record({ time: fc.jsonValue(), items: fc.array(item) }), fc.jsonValue()));
    fc.assert(
      fc.property(fc.oneof(entries, fc.jsonValue()), fc.constantFrom(0, 1, 2, '1', null), (list, version) => {
        const read = readSaved(forged({ version, entries: list }));
        expect(read.ok ? 'ok' : read.reason).toMatch(
          version === 2 ? /newer/ : version === 1 ? /ok|damaged/ : /damaged/
        );
        buildTranscript(read.ok ? read.entries : []);
      })
    );
  });
});

/** A record with another text and everything else made to fit, by way of the writer's own arithmetic. */
function forged(document) {
  const text = JSON.stringify(document);
  const { checksumOf } = jest.requireActual('../checksum');
  return record({
    Body_1__c: `[${text}]`,
    Part_Count__c: 1,
    Text_Length__c: text.length,
    Checksum__c: checksumOf(text)
  });
}

describe('saving', () => {
  const headerOf = (entries, count) =>
    readHeader(record({ ...writeSaved(entries, count).fields, LastModifiedDate: '2026-03-10T09:16:00Z' }));

  it('makes a record that its object’s page finds', () => {
    const plan = planSave([saying('Hi')], 1, PLACE, undefined);
    expect(plan).toMatchObject({
      kind: 'create',
      input: {
        apiName: 'Assistant_Transcript__c',
        fields: { Record_Id__c: RECORD, Visit__c: RECORD, Message_Count__c: 1, Part_Count__c: 1, Body_2__c: null }
      }
    });
    expect(planSave([], 0, { ...PLACE, objectApiName: 'Visit' }, undefined).input.fields).toHaveProperty('Visit__c');
  });

  it('saves nothing twice, anew what has changed, and never less in place of more', () => {
    const header = headerOf([saying('Hi')], 2);
    expect(header.savedAt).toBe(Date.UTC(2026, 2, 10, 9, 16));
    expect(planSave([saying('Hi')], 2, PLACE, header)).toEqual({ kind: 'same' });
    expect(planSave([saying('Hi'), saying('there')], 3, PLACE, header)).toMatchObject({
      kind: 'update',
      input: { fields: { Id: 'a01', Message_Count__c: 3 } }
    });
    expect(planSave([saying('Ho')], 1, PLACE, header)).toEqual({ kind: 'more' });
  });

  it('refuses what is too large, and takes what just fits', () => {
    const ofLength = (length) => planSave([saying('x'.repeat(length))], 1, PLACE, undefined);
    const { length } = ofLength(MOST_CHARACTERS);
    expect(length).toBeGreaterThan(MOST_CHARACTERS);
    expect(ofLength(2 * MOST_CHARACTERS - length).kind).toBe('create');
    expect(ofLength(2 * MOST_CHARACTERS - length + 1).kind).toBe('tooLarge');
  });

  it('leaves nothing of a longer text behind', () => {
    const long = headerOf([saying('x'.repeat(300_000))], 1);
    const { input } = planSave([saying('Hi')], 1, PLACE, long);
    expect(input.fields).toMatchObject({ Part_Count__c: 1, Body_2__c: null, Body_3__c: null });
  });
});
