import AssistantConversationalSearch from 'c/assistantConversationalSearch';
import type { AnswerPart } from 'c/assistantTranscript';
import { all, first, show, textOf, texts } from 'tests/page';

const TEXT = 'You can return it within 30 days. Keep the bill.';
const ANSWER: AnswerPart = {
  kind: 'answer',
  text: TEXT,
  citationsTitle: '',
  citations: [
    { number: 1, title: '', text: '', url: '', result: 1, ends: [TEXT.indexOf('.')] },
    {
      number: 2,
      title: 'Bills',
      text: 'Keep **them**',
      url: 'https://x.example.com/b',
      result: -1,
      ends: [TEXT.length - 1]
    }
  ],
  results: [
    { title: 'Unused', body: 'Not cited', url: '', confidence: undefined, answers: [] },
    { title: 'Returns', body: 'Within 30 days', url: 'https://x.example.com/r', confidence: 0.82, answers: [] }
  ],
  disclaimer: 'May be wrong'
};

const showAnswer = (more: Partial<AnswerPart> = {}) =>
  show('c-assistant-conversational-search', AssistantConversationalSearch, { messagePart: { ...ANSWER, ...more } });

afterEach(() => {
  document.body.replaceChildren();
});

it('lists its sources, each with what its search result adds', () => {
  const element = showAnswer();
  expect(texts(element, 'li.citation')).toEqual([
    'Returns (x.example.com) Within 30 days confidence 82%',
    'Bills (x.example.com) Keep them'
  ]);
  expect(textOf(element)).toContain('May be wrong Sources');
});

it('uses the title that the assistant gives to the sources', () => {
  expect(textOf(showAnswer({ citationsTitle: 'How do we know?' }))).toContain('How do we know?');
});

it('links each cited passage to its source by a number', () => {
  const element = showAnswer();
  const markers = all(element, 'button').filter((button) => /\d/.test(textOf(button)));
  expect(markers.map(textOf)).toEqual(['[1]', '[2]']);
  expect(textOf(element)).toMatch(/30 days ?\[1\]\. Keep the bill ?\[2\]\./);
  const focused: (string | undefined)[] = [];
  all(element, 'li.citation').forEach((source) =>
    source.addEventListener('focus', () => focused.push(source.dataset.number))
  );
  markers.toReversed().forEach((marker) => marker.click());
  expect(focused).toEqual(['2', '1']);
});

it('offers the results that were found but not cited', () => {
  const element = showAnswer();
  expect(texts(element, 'summary')).toEqual(['Further results: 1']);
  expect(textOf(first(element, 'details'))).toBe('Further results: 1 Unused Not cited');
});

it('is accessible', async () => {
  await expect(showAnswer()).toBeAccessible();
});
