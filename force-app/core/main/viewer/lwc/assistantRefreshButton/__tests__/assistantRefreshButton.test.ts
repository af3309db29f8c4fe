import AssistantRefreshButton from 'c/assistantRefreshButton';
import { all, announcedIn, show, texts } from 'tests/page';

const AT = Date.UTC(2026, 4, 1, 10, 4);
const FAILED = { at: AT, problem: { kind: 'timedOut', seconds: 15, waitedFor: 'assistant' } };

function refresh(more = {}) {
  const element = show('c-assistant-refresh-button', AssistantRefreshButton, more);
  const asked = jest.fn();
  element.addEventListener('refresh', asked);
  return { element, asked, told: announcedIn(element) };
}

async function press(element) {
  all(element, 'button')[0]?.click();
  await Promise.resolve();
}

async function become(element, properties) {
  Object.assign(element, properties);
  await Promise.resolve();
}

const status = (element) => texts(element, '.status')[0]?.replace(/\u202f/g, ' ');

afterEach(() => {
  document.body.replaceChildren();
});

it('asks on a click, says that it waits, and then when it was done', async () => {
  const { element, asked, told } = refresh();
  expect(status(element)).toBeUndefined();
  await press(element);
  expect(asked).toHaveBeenCalledTimes(1);
  expect(status(element)).toBe('Refreshing …');
  await press(element);
  expect(asked).toHaveBeenCalledTimes(1);
  await become(element, { refreshed: { at: AT } });
  expect(status(element)).toMatch(/^Refreshed at \d+:04/);
  expect(told).toEqual([texts(element, '.status')[0]]);
  await expect(element).toBeAccessible();
});

it('says why it failed, and can be pressed again', async () => {
  const { element, asked, told } = refresh();
  await press(element);
  await become(element, { refreshed: FAILED });
  expect(status(element)).toMatch(/^Could not be refreshed at \d+:04 .*: The assistant did not answer in time/);
  expect(told).toHaveLength(1);
  await press(element);
  expect(asked).toHaveBeenCalledTimes(2);
});

it('shows what nobody has asked for, and tells it to nobody', async () => {
  const { element, told } = refresh({ refreshed: { at: AT } });
  await become(element, { refreshed: { ...FAILED, at: AT + 60_000 } });
  expect(status(element)).toMatch(/^Could not be refreshed at \d+:05/);
  expect(told).toEqual([]);
});

it('does nothing while messages are loaded', async () => {
  const { element, asked } = refresh({ earlier: { kind: 'loading' } });
  await press(element);
  expect(asked).not.toHaveBeenCalled();
  expect(all(element, 'button')[0]?.getAttribute('aria-disabled')).toBe('true');
});
