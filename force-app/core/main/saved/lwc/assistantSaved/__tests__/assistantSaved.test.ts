import fc from 'fast-check';
import { entriesFromLogs, entriesFromNotes } from 'c/assistantItems';
import type { Entry, Item } from 'c/assistantItems';
import { MAX_TEXT_LENGTH, planSave, parseHeader, parseSavedRecord, serializeConversation } from 'c/assistantSaved';
import { buildTranscript } from 'c/assistantTranscript';
import { record } from 'tests/platform';
import { readFixture } from 'tests/transcripts';
import { checksumOf } from '../checksum';

const RECORD = '570000000000001AAA';
const PLACE = { recordId: RECORD, objectApiName: 'Visit__c' };
const entryWith = (message: Extract<Item, { kind: 'message' }>['message']): Entry => ({
  key: 'k',
  time: 1,
  items: [{ kind: 'message', message, time: 1 }]
});
const textEntry = (text: string) => entryWith({ id: 'a', input: { text } });

/** A saved record; an org removes white space from the ends of a text. */
const savedRecord = (fields: Readonly<Record<string, unknown>>) =>
  record(
    Object.fromEntries(
      Object.entries(fields).map(([name, value]) => [name, typeof value === 'string' ? value.trim() : value])
    ),
    'a01'
  );

/** The field values of a conversation that is not too large to be saved. */
function fieldsOf(entries: readonly Entry[], messageCount = 1) {
  const draft = serializeConversation(entries, messageCount);
  if (typeof draft === 'number') {
    throw new Error(`${draft} characters are too many`);
  }
  return draft.fields;
}

const save = (entries: readonly Entry[]) => savedRecord(fieldsOf(entries));

/** The entries of a saved record that is not damaged. */
function entriesOf(saved: unknown): readonly Entry[] {
  const read = parseSavedRecord(saved);
  expect(read.ok).toBe(true);
  return read.ok ? read.entries : [];
}

/** The messages of entries without their ids, which differ when entries are read from a saved record. */
const messagesOf = (entries: readonly Entry[]) =>
  buildTranscript(entries).messages.map(({ speaker, time, parts }) => ({ speaker, time, parts }));

const itemsOf = (entries: readonly Entry[]) => entries.map(({ items }) => items);

describe('a saved conversation', () => {
  it.each([
    ['invoice.logs.json', entriesFromLogs],
    ['card-blocked.notes.json', entriesFromNotes],
    ['order-late.notes.json', entriesFromNotes],
    ['malformed.notes.json', entriesFromNotes]
  ])('has the messages of %s', (name, entriesFrom) => {
    const read = entriesFrom(readFixture(name));
    const entries = read.ok ? read.value : [];
    const messages = messagesOf(entriesOf(save(entries)));
    expect(messages).toEqual(messagesOf(entries));
    expect(messages.length).toBeGreaterThan(0);
  });

  it('has no secrets, and of the context only the session', () => {
    const context = { global: { session_id: 's1' }, skills: { main: { user_defined: { iban: 'DE02' } } } };
    const written = JSON.stringify(
      serializeConversation([entryWith({ input: { text: 'Hi' }, context, x: { session_history_key: 'no' } })], 1)
    );
    expect(written).toContain('s1');
    expect(written).not.toMatch(/DE02|session_history_key/);
  });

  it('is read as it was written, whatever the text and wherever it is split into fields', () => {
    const piece = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('\u{1f600}', ' ', '\n', ']', '['));
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 5 }), fc.integer({ min: 129_850, max: 130_010 }), (pieces, length) => {
        const entries = [textEntry('\u{1f600} '.repeat(length / 3) + pieces.join('')), textEntry(pieces.join(' '))];
        expect(itemsOf(entriesOf(save(entries)))).toEqual(itemsOf(entries));
      }),
      { numRuns: 12 }
    );
  });
});

describe('a saved conversation that was changed', () => {
  const fields = fieldsOf([textEntry('x'.repeat(300_000))]);

  it.each<[string, Record<string, unknown>]>([
    ['a part is missing', { Body_2__c: null }],
    ['a part was cut', { Body_3__c: String(fields.Body_3__c).slice(0, -10) }],
    ['a character was changed', { Body_1__c: String(fields.Body_1__c).replace('xx', 'xy') }],
    ['the number of parts is too small', { Part_Count__c: 2 }],
    ['the number of parts is missing', { Part_Count__c: null }],
    ['the checksum does not match', { Checksum__c: '0' }]
  ])('is damaged when %s', (_, change) => {
    expect(parseSavedRecord(savedRecord(fields))).toMatchObject({ ok: true });
    expect(parseSavedRecord(savedRecord({ ...fields, ...change }))).toEqual({ ok: false, reason: 'damaged' });
  });

  it('is damaged whatever shape the record has', () => {
    fc.assert(
      fc.property(fc.anything(), fc.json(), (shape, text) => {
        expect(parseSavedRecord(shape).ok).toBe(false);
        expect(parseSavedRecord(savedRecord({ ...fields, Body_1__c: `[${text}]`, Part_Count__c: 1 })).ok).toBe(false);
        expect(() => parseHeader(shape)).not.toThrow();
      })
    );
  });

  it('is read or damaged, and rendered without an error, when the checksum was forged as well', () => {
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
        const read = parseSavedRecord(forgedRecord({ version, entries: list }));
        expect(read.ok ? 'ok' : read.reason).toMatch(
          version === 2 ? /newer/ : version === 1 ? /ok|damaged/ : /damaged/
        );
        expect(() => buildTranscript(read.ok ? read.entries : [])).not.toThrow();
      })
    );
  });
});

/** A record with any document, whose length and checksum match. */
function forgedRecord(document: object) {
  const text = JSON.stringify(document);
  return savedRecord({
    Body_1__c: `[${text}]`,
    Part_Count__c: 1,
    Text_Length__c: text.length,
    Checksum__c: checksumOf(text)
  });
}

describe('saving a conversation', () => {
  const headerOf = (entries: readonly Entry[], messageCount: number) =>
    parseHeader(savedRecord({ ...fieldsOf(entries, messageCount), LastModifiedDate: '2026-03-10T09:16:00Z' }));

  it('creates a record with a lookup to the record of the chat', () => {
    const plan = planSave([textEntry('Hi')], 1, PLACE, undefined);
    expect(plan).toMatchObject({
      kind: 'create',
      input: {
        apiName: 'Assistant_Transcript__c',
        fields: { Record_Id__c: RECORD, Visit__c: RECORD, Message_Count__c: 1, Part_Count__c: 1, Body_2__c: null }
      }
    });
    expect(planSave([], 0, { ...PLACE, objectApiName: 'Visit' }, undefined)).toMatchObject({
      input: { fields: { Visit__c: RECORD } }
    });
  });

  it('skips what is saved, updates what has changed, and never replaces more by less', () => {
    const header = headerOf([textEntry('Hi')], 2);
    expect(header?.savedAt).toBe(Date.UTC(2026, 2, 10, 9, 16));
    expect(planSave([textEntry('Hi')], 2, PLACE, header)).toEqual({ kind: 'unchanged' });
    expect(planSave([textEntry('Hi'), textEntry('there')], 3, PLACE, header)).toMatchObject({
      kind: 'update',
      input: { fields: { Id: 'a01', Message_Count__c: 3 } }
    });
    expect(planSave([textEntry('Ho')], 1, PLACE, header)).toEqual({ kind: 'savedHasMore' });
  });

  it('refuses only what is longer than the limit', () => {
    const planFor = (textLength: number) => planSave([textEntry('x'.repeat(textLength))], 1, PLACE, undefined);
    const tooLarge = planFor(MAX_TEXT_LENGTH);
    // the length of everything but the text
    const overhead = (tooLarge.kind === 'tooLarge' ? tooLarge.length : 0) - MAX_TEXT_LENGTH;
    expect(overhead).toBeGreaterThan(0);
    expect(planFor(MAX_TEXT_LENGTH - overhead).kind).toBe('create');
    expect(planFor(MAX_TEXT_LENGTH - overhead + 1).kind).toBe('tooLarge');
  });

  it('clears the fields that a shorter text does not need', () => {
    const long = headerOf([textEntry('x'.repeat(300_000))], 1);
    expect(planSave([textEntry('Hi')], 1, PLACE, long)).toMatchObject({
      kind: 'update',
      input: { fields: { Part_Count__c: 1, Body_2__c: null, Body_3__c: null } }
    });
  });
});
