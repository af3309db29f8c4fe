import fc from 'fast-check';
import { cursorOf, entriesFromLogs, entriesFromNotes, mergePage } from 'c/assistantItems';

const log = (id, minute) => ({
  log_id: id,
  request: { input: { text: id } },
  response: { output: { generic: [] } },
  request_timestamp: `2026-05-01T10:${String(minute).padStart(2, '0')}:00.000Z`,
  response_timestamp: `2026-05-01T10:${String(minute).padStart(2, '0')}:01.000Z`
});
const logsPage = (...logs) => {
  const entries = entriesFromLogs({ logs });
  return entries.ok ? entries.value : [];
};
const keys = (entries) => entries.map(({ key }) => key);

describe('notes', () => {
  it('give the items of every history note, in their order and with their times', () => {
    const entries = entriesFromNotes({
      notes: [
        { type: 'HISTORY', body: [{ message: { input: {} }, time: '2026-05-01T10:00:00.000Z' }] },
        { type: 'FLOW', body: [{ message: { input: {} } }] },
        { type: 'HISTORY', body: [{ message: { output: {}, history: { timestamp: 1 } } }] }
      ]
    });
    expect(entries.ok && entries.value.map(({ key, time, items }) => ({ key, time, items }))).toEqual([
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

  it('keep what is no message as broken', () => {
    const entries = entriesFromNotes({
      notes: [null, { type: 'HISTORY', body: [{ message: 42, time: 'yesterday' }, null] }]
    });
    expect(entries.ok && entries.value.flatMap(({ items }) => items)).toEqual([
      { kind: 'broken', data: null, time: undefined },
      { kind: 'broken', data: { message: 42, time: 'yesterday' }, time: undefined },
      { kind: 'broken', data: null, time: undefined }
    ]);
  });

  it.each([null, 42, [], {}, { notes: null }, { logs: [] }])('are not there in %j', (payload) => {
    expect(entriesFromNotes(payload)).toEqual({ ok: false, problem: { kind: 'badPayload', reason: 'notes' } });
  });
});

describe('a page of logs', () => {
  it('becomes turns, oldest first, each with what was asked and answered', () => {
    const [first, second] = logsPage(log('b', 2), log('a', 1));
    expect(keys([first, second])).toEqual(['a', 'b']);
    expect(first.items).toMatchObject([
      { kind: 'loggedMessage', message: { input: { text: 'a' } }, time: Date.UTC(2026, 4, 1, 10, 1) },
      { kind: 'loggedMessage', message: { output: {} }, time: Date.UTC(2026, 4, 1, 10, 1, 1) }
    ]);
  });

  it('takes the time of the question for an answer without one', () => {
    const [entry] = logsPage({ ...log('a', 1), response_timestamp: undefined });
    expect(entry.items.map(({ time }) => time)).toEqual([Date.UTC(2026, 4, 1, 10, 1), Date.UTC(2026, 4, 1, 10, 1)]);
  });

  it('keeps what is no log as broken, and half a log as half a log', () => {
    const items = logsPage(null, { log_id: 'c', request: 7, response: { output: {} } }).flatMap((entry) => entry.items);
    expect(items.map(({ kind }) => kind)).toEqual(['broken', 'loggedMessage', 'broken']);
  });

  it.each([null, 'text', { logs: {} }, { notes: [] }])('is not there in %j', (payload) => {
    expect(entriesFromLogs(payload)).toEqual({ ok: false, problem: { kind: 'badPayload', reason: 'logs' } });
  });

  it.each([
    [{ pagination: { next_cursor: 'abc', next_url: '/logs?cursor=other' } }, 'abc'],
    [{ pagination: { next_url: '/v2/assistants/e/logs?version=2024-08-25&cursor=a%2Bb' } }, 'a+b'],
    [{ pagination: { next_url: '/v2/assistants/e/logs' } }, ''],
    [{ pagination: {} }, ''],
    [{}, '']
  ])('%j leads to the cursor "%s"', (payload, cursor) => {
    expect(cursorOf(payload)).toBe(cursor);
  });
});

describe('pages', () => {
  it('join to one history, whatever repeats or comes late', () => {
    const newest = logsPage(log('d', 4), log('c', 3));
    const older = logsPage(log('c', 3), log('a', 1));
    const late = logsPage(log('b', 2));
    expect(keys(mergePage(mergePage(mergePage([], newest), older), late))).toEqual(['a', 'b', 'c', 'd']);
  });

  it('lose nothing and show nothing twice, however the turns are cut into pages', () => {
    const turns = Array.from({ length: 30 }, (_, index) => log(`t${index}`, index));
    const pages = fc.array(fc.subarray(turns, { minLength: 1 }), { maxLength: 12 });
    fc.assert(
      fc.property(pages, (cut) => {
        const merged = cut.reduce((known, page) => mergePage(known, logsPage(...page)), []);
        const expected = turns.filter((turn) => cut.some((page) => page.includes(turn))).map((turn) => turn.log_id);
        expect(keys(merged)).toEqual(expected);
      })
    );
  });

  it('may have the same entry twice', () => {
    expect(keys(mergePage([], logsPage(log('a', 1), log('a', 1))))).toEqual(['a']);
  });

  it('keep an entry without a time behind the one that it followed', () => {
    const untimed = { ...log('b', 2), request_timestamp: null, response_timestamp: null };
    const page = logsPage(log('c', 3), untimed, log('a', 1));
    expect(keys(mergePage(logsPage(log('d', 4)), page))).toEqual(['a', 'b', 'c', 'd']);
  });

  it('without news change nothing', () => {
    const known = mergePage([], logsPage(log('a', 1)));
    expect(mergePage(known, logsPage(log('a', 1)))).toBe(known);
  });

  it('of notes keep their order, which is not that of their times', () => {
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
    expect(notes.ok && keys(mergePage([], notes.value))).toEqual(['n0', 'n1']);
  });

  it('of notes keep that order when notes come to them, and what is known stays what it was', () => {
    const times = ['2026-05-02', '2026-05-01', '2026-05-01T09:00:00Z'];
    const entries = (count) => {
      const notes = [{ type: 'HISTORY', body: times.slice(0, count).map((time) => ({ message: {}, time })) }];
      const read = entriesFromNotes({ notes });
      return read.ok ? read.value : [];
    };
    const known = mergePage([], entries(2));
    const grown = mergePage(known, entries(3));
    expect(keys(grown)).toEqual(['n0', 'n1', 'n2']);
    expect([grown[0], grown[1]]).toEqual([known[0], known[1]]);
    expect(grown[0]).toBe(known[0]);
  });
});
