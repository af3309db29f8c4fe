import type { Part } from 'c/assistantTranscript';
import { buttonPart, plainPart, textPart } from 'tests/messages';

/** A part of each kind. */
export const PARTS: { readonly [Kind in Part['kind']]: Extract<Part, { readonly kind: Kind }> } = {
  answer: {
    kind: 'answer',
    text: 'Yes.',
    citationsTitle: '',
    citations: [{ number: 1, title: 'Manual', text: 'Page 3', url: 'https://docs.example.com/', result: -1, ends: [] }],
    results: [],
    disclaimer: 'Without warranty'
  },
  broken: { kind: 'broken', data: { odd: 1 } },
  button: buttonPart({
    chosen: true,
    url: 'https://example.com/',
    panel: { title: 'More', body: [textPart('Inside')], footer: [] }
  }),
  card: { kind: 'card', body: [textPart('Body')], footer: [buttonPart({ label: 'Foot' })] },
  carousel: { kind: 'carousel', cards: [textPart('One'), textPart('Two')] },
  command: { kind: 'command', command: 'dtmf', data: { digits: 4 } },
  data: { kind: 'data', type: 'hologram', data: { beams: 7, session_history_key: 'secret' } },
  date: { kind: 'date', chosen: '1 March' },
  event: { kind: 'event', event: 'agentJoined', name: 'Kim' },
  frame: { kind: 'frame', source: 'https://maps.example.com/', title: 'Map', description: 'Where', imageUrl: '' },
  grid: { kind: 'grid', rows: [[{ parts: [textPart('A1')] }, { parts: [textPart('B1')] }]] },
  handover: {
    kind: 'handover',
    topic: 'Refund',
    reason: 'user_requested',
    messageToAgent: 'Call **back**',
    available: 'Please wait',
    unavailable: '',
    summary: [textPart('Short')]
  },
  media: {
    kind: 'media',
    media: 'video',
    source: 'https://cdn.example.com/a.mp4',
    title: 'Film',
    description: 'How to',
    altText: '',
    poster: '',
    tracks: [],
    transcript: 'Hello there'
  },
  notice: { kind: 'notice', notice: 'default', text: 'Resumed' },
  options: {
    kind: 'options',
    title: 'Which?',
    description: 'Take one',
    options: [
      { label: 'Red', value: 'r', chosen: false },
      { label: 'Blue', value: 'b', chosen: true }
    ]
  },
  plain: plainPart('Hello'),
  preview: { kind: 'preview', title: 'Card', subtitle: 'Sub', workspaceId: 'w1' },
  search: {
    kind: 'search',
    header: 'Found',
    results: [
      {
        title: 'T1',
        body: 'B1',
        url: 'https://x.example.com/',
        confidence: 0.5,
        answers: [{ text: 'A1', confidence: 0.9 }]
      }
    ],
    more: [{ title: 'T2', body: '', url: '', confidence: undefined, answers: [] }]
  },
  table: { kind: 'table', title: 'Prices', description: '', headers: ['Item', 'EUR'], rows: [['Tea | milk', 1234.5]] },
  text: textPart('Hi **you**'),
  transfer: { kind: 'transfer', text: 'Over there', url: 'https://other.example.com/' },
  upload: { kind: 'upload', name: 'bill.pdf', failed: false }
};

/** Texts that a part of each kind has at least when it is exported. */
export const EXPORTED_TEXTS: Readonly<Record<Part['kind'], readonly string[]>> = {
  answer: ['Yes.', '[1]', 'Manual', 'Page 3', 'https://docs.example.com/', 'Without warranty'],
  broken: ['could not be read', '"odd": 1'],
  button: ['Go', 'https://example.com/', 'chosen', 'More', 'Inside'],
  card: ['Body', 'Foot'],
  carousel: ['1 of 2', 'One', '2 of 2', 'Two'],
  command: ['dtmf', '"digits": 4'],
  data: ['hologram', '"beams": 7'],
  date: ['1 March'],
  event: ['Kim'],
  frame: ['Map', 'Where', 'https://maps.example.com/'],
  grid: ['A1', 'B1'],
  handover: ['Short', 'Refund', 'user_requested', 'Call back', 'Please wait'],
  media: ['Film', 'How to', 'https://cdn.example.com/a.mp4', 'Hello there'],
  notice: ['Resumed'],
  options: ['Which?', 'Take one', 'Red', 'Blue (chosen'],
  plain: ['Hello'],
  preview: ['Card', 'Sub', 'w1'],
  search: ['Found', 'T1', 'B1', 'https://x.example.com/', '50%', 'A1', 'T2'],
  table: ['Prices', 'Item\tEUR', 'Tea | milk\t1,234.5'],
  text: ['Hi you'],
  transfer: ['Over there', 'https://other.example.com/'],
  upload: ['bill.pdf']
};
