import AssistantSearchResults from 'c/assistantSearchResults';
import type { SearchResult } from 'c/assistantTranscript';
import { all, show, texts } from 'tests/page';

const RESULTS: readonly SearchResult[] = [
  {
    title: 'Returns',
    body: 'Within <em>30 days</em>',
    url: 'https://x.example.com/r',
    confidence: 0.5,
    answers: [{ text: '30 days', confidence: 0.914 }]
  },
  { title: '', body: 'Only a body', url: 'ftp://x', confidence: 7, answers: [] }
];

const showResults = () => show('c-assistant-search-results', AssistantSearchResults, { results: RESULTS });

afterEach(() => {
  document.body.replaceChildren();
});

it('lists results with their answers, text, address and confidence', () => {
  const element = showResults();
  expect(texts(element, '.result')).toEqual([
    'Returns (x.example.com) Answer: 30 days confidence 91% Within 30 days confidence 50%',
    'Address: ftp://x Only a body'
  ]);
  expect(texts(element, 'em')).toEqual(['30 days']);
  expect(all(element, 'a').map(({ rel }) => rel)).toEqual(['noopener noreferrer']);
});

it('is accessible', async () => {
  await expect(showResults()).toBeAccessible();
});
