import { noteDown, transcriptOf, transcriptOfMessages } from 'tests/transcripts';

const request = (text, more = {}) => ({ id: 'q', input: { message_type: 'text', text }, ...more });
const response = (generic, more = {}) => ({ id: 'a', output: { generic }, ...more });
const text = (words, more = {}) => ({ response_type: 'text', text: words, ...more });

const read = (...messages) => noteDown(transcriptOfMessages(...messages));

describe('the state of what the customer sent', () => {
  const file = (status, more = {}) => ({
    input: { message_type: 'file', text: 'bill.pdf', agent_message_type: 'from_user' },
    history: { file_upload_status: status, ...more }
  });

  it.each([
    [file('complete'), 'customer: file bill.pdf'],
    [file('success'), 'customer: file bill.pdf'],
    [file('uploading'), 'customer: file bill.pdf failed'],
    [file('complete', { error_state: 2 }), 'customer: file bill.pdf failed']
  ])('%j', (message, line) => {
    expect(read(message)).toEqual([line]);
  });

  it.each([
    [2, true],
    ['FAILED', true],
    [1, false],
    [undefined, false]
  ])('with the error state %s is undelivered: %s', (state, undelivered) => {
    const { messages } = transcriptOfMessages(request('Hi', { history: { error_state: state } }));
    expect(messages[0]).toMatchObject({ undelivered });
  });
});

describe('what the assistant made of it', () => {
  const detailsOf = (output) =>
    transcriptOfMessages({ output: { generic: [text('A')], ...output } }).messages[0]?.details;

  it('is not there where the history does not tell', () => {
    expect(detailsOf({})).toBeUndefined();
    expect(
      detailsOf({ intents: [], entities: 7, debug: null, spelling: { text: 'a', original_text: 'a' } })
    ).toBeUndefined();
  });

  it('are corrections, intents, entities, actions and nodes', () => {
    const output = {
      spelling: { text: 'where is my order', original_text: 'wehre is my ordr' },
      intents: [{ intent: 'order_status', confidence: 0.9 }, 'junk'],
      entities: [{ entity: 'order', value: 'GX-1' }],
      debug: {
        turn_events: [
          { event: 'action_visited', source: { type: 'action', action: 'a1', action_title: 'Order status' } },
          { event: 'step_visited', source: { type: 'step', action_title: 'Order status', step: 's1' } },
          { event: 'action_finished', source: { type: 'action', action: 'a2' } }
        ],
        nodes_visited: [{ dialog_node: 'n1', title: 'Welcome' }, { dialog_node: 'n2' }]
      }
    };
    expect(detailsOf(output)).toEqual({
      correction: { original: 'wehre is my ordr', corrected: 'where is my order' },
      intents: [{ name: 'order_status', confidence: 0.9 }],
      entities: [{ name: 'order: GX-1', confidence: undefined }],
      visited: ['Order status', 'a2', 'Welcome', 'n2'],
      rest: []
    });
  });
});

describe('several sessions of one conversation', () => {
  const turn = (id, session_id, words) => ({
    log_id: id,
    session_id,
    request: { input: { text: words } },
    request_timestamp: `2026-01-01T10:0${id}:00Z`
  });

  it('have a break where the next one begins', () => {
    const logs = [turn('1', 'A', 'one'), turn('2', 'A', 'two'), turn('3', 'B', 'three'), turn('4', '', 'four')];
    expect(noteDown(transcriptOf({ logs }))).toEqual([
      'customer: one',
      'customer: two',
      'system: newSession',
      'customer: three',
      'customer: four'
    ]);
  });

  it('are told by the context in notes', () => {
    const said = (words, session_id) => response([text(words)], { context: { global: { session_id } } });
    expect(read(said('one', 'A'), request('two'), said('three', 'B'))).toEqual([
      'assistant: one',
      'customer: two',
      'system: newSession',
      'assistant: three'
    ]);
  });
});
