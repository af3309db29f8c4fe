import type { Problem } from 'c/assistantProblem';
import AssistantProblemNotice from 'c/assistantProblemNotice';
import { all, first, show, textOf } from 'tests/page';

const SERVER_ERROR: Problem = { kind: 'server', status: 503 };

const showNotice = (problem: Problem, lead = '') =>
  show('c-assistant-problem-notice', AssistantProblemNotice, { problem, lead });

afterEach(() => {
  document.body.replaceChildren();
});

it('has a text for the agent and a hint for the admin', () => {
  const text = textOf(showNotice(SERVER_ERROR));
  expect(text).toContain('The assistant has a problem of its own. Try again in a moment.');
  expect(text).toContain('For your admin: The assistant answered 503.');
});

it('offers a retry where that can help', () => {
  const element = showNotice(SERVER_ERROR);
  const retried = jest.fn();
  element.addEventListener('retry', retried);
  first(element, 'lightning-button').click();
  expect(retried).toHaveBeenCalledTimes(1);
});

it('offers no retry where that cannot help', () => {
  expect(all(showNotice({ kind: 'expired', status: 404 }), 'lightning-button')).toEqual([]);
});

it('begins with its lead', () => {
  expect(textOf(showNotice(SERVER_ERROR, 'Earlier messages'))).toMatch(/^Earlier messages/);
});

it('is accessible', async () => {
  await expect(showNotice({ kind: 'missing', names: ['region'] })).toBeAccessible();
});
