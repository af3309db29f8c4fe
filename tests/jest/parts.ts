import type { Part } from 'c/assistantTranscript';
import { buttonPart, plainPart, textPart } from './messages';

/** A sample part of each kind. The type requires one for every kind. */
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
  carousel: { kind: 'carousel', cards: [{ kind: 'card', body: [textPart('One')], footer: [] }, textPart('Two')] },
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
