import AssistantRefreshButton from 'c/assistantRefreshButton';
import type { RefreshResult } from 'c/assistantLoader';
import { first, flushPromises, recordAnnouncements, show, texts } from 'tests/page';
import type { Properties } from 'tests/page';

const AT = Date.UTC(2026, 4, 1, 10, 4);
const FAILED: RefreshResult = { at: AT, problem: { kind: 'timedOut', seconds: 15, waitedFor: 'assistant' } };

function showButton(more: Properties<AssistantRefreshButton> = {}) {
  const element = show('c-assistant-refresh-button', AssistantRefreshButton, more);
  const requested = jest.fn();
  element.addEventListener('refresh', requested);
  return { element, requested, announced: recordAnnouncements(element) };
}

function click(element: HTMLElement): Promise<void> {
  first(element, 'button').click();
  return flushPromises();
}

/** Passes the result of a refresh to the button. */
function finish(element: ReturnType<typeof showButton>['element'], refreshed: RefreshResult): Promise<void> {
  element.refreshed = refreshed;
  return flushPromises();
}

const status = (element: HTMLElement) => texts(element, '.status')[0]?.replace(/\u202f/g, ' ');

afterEach(() => {
  document.body.replaceChildren();
});

it('requests a refresh on a click, and shows its progress and result', async () => {
  const { element, requested, announced } = showButton();
  expect(status(element)).toBeUndefined();
  await click(element);
  expect(requested).toHaveBeenCalledTimes(1);
  expect(status(element)).toBe('Refreshing …');
  await click(element);
  expect(requested).toHaveBeenCalledTimes(1);
  await finish(element, { at: AT });
  expect(status(element)).toMatch(/^Refreshed at \d+:04/);
  expect(announced).toEqual([texts(element, '.status')[0]]);
  await expect(element).toBeAccessible();
});

it('explains why a refresh failed, and can be clicked again', async () => {
  const { element, requested, announced } = showButton();
  await click(element);
  await finish(element, FAILED);
  expect(status(element)).toMatch(/^Could not be refreshed at \d+:04 .*: The assistant did not answer in time/);
  expect(announced).toHaveLength(1);
  await click(element);
  expect(requested).toHaveBeenCalledTimes(2);
});

it('shows an automatic refresh without announcing it', async () => {
  const { element, announced } = showButton({ refreshed: { at: AT } });
  await finish(element, { ...FAILED, at: AT + 60_000 });
  expect(status(element)).toMatch(/^Could not be refreshed at \d+:05/);
  expect(announced).toEqual([]);
});

it('is disabled while messages are loading', async () => {
  const { element, requested } = showButton({ earlier: { kind: 'loading' } });
  await click(element);
  expect(requested).not.toHaveBeenCalled();
  expect(first(element, 'button').getAttribute('aria-disabled')).toBe('true');
});
