import AssistantMessageDetails from 'c/assistantMessageDetails';
import { all, show, texts } from 'tests/page';

const DETAILS = {
  correction: { original: 'wehre', corrected: 'where' },
  intents: [
    { name: 'order_status', confidence: 0.934 },
    { name: 'refund', confidence: undefined }
  ],
  entities: [{ name: 'order: GX-1', confidence: 1 }],
  visited: ['Order status', 'Handover'],
  rest: [{ type: 'text', data: { mood: 'good' } }]
};

const details = (more = {}) =>
  show('c-assistant-message-details', AssistantMessageDetails, { details: { ...DETAILS, ...more } });

afterEach(() => {
  document.body.replaceChildren();
});

it('tells on demand what the assistant made of the words', () => {
  const element = details();
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
  expect(JSON.parse(all(element, 'pre')[0]?.textContent ?? '')).toEqual({ mood: 'good' });
});

it('leaves out what there is nothing of', () => {
  expect(texts(details({ correction: undefined, entities: [], visited: [] }), 'dt')).toEqual(['Intents']);
});

it('is accessible', async () => {
  await expect(details()).toBeAccessible();
});
