import { Poller } from '../poller';

/** A world whose time, view and network the test moves by hand. */
function world() {
  const events = new EventTarget();
  const state = { visible: true, online: true };
  const listen = (type) => (listener, signal) => events.addEventListener(type, listener, { signal });
  return {
    state,
    tell: (type) => events.dispatchEvent(new CustomEvent(type)),
    environment: {
      isVisible: () => state.visible,
      isOnline: () => state.online,
      onVisible: listen('visible'),
      onOnline: listen('online'),
      wait: (milliseconds, signal) =>
        new Promise((resolve) => {
          const timer = setTimeout(resolve, milliseconds);
          signal.addEventListener('abort', () => {
            clearTimeout(timer);
            resolve(undefined);
          });
        })
    }
  };
}

const NOTHING = { kind: 'nothing' };
const NEWS = { kind: 'news' };
const FORBIDDEN = { kind: 'failed', problem: { kind: 'forbidden', by: 'assistant', status: 403 } };

/** A follower of a chat whose looks have these outcomes, the last of them again and again. */
function follower(...outcomes) {
  const { environment, state, tell } = world();
  const abort = new AbortController();
  const look = jest.fn(() => Promise.resolve(outcomes.length > 1 ? outcomes.shift() : outcomes[0]));
  return { follower: new Poller(environment, abort.signal, look), look, state, tell, abort };
}

const pass = (seconds) => jest.advanceTimersByTimeAsync(seconds * 1000);

beforeEach(() => {
  jest.useFakeTimers();
});

afterEach(() => {
  jest.useRealTimers();
});

it('looks at its pace as long as the chat goes on, and once more at its end', async () => {
  const { follower: live, look } = follower(NOTHING, NEWS, NOTHING);
  await pass(60);
  expect(look).toHaveBeenCalledTimes(0);
  live.setLive(true);
  live.setLive(true);
  const counts: number[] = [];
  for (const seconds of [9, 1, 20, 10, 19, 1]) {
    await pass(seconds);
    counts.push(look.mock.calls.length);
  }
  expect(counts).toEqual([0, 1, 2, 3, 3, 4]);
  live.setLive(false);
  await pass(3600);
  expect(look).toHaveBeenCalledTimes(5);
});

it('does not look, not even once, at a chat that was over from the beginning', async () => {
  const { follower: over, look } = follower(NOTHING);
  over.setLive(false);
  await pass(3600);
  expect(look).not.toHaveBeenCalled();
});

it.each([
  ['visible', 'visible'],
  ['online', 'online']
])('waits while the page is not %s, and looks as soon as it is again', async (name, event) => {
  const { follower: live, look, state, tell } = follower(NOTHING);
  live.setLive(true);
  state[name] = false;
  await pass(3600);
  tell(event === 'visible' ? 'online' : 'visible');
  await pass(0);
  expect(look).not.toHaveBeenCalled();
  state[name] = true;
  tell(event);
  await pass(0);
  expect(look).toHaveBeenCalledTimes(1);
});

it('looks when asked to, and goes on from there', async () => {
  const { follower: live, look } = follower(NOTHING, NEWS, NOTHING);
  live.setLive(true);
  await pass(10);
  await pass(15);
  void live.refresh();
  await pass(0);
  expect(look).toHaveBeenCalledTimes(2);
  await pass(9);
  expect(look).toHaveBeenCalledTimes(2);
  await pass(1);
  expect(look).toHaveBeenCalledTimes(3);
});

it('ends where it is refused for good, and goes on when a look by hand works again', async () => {
  const { follower: live, look } = follower(FORBIDDEN, NOTHING);
  live.setLive(true);
  await pass(3600);
  expect(look).toHaveBeenCalledTimes(1);
  void live.refresh();
  await pass(20);
  expect(look).toHaveBeenCalledTimes(3);
});

it('keeps its pace when a look does not take place', async () => {
  const { follower: live, look } = follower(undefined);
  live.setLive(true);
  await pass(40);
  expect(look).toHaveBeenCalledTimes(4);
});

it('ends when nobody is there any more, also while it waits for the page to come into view', async () => {
  const first = follower(NOTHING);
  first.follower.setLive(true);
  await pass(5);
  first.abort.abort();
  const second = follower(NOTHING);
  second.state.visible = false;
  second.follower.setLive(true);
  await pass(3600);
  second.abort.abort();
  second.state.visible = true;
  second.tell('visible');
  await pass(3600);
  expect(first.look).not.toHaveBeenCalled();
  expect(second.look).not.toHaveBeenCalled();
});
