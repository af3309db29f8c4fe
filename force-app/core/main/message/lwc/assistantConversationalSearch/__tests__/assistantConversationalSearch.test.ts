import AssistantConversationalSearch from 'c/assistantConversationalSearch';
import { all, show, textOf, texts } from 'tests/page';

const TEXT = 'You can return it within 30 days. Keep the bill.';
const ANSWER = {
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

const answer = (more = {}) =>
  show('c-assistant-conversational-search', AssistantConversationalSearch, { messagePart: { ...ANSWER, ...more } });

afterEach(() => {
  document.body.replaceChildren();
});

it('names its sources, each with what its search result adds', () => {
  const element = answer();
  expect(texts(element, 'li.citation')).toEqual([
    'Returns (x.example.com) Within 30 days confidence 82%',
    'Bills (x.example.com) Keep them'
  ]);
  expect(textOf(element)).toContain('May be wrong Sources');
  expect(textOf(answer({ citationsTitle: 'How do we know?' }))).toContain('How do we know?');
});

it('has the number of its source behind each cited passage, which leads there', () => {
  const element = answer();
  const markers = all(element, 'button').filter((button) => /\d/.test(textOf(button)));
  expect(markers.map(textOf)).toEqual(['[1]', '[2]']);
  expect(textOf(element)).toMatch(/30 days ?\[1\]\. Keep the bill ?\[2\]\./);
  const sources = all(element, 'li.citation');
  sources.forEach((source) => Object.assign(source, { scrollIntoView: () => {} }));
  const focused: (string | undefined)[] = [];
  sources.forEach((source) => source.addEventListener('focus', () => focused.push(source.dataset.number)));
  markers[1]?.click();
  markers[0]?.click();
  expect(focused).toEqual(['2', '1']);
});

it('has what was found but not cited on demand', () => {
  const element = answer();
  expect(texts(element, 'summary')).toEqual(['Further results: 1']);
  expect(textOf(all(element, 'details')[0])).toBe('Further results: 1 Unused Not cited');
});

it('is accessible', async () => {
  await expect(answer()).toBeAccessible();
});
