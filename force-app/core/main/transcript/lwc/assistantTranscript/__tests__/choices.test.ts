import { outline, request, response, transcriptOf, transcriptOfMessages } from 'tests/transcripts';

const option = (...labels: readonly string[]) => ({
  response_type: 'option',
  options: labels.map((label) => ({ label, value: { input: { text: `value of ${label}` } } }))
});
const read = (...messages: readonly object[]) => outline(transcriptOfMessages(...messages));

describe('options', () => {
  it.each(['relatedMessageID', 'related_message_id'])(
    'have the chosen one marked when the request names their message in %s',
    (name) => {
      const chosen = request('value of B', { history: { label: 'B', [name]: 'a' } });
      expect(read(response([option('A', 'B')]), chosen)).toEqual(['assistant: [A | *B*]', 'customer: B']);
    }
  );

  it('of notes are not marked by what the customer typed', () => {
    expect(read(response([option('A', 'B')]), request('value of B'))).toEqual([
      'assistant: [A | B]',
      'customer: value of B'
    ]);
  });

  it('of a log are marked by their value, and the label becomes the customer’s text', () => {
    const logs = [
      { log_id: '1', response: { output: { generic: [option('A', 'B')] } }, request_timestamp: '2026-01-01T10:00:00Z' },
      { log_id: '2', request: { input: { text: 'value of A' } }, request_timestamp: '2026-01-01T10:01:00Z' }
    ];
    expect(outline(transcriptOf({ logs }))).toEqual(['assistant: [*A* | B]', 'customer: A']);
  });

  it('without a label show their value', () => {
    const bare = { response_type: 'option', options: [{ value: { input: { text: 'v' } } }, 7] };
    expect(read(response([bare]))).toEqual(['assistant: [v | 7]']);
  });
});

describe('other items with choices', () => {
  const chosen = (value: string, label: string) => request(value, { history: { label, relatedMessageID: 'a' } });
  const button = (label: string) => ({
    response_type: 'button',
    button_type: 'post_back',
    label,
    value: { input: { text: `value of ${label}` } }
  });
  const card = (...body: readonly object[]) => ({ response_type: 'card', body });

  it('are suggestions', () => {
    const suggestion = { response_type: 'suggestion', suggestions: [{ label: 'A' }, { label: 'B' }] };
    expect(read(response([suggestion]), chosen('x', 'B'))).toEqual(['assistant: [A | *B*]', 'customer: B']);
  });

  it('are buttons and options in cards, grids, carousels and panels', () => {
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

  it('of a log are marked by their value when they are nested', () => {
    const logs = [
      {
        log_id: '1',
        response: { output: { generic: [card(button('A'))] } },
        request_timestamp: '2026-01-01T10:00:00Z'
      },
      { log_id: '2', request: { input: { text: 'value of A' } }, request_timestamp: '2026-01-01T10:01:00Z' }
    ];
    expect(outline(transcriptOf({ logs }))).toEqual(['assistant: card: (*A*)', 'customer: A']);
  });
});
