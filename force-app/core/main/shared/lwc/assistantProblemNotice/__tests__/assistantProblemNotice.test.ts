import { createElement } from 'lwc';
import AssistantProblemNotice from 'c/assistantProblemNotice';

function show(problem, lead = '') {
  const element = createElement('c-assistant-problem-notice', { is: AssistantProblemNotice });
  Object.assign(element, { problem, lead });
  document.body.appendChild(element);
  return element;
}

afterEach(() => {
  document.body.replaceChildren();
});

it('tells the agent what to do and the admin what to check', () => {
  const text = show({ kind: 'server', status: 503 }).shadowRoot.textContent;
  expect(text).toContain('The assistant has a problem of its own. Try again in a moment.');
  expect(text).toContain('For your admin: The assistant answered 503.');
});

it('offers to try again where that can help, and says when it is asked to', () => {
  const element = show({ kind: 'server', status: 503 });
  const asked = jest.fn();
  element.addEventListener('retry', asked);
  element.shadowRoot.querySelector('lightning-button').click();
  expect(asked).toHaveBeenCalledTimes(1);
});

it('offers nothing where trying again cannot help', () => {
  expect(show({ kind: 'expired', status: 404 }).shadowRoot.querySelector('lightning-button')).toBeNull();
});

it('may say first what it is about', () => {
  expect(show({ kind: 'timedOut', seconds: 15 }, 'Earlier messages').shadowRoot.textContent).toMatch(
    /^Earlier messages/
  );
});

it('is accessible', async () => {
  await expect(show({ kind: 'missing', what: ['region'] })).toBeAccessible();
});
