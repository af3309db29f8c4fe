import type { Part } from 'c/assistantTranscript';
import { textPart } from 'tests/messages';
import { response, textItem, transcriptOfMessages } from 'tests/transcripts';

/** The parts of a response with one item. */
function partsOf(item: object): readonly Part[] {
  return transcriptOfMessages(response([item])).messages[0]?.parts ?? [];
}

describe('an item without the content of its type', () => {
  it.each<object>([
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
  ])('is broken: %j', (item) => {
    expect(partsOf(item)).toEqual([{ kind: 'broken', data: item }]);
  });
});

describe('a member that the form of a type has no place for', () => {
  it('is kept', () => {
    expect(partsOf({ ...textItem('A'), user_defined: { mood: 'good' }, repeat: true })).toEqual([
      { ...textPart('A'), rest: { user_defined: { mood: 'good' }, repeat: true } }
    ]);
  });

  it('is kept when its value is of another type than the contract’s', () => {
    expect(partsOf({ response_type: 'system', title: 'Resumed', text: null, variant: ['x'] })).toEqual([
      { kind: 'notice', notice: 'default', text: 'Resumed', rest: { variant: ['x'] } }
    ]);
  });

  it('is kept when it is nested', () => {
    const item = {
      response_type: 'connect_to_agent',
      topic: 'T',
      transfer_info: { target: { salesforce: { button_id: 'b' } } }
    };
    expect(partsOf(item)[0]?.rest).toEqual({ transfer_info: { target: { salesforce: { button_id: 'b' } } } });
  });

  it('is left out when it is a session history key', () => {
    const item = {
      response_type: 'connect_to_agent',
      transfer_info: { session_history_key: 'secret', additional_data: { session_history_key: 'secret', a: 'b' } }
    };
    expect(partsOf(item)[0]?.rest).toEqual({ transfer_info: { additional_data: { a: 'b' } } });
  });

  it('is listed in the details of its message', () => {
    const card = { response_type: 'card', body: [{ ...textItem('A'), mood: 'good' }] };
    const [message] = transcriptOfMessages({ output: { generic: [card] } }).messages;
    expect(message?.details?.rest).toEqual([{ type: 'text', data: { mood: 'good' } }]);
  });
});

it('leaves out a layout all of whose items are for other channels', () => {
  const elsewhere = { ...textItem('for the phone'), channels: [{ channel: 'voice_telephony' }] };
  const card = { response_type: 'card', body: [elsewhere] };
  const grid = { response_type: 'grid', rows: [{ cells: [{ items: [elsewhere] }] }] };
  const carousel = { response_type: 'carousel', items: [card] };
  expect(transcriptOfMessages(response([card, grid, carousel])).messages).toEqual([]);
});

it('reads numbers as texts, and texts as numbers', () => {
  expect(partsOf({ response_type: 'text', text: 42 })).toEqual([textPart('42')]);
  expect(partsOf({ response_type: 'search', results: [{ result_metadata: { confidence: '0.5' } }] })[0]).toMatchObject({
    results: [{ confidence: 0.5 }]
  });
});

it('cuts off deep nesting, and keeps the rest as data', () => {
  let item: object = textItem('core');
  for (let depth = 0; depth < 5000; depth++) {
    item = { response_type: 'card', body: [item] };
  }
  let [part] = partsOf(item);
  let depth = 0;
  while (part?.kind === 'card') {
    [part] = part.body;
    depth++;
  }
  expect([part?.kind, depth]).toEqual(['data', 12]);
});
