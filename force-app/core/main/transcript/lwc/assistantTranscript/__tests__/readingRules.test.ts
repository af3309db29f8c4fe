import { entriesFromNotes } from 'c/assistantItems';
import { buildEnd, buildTranscript } from 'c/assistantTranscript';
import { noteDown, readFixture, transcriptOf, transcriptOfMessages } from 'tests/transcripts';

const request = (text, more = {}) => ({ id: 'q', input: { message_type: 'text', text }, ...more });
const response = (generic, more = {}) => ({ id: 'a', output: { generic }, ...more });
const text = (words, more = {}) => ({ response_type: 'text', text: words, ...more });

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

describe('the end of a history', () => {
  const entriesOf = (...messages) =>
    entriesFromNotes({ notes: [{ type: 'HISTORY', body: messages.map((message) => ({ message })) }] }).value;

  it('reads as it does in the whole', () => {
    const entries = entriesOf(
      ...Array.from({ length: 9 }, (_, index) => response([text(String(index))], { id: `a${index}` }))
    );
    expect(buildEnd(entries, 4).messages).toEqual(buildTranscript(entries).messages.slice(-4));
  });

  it('has no update of a message that is before it', () => {
    const update = { name: 'update_history', messageID: 'a', partial_message: response([text('Late')]) };
    const entries = entriesOf(response([text('Early')]), response([text('Last')], { id: 'b' }), {
      input: { message_type: 'event', event: update }
    });
    expect(noteDown(buildEnd(entries, 2))).toEqual(['assistant: Last']);
    expect(noteDown(buildTranscript(entries))).toEqual(['assistant: Late', 'assistant: Last']);
  });
});
