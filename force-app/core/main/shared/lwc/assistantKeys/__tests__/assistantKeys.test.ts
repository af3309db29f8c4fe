import { NAVIGATION_KEYS, stopNavigationKeys, navigationKeyOf } from 'c/assistantKeys';

const press = (key, more = {}) => new KeyboardEvent('keydown', { key, bubbles: true, ...more });

it.each(NAVIGATION_KEYS)('%s moves, and goes no further from what needs it', (key) => {
  expect(navigationKeyOf(press(key))).toBe(key);
  const heard = jest.fn();
  const inner = document.createElement('pre');
  inner.addEventListener('keydown', stopNavigationKeys);
  document.body.append(inner);
  document.body.addEventListener('keydown', heard, { once: true });
  inner.dispatchEvent(press(key));
  expect(heard).not.toHaveBeenCalled();
  inner.dispatchEvent(press('Escape'));
  expect(heard).toHaveBeenCalledTimes(1);
});

it.each([{ altKey: true }, { ctrlKey: true }, { metaKey: true }, { shiftKey: true }])(
  'does not move with another key beside it: %j',
  (more) => {
    expect(navigationKeyOf(press('Home', more))).toBeUndefined();
  }
);
