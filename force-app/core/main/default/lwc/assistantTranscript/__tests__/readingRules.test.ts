import { noteDown, readFixture, transcriptOf, transcriptOfMessages } from './fixtures';

const request = (text, more = {}) => ({ id: 'q', input: { message_type: 'text', text }, ...more });
const response = (generic, more = {}) => ({ id: 'a', output: { generic }, ...more });
const text = (words, more = {}) => ({ response_type: 'text', text: words, ...more });
const option = (...labels) => ({
  response_type: 'option',
  options: labels.map((label) => ({ label, value: { input: { text: `value of ${label}` } } }))
});
const read = (...messages) => noteDown(transcriptOfMessages(...messages));

describe('requests', () => {
  it('are what the customer said', () => {
    expect(read(request('Hello'))).toEqual(['customer: Hello']);
  });

  it('show the label of what was clicked in place of its value', () => {
    expect(read(request('value', { history: { label: 'Label' } }))).toEqual(['customer: Label']);
  });

  it('that are events, silent or without words are not shown', () => {
    expect(
      read(
        request('x', { history: { silent: true } }),
        request(''),
        { id: 'w', input: {} },
        { id: 'e', input: { message_type: 'event', event: { name: 'opened' } } }
      )
    ).toEqual([]);
  });
});

describe('responses', () => {
  it('are what the assistant said, part by part', () => {
    expect(read(response([text('One'), text('Two')]))).toEqual(['assistant: One', 'assistant: Two']);
  });

  it('that are silent are not shown', () => {
    expect(read(response([text('One')], { history: { silent: true } }))).toEqual([]);
  });

  it('leave out pauses and what is for other channels', () => {
    const generic = [
      { response_type: 'pause', time: 10 },
      text('for the phone', { channels: [{ channel: 'voice_telephony' }] }),
      text('for both', { channels: [{ channel: 'voice_telephony' }, { channel: 'chat' }] })
    ];
    expect(read(response(generic))).toEqual(['assistant: for both']);
  });

  it('of a type that nobody knows are kept with their data', () => {
    const item = { response_type: 'hologram', beam: 1 };
    expect(transcriptOfMessages(response([item])).messages[0]?.parts).toEqual([
      { kind: 'data', type: 'hologram', data: item }
    ]);
  });

  it('named like a member of every object are a type that nobody knows', () => {
    expect(read(response([{ response_type: 'constructor' }, { response_type: '__proto__' }]))).toEqual([
      'assistant: data constructor',
      'assistant: data __proto__'
    ]);
  });

  it('that report something are nobody’s words', () => {
    expect(read(response([{ response_type: 'system', title: 'Session resumed' }]))).toEqual([
      'system: Session resumed'
    ]);
  });
});

describe('an update of the history', () => {
  const update = (messageID, partial) => ({
    input: { message_type: 'event', event: { name: 'update_history', messageID, partial_message: partial } }
  });

  it('changes the message it names and replaces its lists', () => {
    const messages = [response([text('Old'), text('Older')]), update('a', { output: { generic: [text('New')] } })];
    expect(read(...messages)).toEqual(['assistant: New']);
  });

  it('leaves the rest of the message what it was', () => {
    const asked = request('value', { id: 'a', history: { label: 'Old' } });
    expect(read(asked, update('a', { history: { label: 'New' } }))).toEqual(['customer: New']);
    expect(read(response([text('Words')]), update('a', { history: { user_defined: {} } }))).toEqual([
      'assistant: Words'
    ]);
  });

  it('can make a message silent', () => {
    expect(read(response([text('Old')]), update('a', { history: { silent: true } }))).toEqual([]);
  });

  it('of a message that is not there is a message of its own', () => {
    expect(read(update('gone', response([text('Late')])))).toEqual(['assistant: Late']);
  });

  it('does not reach the prototype of all objects', () => {
    read(response([text('x')]), update('a', JSON.parse('{"__proto__": {"polluted": true}}')));
    expect({}).not.toHaveProperty('polluted');
  });
});

describe('options', () => {
  it.each(['relatedMessageID', 'related_message_id'])('have the one marked whose request names them by %s', (name) => {
    const chosen = request('value of B', { id: 'q', history: { label: 'B', [name]: 'a' } });
    expect(read(response([option('A', 'B')]), chosen)).toEqual(['assistant: [A | *B*]', 'customer: B']);
  });

  it('of notes are not guessed from what the customer typed', () => {
    expect(read(response([option('A', 'B')]), request('value of B'))).toEqual([
      'assistant: [A | B]',
      'customer: value of B'
    ]);
  });

  it('of a log are found by their value, and the customer’s words become the label', () => {
    const logs = [
      { log_id: '1', response: { output: { generic: [option('A', 'B')] } }, request_timestamp: '2026-01-01T10:00:00Z' },
      { log_id: '2', request: { input: { text: 'value of A' } }, request_timestamp: '2026-01-01T10:01:00Z' }
    ];
    expect(noteDown(transcriptOf({ logs }))).toEqual(['assistant: [*A* | B]', 'customer: A']);
  });

  it('without a label show their value', () => {
    const bare = { response_type: 'option', options: [{ value: { input: { text: 'v' } } }, 7] };
    expect(read(response([bare]))).toEqual(['assistant: [v | 7]']);
  });
});

describe('what can be chosen besides options', () => {
  const chosen = (value, label) => request(value, { id: 'q', history: { label, relatedMessageID: 'a' } });
  const button = (label) => ({
    response_type: 'button',
    button_type: 'post_back',
    label,
    value: { input: { text: `value of ${label}` } }
  });
  const card = (...body) => ({ response_type: 'card', body });

  it('are suggestions', () => {
    const suggestion = { response_type: 'suggestion', suggestions: [{ label: 'A' }, { label: 'B' }] };
    expect(read(response([suggestion]), chosen('x', 'B'))).toEqual(['assistant: [A | *B*]', 'customer: B']);
  });

  it('are buttons and options inside cards, grids, carousels and panels', () => {
    const panel = { response_type: 'button', button_type: 'show_panel', label: 'More', panel: { body: [button('B')] } };
    const carousel = { response_type: 'carousel', items: [card(button('A')), card(option('A', 'B'))] };
    const grid = { response_type: 'grid', rows: [{ cells: [{ items: [button('B')] }, { items: [panel] }] }] };
    expect(read(response([carousel, grid]), chosen('value of B', 'B'))).toEqual([
      'assistant: carousel: card: (A); card: [A | *B*]',
      'assistant: grid: (*B*) | (More opens (*B*))',
      'customer: B'
    ]);
  });

  it('are dates, shown as the customer saw them', () => {
    expect(read(response([{ response_type: 'date' }]), chosen('2026-03-01', '1 March 2026'))).toEqual([
      'assistant: date 1 March 2026',
      'customer: 1 March 2026'
    ]);
  });

  it('are found by the value in a log, wherever they are nested', () => {
    const logs = [
      {
        log_id: '1',
        response: { output: { generic: [card(button('A'))] } },
        request_timestamp: '2026-01-01T10:00:00Z'
      },
      { log_id: '2', request: { input: { text: 'value of A' } }, request_timestamp: '2026-01-01T10:01:00Z' }
    ];
    expect(noteDown(transcriptOf({ logs }))).toEqual(['assistant: card: (*A*)', 'customer: A']);
  });
});

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

it('the welcome turn of a log has no words of the customer', () => {
  const logs = [
    { log_id: '1', request: { input: { text: '' } }, response: { output: { generic: [text('Welcome')] } } }
  ];
  expect(noteDown(transcriptOf({ logs }))).toEqual(['assistant: Welcome']);
});

it('what a human agent says has no HTML', () => {
  const [message] = transcriptOfMessages(response([text('<b>x</b>', { agent_message_type: 'from_agent' })])).messages;
  expect(message?.parts).toEqual([{ kind: 'text', text: '<b>x</b>', html: false }]);
});

it('what the customer typed has no markup', () => {
  expect(transcriptOfMessages(request('**x**')).messages[0]?.parts).toEqual([{ kind: 'plain', text: '**x**' }]);
});

describe('the human part of the chat', () => {
  const byAgent = (type, more = {}) => response([text('words', { agent_message_type: type })], more);

  it('has speakers of its own', () => {
    const asked = { input: { text: 'Hi', agent_message_type: 'from_user' } };
    const transcript = transcriptOfMessages(
      byAgent('from_agent', { history: { agent_profile: { nickname: 'Kim' } } }),
      asked
    );
    expect(noteDown(transcript)).toEqual(['agent: words', 'customer: Hi']);
    expect(transcript.messages[0]).toMatchObject({ name: 'Kim' });
  });

  it.each([
    ['agent_joined', 'agentJoined'],
    ['agent_left_chat', 'agentLeft'],
    ['agent_ended_chat', 'agentEnded'],
    ['user_ended_chat', 'customerEnded'],
    ['chat_was_ended', 'chatEnded'],
    ['transfer_to_agent', 'transferred'],
    ['user_connected_warning', 'customerWarned'],
    ['disconnected', 'disconnected'],
    ['reconnected', 'reconnected'],
    ['sharing_requested', 'sharingRequested'],
    ['sharing_accepted', 'sharingAccepted'],
    ['sharing_declined', 'sharingDeclined'],
    ['sharing_cancelled', 'sharingCancelled'],
    ['sharing_ended', 'sharingEnded']
  ])('reports %s as %s', (type, event) => {
    const profile = { message_options: { response_user_profile: { nickname: 'Kim' } } };
    expect(read(byAgent(type, profile))).toEqual([`system: ${event} Kim`]);
  });

  it('keeps the words of a type that nobody knows', () => {
    expect(read(byAgent('agent_sneezed'))).toEqual(['system: words']);
  });
});

it('the handover keeps what an agent needs, and the last one is marked', () => {
  const item = {
    response_type: 'connect_to_agent',
    topic: 'Refund',
    message_to_human_agent: 'Angry',
    agent_available: { message: 'Wait' },
    agent_unavailable: { message: 'Closed' },
    transfer_info: {
      reason: { type: 'fallback' },
      summary_message_to_agent: [text('Summary')],
      session_history_key: 'secret'
    }
  };
  const transcript = transcriptOfMessages(response([item]), request('wait'), response([item]));
  expect(transcript.messages[0]?.parts).toEqual([
    {
      kind: 'handover',
      topic: 'Refund',
      reason: 'fallback',
      messageToAgent: 'Angry',
      available: 'Wait',
      unavailable: 'Closed',
      summary: [{ kind: 'text', text: 'Summary', html: true }]
    }
  ]);
  expect(transcript.handoverId).toBe(transcript.messages[2]?.id);
});

describe('captured histories', () => {
  it('from notes read as the customer saw them', () => {
    expect(noteDown(transcriptOf(readFixture('order-late.notes.json')))).toMatchSnapshot();
  });

  it('from logs read as the customer saw them', () => {
    expect(noteDown(transcriptOf(readFixture('invoice.logs.json')))).toMatchSnapshot();
  });

  it('with broken items keep every good one', () => {
    expect(noteDown(transcriptOf(readFixture('malformed.notes.json')))).toEqual([
      'assistant: Welcome to the booking assistant. Where do you want to go?',
      'system: broken',
      'customer: To the coast, two nights from Friday',
      'system: broken',
      'assistant: broken',
      'assistant: broken',
      'assistant: broken',
      'assistant: There are rooms in three houses by the sea.',
      'assistant: broken',
      'customer: With breakfast, please',
      'assistant: Two of them offer breakfast.',
      'customer: broken',
      'customer: The cheaper one',
      'assistant: That is the Dune House, 118.00 a night. Shall I book it?',
      'customer: Yes, book it',
      'assistant: It is booked. You will get an e-mail with the details.'
    ]);
  });
});
