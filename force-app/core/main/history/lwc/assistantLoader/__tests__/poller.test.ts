import { browserEnvironment } from 'c/assistantClient';
import type { Environment } from 'c/assistantClient';
import { Poller } from '../poller';
import type { PollOutcome } from '../pollInterval';

type PageEvent = 'visible' | 'online';

/** An environment whose visibility and network the test controls. */
function fakeEnvironment() {
  const events = new EventTarget();
  const state: Record<PageEvent, boolean> = { visible: true, online: true };
  const listen =
    (type: PageEvent): Environment['onOnline'] =>
    (listener, signal) =>
      events.addEventListener(type, listener, { signal });
  const environment: Environment = {
    ...browserEnvironment(),
    isVisible: () => state.visible,
    isOnline: () => state.online,
    onVisible: listen('visible'),
    onOnline: listen('online')
  };
  return { environment, state, emit: (type: PageEvent) => events.dispatchEvent(new CustomEvent(type)) };
}

const NOTHING: PollOutcome = { kind: 'unchanged' };
const NEWS: PollOutcome = { kind: 'changed' };
const FORBIDDEN: PollOutcome = { kind: 'failed', problem: { kind: 'forbidden', by: 'assistant', status: 403 } };

/** A poller whose polls have these outcomes, the last of them again and again. */
function createPoller(...outcomes: (PollOutcome | undefined)[]) {
  const { environment, state, emit } = fakeEnvironment();
  const abort = new AbortController();
  const poll = jest.fn(() => Promise.resolve(outcomes.length > 1 ? outcomes.shift() : outcomes[0]));
  return { poller: new Poller(environment, abort.signal, poll), poll, state, emit, abort };
}

const pass = (seconds: number) => jest.advanceTimersByTimeAsync(seconds * 1000);

beforeEach(() => {
  jest.useFakeTimers();
});

afterEach(() => {
  jest.useRealTimers();
});

it('polls with growing delays while the chat is live, and once more when it ends', async () => {
  const { poller, poll } = createPoller(NOTHING, NEWS, NOTHING);
  await pass(60);
  expect(poll).toHaveBeenCalledTimes(0);
  poller.setLive(true);
  poller.setLive(true);
  const counts: number[] = [];
  for (const seconds of [9, 1, 20, 10, 19, 1]) {
    await pass(seconds);
    counts.push(poll.mock.calls.length);
  }
  expect(counts).toEqual([0, 1, 2, 3, 3, 4]);
  poller.setLive(false);
  await pass(3600);
  expect(poll).toHaveBeenCalledTimes(5);
});

it('never polls a chat that was over from the beginning', async () => {
  const { poller, poll } = createPoller(NOTHING);
  poller.setLive(false);
  await pass(3600);
  expect(poll).not.toHaveBeenCalled();
});

it.each<[PageEvent, PageEvent]>([
  ['visible', 'online'],
  ['online', 'visible']
])('pauses while the page is not %s, and polls as soon as it is again', async (condition, other) => {
  const { poller, poll, state, emit } = createPoller(NOTHING);
  poller.setLive(true);
  state[condition] = false;
  await pass(3600);
  emit(other);
  await pass(0);
  expect(poll).not.toHaveBeenCalled();
  state[condition] = true;
  emit(condition);
  await pass(0);
  expect(poll).toHaveBeenCalledTimes(1);
});

it('polls at once on a refresh, and counts the next delay from there', async () => {
  const { poller, poll } = createPoller(NOTHING, NEWS, NOTHING);
  poller.setLive(true);
  await pass(10);
  await pass(15);
  void poller.refresh();
  await pass(0);
  expect(poll).toHaveBeenCalledTimes(2);
  await pass(9);
  expect(poll).toHaveBeenCalledTimes(2);
  await pass(1);
  expect(poll).toHaveBeenCalledTimes(3);
});

it('stops after a final refusal, and resumes when a refresh succeeds', async () => {
  const { poller, poll } = createPoller(FORBIDDEN, NOTHING);
  poller.setLive(true);
  await pass(3600);
  expect(poll).toHaveBeenCalledTimes(1);
  void poller.refresh();
  await pass(20);
  expect(poll).toHaveBeenCalledTimes(3);
});

it('keeps its delay when a poll is skipped', async () => {
  const { poller, poll } = createPoller(undefined);
  poller.setLive(true);
  await pass(40);
  expect(poll).toHaveBeenCalledTimes(4);
});

it('stops when it is aborted before its first poll', async () => {
  const { poller, poll, abort } = createPoller(NOTHING);
  poller.setLive(true);
  await pass(5);
  abort.abort();
  await pass(3600);
  expect(poll).not.toHaveBeenCalled();
});

it('stops when it is aborted while the page is hidden', async () => {
  const { poller, poll, state, emit, abort } = createPoller(NOTHING);
  state.visible = false;
  poller.setLive(true);
  await pass(3600);
  abort.abort();
  state.visible = true;
  emit('visible');
  await pass(3600);
  expect(poll).not.toHaveBeenCalled();
});
