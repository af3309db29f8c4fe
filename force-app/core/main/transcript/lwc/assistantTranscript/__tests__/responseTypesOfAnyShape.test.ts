import { transcriptOfMessages } from 'tests/transcripts';

/** The parts of a response with one item. */
function partsOf(item) {
  return transcriptOfMessages({ id: 'a', output: { generic: [item] } }).messages[0]?.parts;
}

const text = (words) => ({ response_type: 'text', text: words });
const TEXT = (words) => ({ kind: 'text', text: words, html: true });

describe('an item that lacks what its type is for is broken', () => {
  it.each([
    { response_type: 'text' },
    { response_type: 'text', text: null },
    { response_type: 'option', title: 'T', options: 'none' },
    { response_type: 'image', title: 'T' },
    { response_type: 'iframe', source: {} },
    { response_type: 'table', title: 'T' },
    { response_type: 'conversational_search' },
    { response_type: 'card', body: [], footer: 'none' },
    { response_type: 'carousel' },
    { response_type: 'grid', columns: [{ width: '1' }] },
    { response_type: 'button', kind: 'danger' },
    { response_type: 'system', variant: 'date' },
    { response_type: 'preview_card' }
  ])('%j', (item) => {
    expect(partsOf(item)).toEqual([{ kind: 'broken', data: item }]);
  });
});

describe('what has no place in the form of its type', () => {
  it('is kept', () => {
    expect(partsOf({ ...text('A'), user_defined: { mood: 'good' }, repeat: true })).toEqual([
      { ...TEXT('A'), rest: { user_defined: { mood: 'good' }, repeat: true } }
    ]);
  });

  it('is kept when it is of another type than its member has', () => {
    expect(partsOf({ response_type: 'system', title: 'Resumed', text: null, variant: ['x'] })).toEqual([
      { kind: 'notice', notice: 'default', text: 'Resumed', rest: { variant: ['x'] } }
    ]);
  });

  it('is kept from inside an object', () => {
    const item = {
      response_type: 'connect_to_agent',
      topic: 'T',
      transfer_info: { target: { salesforce: { button_id: 'b' } } }
    };
    expect(partsOf(item)?.[0]?.rest).toEqual({ transfer_info: { target: { salesforce: { button_id: 'b' } } } });
  });

  it('never includes a session history key', () => {
    const item = {
      response_type: 'connect_to_agent',
      transfer_info: { session_history_key: 'secret', additional_data: { session_history_key: 'secret', a: 'b' } }
    };
    expect(partsOf(item)?.[0]?.rest).toEqual({ transfer_info: { additional_data: { a: 'b' } } });
  });

  it('is told among the details of its message', () => {
    const card = { response_type: 'card', body: [{ ...text('A'), mood: 'good' }] };
    const [message] = transcriptOfMessages({ output: { generic: [card] } }).messages;
    expect(message.details.rest).toEqual([{ type: 'text', data: { mood: 'good' } }]);
  });
});

it('a layout all of whose items are for other channels is not there', () => {
  const elsewhere = { ...text('for the phone'), channels: [{ channel: 'voice_telephony' }] };
  const card = { response_type: 'card', body: [elsewhere] };
  const grid = { response_type: 'grid', rows: [{ cells: [{ items: [elsewhere] }] }] };
  const response = { output: { generic: [card, grid, { response_type: 'carousel', items: [card] }] } };
  expect(transcriptOfMessages(response).messages).toEqual([]);
});

it('numbers stand for texts, and texts for numbers', () => {
  expect(partsOf({ response_type: 'text', text: 42 })).toEqual([TEXT('42')]);
  expect(
    partsOf({ response_type: 'search', results: [{ result_metadata: { confidence: '0.5' } }] })?.[0]
  ).toMatchObject({
    results: [{ confidence: 0.5 }]
  });
});

it('nesting without end is cut off and shown as data', () => {
  let item: object = text('core');
  for (let depth = 0; depth < 5000; depth++) {
    item = { response_type: 'card', body: [item] };
  }
  let part = partsOf(item)?.[0];
  let depth = 0;
  while (part?.kind === 'card') {
    part = part.body[0];
    depth++;
  }
  expect([part?.kind, depth]).toEqual(['data', 12]);
});
