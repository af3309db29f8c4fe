import { buildTail, buildTranscript } from 'c/assistantTranscript';
import {
  captured,
  entriesOfMessages,
  outline,
  request,
  response,
  textItem,
  transcriptOf,
  transcriptOfMessages
} from 'tests/transcripts';

const read = (...messages: readonly object[]) => outline(transcriptOfMessages(...messages));

describe('requests', () => {
  it('are messages of the customer', () => {
    expect(read(request('Hello'))).toEqual(['customer: Hello']);
  });

  it('show the label of what was clicked in place of its value', () => {
    expect(read(request('value', { history: { label: 'Label' } }))).toEqual(['customer: Label']);
  });

  it('that are events, silent or without text are left out', () => {
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
  it('are messages of the assistant, part by part', () => {
    expect(read(response([textItem('One'), textItem('Two')]))).toEqual(['assistant: One', 'assistant: Two']);
  });

  it('that are silent are left out', () => {
    expect(read(response([textItem('One')], { history: { silent: true } }))).toEqual([]);
  });

  it('leave out pauses and items for other channels', () => {
    const generic = [
      { response_type: 'pause', time: 10 },
      textItem('for the phone', { channels: [{ channel: 'voice_telephony' }] }),
      textItem('for both', { channels: [{ channel: 'voice_telephony' }, { channel: 'chat' }] })
    ];
    expect(read(response(generic))).toEqual(['assistant: for both']);
  });

  it('with an unknown type are kept with their data', () => {
    const item = { response_type: 'hologram', beam: 1 };
    expect(transcriptOfMessages(response([item])).messages[0]?.parts).toEqual([
      { kind: 'data', type: 'hologram', data: item }
    ]);
  });

  it('with a type that is named like a member of Object.prototype are unknown', () => {
    expect(read(response([{ response_type: 'constructor' }, { response_type: '__proto__' }]))).toEqual([
      'assistant: data constructor',
      'assistant: data __proto__'
    ]);
  });

  it('with a report of the chat are messages of the system', () => {
    expect(read(response([{ response_type: 'system', title: 'Session resumed' }]))).toEqual([
      'system: Session resumed'
    ]);
  });
});

describe('an update of the history', () => {
  const update = (messageID: string, partial: unknown) => ({
    input: { message_type: 'event', event: { name: 'update_history', messageID, partial_message: partial } }
  });

  it('is merged into the message that it names, with lists replaced', () => {
    const messages = [
      response([textItem('Old'), textItem('Older')]),
      update('a', { output: { generic: [textItem('New')] } })
    ];
    expect(read(...messages)).toEqual(['assistant: New']);
  });

  it('leaves the rest of the message as it was', () => {
    const asked = request('value', { id: 'a', history: { label: 'Old' } });
    expect(read(asked, update('a', { history: { label: 'New' } }))).toEqual(['customer: New']);
    expect(read(response([textItem('Words')]), update('a', { history: { user_defined: {} } }))).toEqual([
      'assistant: Words'
    ]);
  });

  it('can make a message silent', () => {
    expect(read(response([textItem('Old')]), update('a', { history: { silent: true } }))).toEqual([]);
  });

  it('of a missing message becomes a message', () => {
    expect(read(update('gone', response([textItem('Late')])))).toEqual(['assistant: Late']);
  });

  it('does not change Object.prototype', () => {
    read(response([textItem('x')]), update('a', JSON.parse('{"__proto__": {"polluted": true}}')));
    expect({}).not.toHaveProperty('polluted');
  });
});

it('reads the welcome turn of a log without a message of the customer', () => {
  const logs = [
    { log_id: '1', request: { input: { text: '' } }, response: { output: { generic: [textItem('Welcome')] } } }
  ];
  expect(outline(transcriptOf({ logs }))).toEqual(['assistant: Welcome']);
});

it('reads the text of a human agent without HTML', () => {
  const [message] = transcriptOfMessages(
    response([textItem('<b>x</b>', { agent_message_type: 'from_agent' })])
  ).messages;
  expect(message?.parts).toEqual([{ kind: 'text', text: '<b>x</b>', html: false }]);
});

it('reads the text of the customer as plain text', () => {
  expect(transcriptOfMessages(request('**x**')).messages[0]?.parts).toEqual([{ kind: 'plain', text: '**x**' }]);
});

describe('the chat with a human agent', () => {
  const byAgent = (type: string, more: object = {}) =>
    response([textItem('words', { agent_message_type: type })], more);

  it('has the speakers of its messages', () => {
    const asked = { input: { text: 'Hi', agent_message_type: 'from_user' } };
    const transcript = transcriptOfMessages(
      byAgent('from_agent', { history: { agent_profile: { nickname: 'Kim' } } }),
      asked
    );
    expect(outline(transcript)).toEqual(['agent: words', 'customer: Hi']);
    expect(transcript.messages[0]).toMatchObject({ name: 'Kim' });
  });

  it('reports its events with the name of the agent', () => {
    const profile = { message_options: { response_user_profile: { nickname: 'Kim' } } };
    expect(read(byAgent('agent_joined', profile))).toEqual(['system: agentJoined Kim']);
  });

  it('keeps the text of an unknown type', () => {
    expect(read(byAgent('agent_sneezed'))).toEqual(['system: words']);
  });
});

it('reads a handover with its reason and summary, and marks the last one', () => {
  const item = {
    response_type: 'connect_to_agent',
    topic: 'Refund',
    message_to_human_agent: 'Angry',
    agent_available: { message: 'Wait' },
    agent_unavailable: { message: 'Closed' },
    transfer_info: {
      reason: { type: 'fallback' },
      summary_message_to_agent: [textItem('Summary')],
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
  it('from notes are read as the customer saw them', () => {
    expect(outline(captured('order-late.notes.json'))).toEqual([
      'assistant: Hello, I am the assistant of the garden shop. What can I do for you?',
      'assistant: [*Where is my order?* | Return something | Change my address]',
      'customer: Where is my order?',
      'assistant: I can look that up. What is your order number?',
      'customer: GX-20417',
      'assistant: Thank you. Order GX-20417 left our warehouse on 6 March.',
      'assistant: image Your parcel',
      'customer: You promised it for 8 March. Where is it now?',
      'assistant: The carrier has not reported anything about your parcel since 8 March.',
      'assistant: table',
      'assistant: The carrier has just added: it will be delivered on 12 March.',
      'customer: That is too late, it is a birthday present for the 11th.',
      'assistant: I am sorry about that. This is what I would hand over to a colleague:',
      'assistant: data user_defined: order-summary',
      'assistant: [*Talk to a person* | Cancel the order]',
      'customer: Talk to a person',
      'assistant: handover Late delivery',
      'system: agentJoined Robin',
      'agent: Good morning, Robin here. I can send the two items again by courier, they would arrive tomorrow before noon.',
      'customer: Perfect, please do that. Thank you!',
      'system: agentLeft Robin'
    ]);
  });

  it('from logs are read as the customer saw them', () => {
    const lines = outline(captured('invoice.logs.json'));
    expect(lines).toHaveLength(66);
    expect(lines.slice(0, 5)).toEqual([
      'assistant: Hello, this is the assistant of the energy supplier.',
      'assistant: [*A question about an invoice* | My meter reading | Moving house]',
      'customer: A question about an invoice',
      'assistant: Which invoice do you mean? You find its number at the top right.',
      'customer: R-2026-118834'
    ]);
    expect(lines.filter((line) => /^assistant: \[|\*\*/.test(line))).toEqual([
      'assistant: [*A question about an invoice* | My meter reading | Moving house]',
      'customer: My customer number is ********',
      'customer: **.**.****',
      'customer: 1ABC0100******',
      'assistant: [*Yes, correct it* | No, leave it]',
      'assistant: [*Transfer it to my account* | Set it off against the instalments]',
      'customer: **** **** **** **** **** **'
    ]);
    expect(lines.at(-1)).toBe('assistant: handover Refund after a corrected invoice');
  });

  it('with broken items keep all others', () => {
    expect(outline(captured('malformed.notes.json'))).toEqual([
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
  it('is read as in the whole history', () => {
    const entries = entriesOfMessages(
      ...Array.from({ length: 9 }, (_, index) => response([textItem(String(index))], { id: `a${index}` }))
    );
    expect(buildTail(entries, 4).messages).toEqual(buildTranscript(entries).messages.slice(-4));
  });

  it('leaves out an update of a message before it', () => {
    const update = { name: 'update_history', messageID: 'a', partial_message: response([textItem('Late')]) };
    const entries = entriesOfMessages(response([textItem('Early')]), response([textItem('Last')], { id: 'b' }), {
      input: { message_type: 'event', event: update }
    });
    expect(outline(buildTail(entries, 2))).toEqual(['assistant: Last']);
    expect(outline(buildTranscript(entries))).toEqual(['assistant: Late', 'assistant: Last']);
  });
});
