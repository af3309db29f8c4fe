import fc from 'fast-check';
import { nextCursor, entriesFromLogs, entriesFromNotes, mergePage } from 'c/assistantItems';
import type { Entry } from 'c/assistantItems';
import { expectValue } from 'tests/transcripts';

/** A turn of the logs. */
const log = (id: string, minute: number) => ({
  log_id: id,
  request: { input: { text: id } },
  response: { output: { generic: [] } },
  request_timestamp: `2026-05-01T10:${String(minute).padStart(2, '0')}:00.000Z`,
  response_timestamp: `2026-05-01T10:${String(minute).padStart(2, '0')}:01.000Z`
});
const logsPage = (...logs: readonly unknown[]) => expectValue(entriesFromLogs({ logs }));
const keysOf = (entries: readonly Entry[]) => entries.map(({ key }) => key);

describe('notes', () => {
  it('have the items of every history note, in their order and with their times', () => {
    const entries = entriesFromNotes({
      notes: [
        { type: 'HISTORY', body: [{ message: { input: {} }, time: '2026-05-01T10:00:00.000Z' }] },
        { type: 'FLOW', body: [{ message: { input: {} } }] },
        { type: 'HISTORY', body: [{ message: { output: {}, history: { timestamp: 1 } } }] }
      ]
    });
    expect(expectValue(entries).map(({ key, time, items }) => ({ key, time, items }))).toEqual([
      {
        key: 'n0',
        time: Date.UTC(2026, 4, 1, 10),
        items: [{ kind: 'message', message: { input: {} }, time: Date.UTC(2026, 4, 1, 10) }]
      },
      {
        key: 'n1',
        time: 1,
        items: [{ kind: 'message', message: { output: {}, history: { timestamp: 1 } }, time: 1 }]
      }
    ]);
  });

  it('keep items without a message as broken', () => {
    const entries = entriesFromNotes({
      notes: [null, { type: 'HISTORY', body: [{ message: 42, time: 'yesterday' }, null] }]
    });
    expect(expectValue(entries).flatMap(({ items }) => items)).toEqual([
      { kind: 'broken', data: null, time: undefined },
      { kind: 'broken', data: { message: 42, time: 'yesterday' }, time: undefined },
      { kind: 'broken', data: null, time: undefined }
    ]);
  });

  it.each<unknown>([null, 42, [], {}, { notes: null }, { logs: [] }])('are a bad payload in %j', (payload) => {
    expect(entriesFromNotes(payload)).toEqual({ ok: false, problem: { kind: 'badPayload', reason: 'notes' } });
  });
});

describe('a page of logs', () => {
  it('has turns, oldest first, each with its request and response', () => {
    const page = logsPage(log('b', 2), log('a', 1));
    expect(keysOf(page)).toEqual(['a', 'b']);
    expect(page[0]?.items).toMatchObject([
      { kind: 'loggedMessage', message: { input: { text: 'a' } }, time: Date.UTC(2026, 4, 1, 10, 1) },
      { kind: 'loggedMessage', message: { output: {} }, time: Date.UTC(2026, 4, 1, 10, 1, 1) }
    ]);
  });

  it('uses the time of the request for a response without one', () => {
    const [entry] = logsPage({ ...log('a', 1), response_timestamp: undefined });
    expect(entry?.items.map(({ time }) => time)).toEqual([Date.UTC(2026, 4, 1, 10, 1), Date.UTC(2026, 4, 1, 10, 1)]);
  });

  it('keeps turns that cannot be read as broken, and the readable half of a turn', () => {
    const items = logsPage(null, { log_id: 'c', request: 7, response: { output: {} } }).flatMap((entry) => entry.items);
    expect(items.map(({ kind }) => kind)).toEqual(['broken', 'loggedMessage', 'broken']);
  });

  it.each<unknown>([null, 'text', { logs: {} }, { notes: [] }])('is a bad payload in %j', (payload) => {
    expect(entriesFromLogs(payload)).toEqual({ ok: false, problem: { kind: 'badPayload', reason: 'logs' } });
  });

  it.each([
    [{ pagination: { next_cursor: 'abc', next_url: '/logs?cursor=other' } }, 'abc'],
    [{ pagination: { next_url: '/v2/assistants/e/logs?version=2024-08-25&cursor=a%2Bb' } }, 'a+b'],
    [{ pagination: { next_url: '/v2/assistants/e/logs' } }, ''],
    [{ pagination: {} }, ''],
    [{}, '']
  ])('with %j has the cursor "%s"', (payload, cursor) => {
    expect(nextCursor(payload)).toBe(cursor);
  });
});

describe('merged pages', () => {
  it('are one history, whatever repeats or comes late', () => {
    const newest = logsPage(log('d', 4), log('c', 3));
    const older = logsPage(log('c', 3), log('a', 1));
    const late = logsPage(log('b', 2));
    expect(keysOf(mergePage(mergePage(mergePage([], newest), older), late))).toEqual(['a', 'b', 'c', 'd']);
  });

  it('lose nothing and repeat nothing, however the turns are split into pages', () => {
    const turns = Array.from({ length: 30 }, (_, index) => log(`t${index}`, index));
    const pages = fc.array(fc.subarray(turns, { minLength: 1 }), { maxLength: 12 });
    fc.assert(
      fc.property(pages, (split) => {
        const merged = split.reduce<readonly Entry[]>((known, page) => mergePage(known, logsPage(...page)), []);
        const expected = turns.filter((turn) => split.some((page) => page.includes(turn))).map((turn) => turn.log_id);
        expect(keysOf(merged)).toEqual(expected);
      })
    );
  });

  it('may have the same entry twice', () => {
    expect(keysOf(mergePage([], logsPage(log('a', 1), log('a', 1))))).toEqual(['a']);
  });

  it('keep an entry without a time after the one that it followed', () => {
    const untimed = { ...log('b', 2), request_timestamp: null, response_timestamp: null };
    const page = logsPage(log('c', 3), untimed, log('a', 1));
    expect(keysOf(mergePage(logsPage(log('d', 4)), page))).toEqual(['a', 'b', 'c', 'd']);
  });

  it('are the same array when the page has nothing new', () => {
    const known = mergePage([], logsPage(log('a', 1)));
    expect(mergePage(known, logsPage(log('a', 1)))).toBe(known);
  });

  it('of notes keep the order of the notes, whatever their times', () => {
    const notes = entriesFromNotes({
      notes: [
        {
          type: 'HISTORY',
          body: [
            { message: {}, time: '2026-05-02' },
            { message: {}, time: '2026-05-01' }
          ]
        }
      ]
    });
    expect(keysOf(mergePage([], expectValue(notes)))).toEqual(['n0', 'n1']);
  });

  it('of notes keep that order and the known entries when notes are added', () => {
    const times = ['2026-05-02', '2026-05-01', '2026-05-01T09:00:00Z'];
    const entries = (count: number) => {
      const notes = [{ type: 'HISTORY', body: times.slice(0, count).map((time) => ({ message: {}, time })) }];
      return expectValue(entriesFromNotes({ notes }));
    };
    const known = mergePage([], entries(2));
    const grown = mergePage(known, entries(3));
    expect(keysOf(grown)).toEqual(['n0', 'n1', 'n2']);
    expect(grown.slice(0, 2)).toEqual(known);
    expect(grown[0]).toBe(known[0]);
  });
});
