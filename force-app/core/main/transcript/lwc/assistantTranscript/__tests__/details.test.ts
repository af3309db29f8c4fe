import { outline, request, response, textItem, transcriptOf, transcriptOfMessages } from 'tests/transcripts';

const read = (...messages: readonly object[]) => outline(transcriptOfMessages(...messages));

describe('the delivery state of the customer’s messages', () => {
  const file = (status: string, more: object = {}) => ({
    input: { message_type: 'file', text: 'bill.pdf', agent_message_type: 'from_user' },
    history: { file_upload_status: status, ...more }
  });

  it.each([
    [file('complete'), 'customer: file bill.pdf'],
    [file('success'), 'customer: file bill.pdf'],
    [file('uploading'), 'customer: file bill.pdf failed'],
    [file('complete', { error_state: 2 }), 'customer: file bill.pdf failed']
  ])('of the file %j is read: %s', (message, line) => {
    expect(read(message)).toEqual([line]);
  });

  it.each([
    [2, true],
    ['FAILED', true],
    [1, false],
    [undefined, false]
  ])('with the error state %s is read: undelivered %s', (state, undelivered) => {
    const { messages } = transcriptOfMessages(request('Hi', { history: { error_state: state } }));
    expect(messages[0]).toMatchObject({ undelivered });
  });
});

describe('the details of a message', () => {
  const detailsOf = (output: object) =>
    transcriptOfMessages({ output: { generic: [textItem('A')], ...output } }).messages[0]?.details;

  it('are missing when the history has none', () => {
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

describe('a conversation of several sessions', () => {
  const turn = (id: string, session_id: string, words: string) => ({
    log_id: id,
    session_id,
    request: { input: { text: words } },
    request_timestamp: `2026-01-01T10:0${id}:00Z`
  });

  it('has a notice where the next session begins', () => {
    const logs = [turn('1', 'A', 'one'), turn('2', 'A', 'two'), turn('3', 'B', 'three'), turn('4', '', 'four')];
    expect(outline(transcriptOf({ logs }))).toEqual([
      'customer: one',
      'customer: two',
      'system: newSession',
      'customer: three',
      'customer: four'
    ]);
  });

  it('is recognized by the context in notes', () => {
    const said = (words: string, session_id: string) =>
      response([textItem(words)], { context: { global: { session_id } } });
    expect(read(said('one', 'A'), request('two'), said('three', 'B'))).toEqual([
      'assistant: one',
      'customer: two',
      'system: newSession',
      'assistant: three'
    ]);
  });
});
