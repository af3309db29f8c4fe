import AssistantMessageDetails from 'c/assistantMessageDetails';
import type { MessageDetails } from 'c/assistantTranscript';
import { first, show, texts } from 'tests/page';

const DETAILS: MessageDetails = {
  correction: { original: 'wehre', corrected: 'where' },
  intents: [
    { name: 'order_status', confidence: 0.934 },
    { name: 'refund', confidence: undefined }
  ],
  entities: [{ name: 'order: GX-1', confidence: 1 }],
  visited: ['Order status', 'Handover'],
  rest: [{ type: 'text', data: { mood: 'good' } }]
};

const showDetails = (more: Partial<MessageDetails> = {}) =>
  show('c-assistant-message-details', AssistantMessageDetails, { details: { ...DETAILS, ...more } });

afterEach(() => {
  document.body.replaceChildren();
});

it('lists correction, intents, entities, actions and further data', () => {
  const element = showDetails();
  expect(texts(element, 'dt')).toEqual(['Spelling corrected', 'Intents', 'Entities', 'Actions visited']);
  expect(texts(element, 'dd')).toEqual([
    'wehre → where',
    'order_status, confidence 93%',
    'refund',
    'order: GX-1, confidence 100%',
    'Order status',
    'Handover'
  ]);
  expect(texts(element, 'summary')).toEqual(['More about this message', 'Further data: text']);
  expect(JSON.parse(first(element, 'pre').textContent ?? '')).toEqual({ mood: 'good' });
});

it('leaves out empty sections', () => {
  expect(texts(showDetails({ correction: undefined, entities: [], visited: [] }), 'dt')).toEqual(['Intents']);
});

it('is accessible', async () => {
  await expect(showDetails()).toBeAccessible();
});
