import { NAVIGATION_KEYS, stopNavigationKeys, navigationKeyOf } from 'c/assistantKeys';

const keyDown = (key: string, more: KeyboardEventInit = {}) =>
  new KeyboardEvent('keydown', { key, bubbles: true, ...more });

it.each(NAVIGATION_KEYS)('%s is a moving key, which stopNavigationKeys stops from bubbling', (key) => {
  expect(navigationKeyOf(keyDown(key))).toBe(key);
  const heard = jest.fn();
  const inner = document.createElement('pre');
  inner.addEventListener('keydown', stopNavigationKeys);
  document.body.append(inner);
  document.body.addEventListener('keydown', heard, { once: true });
  inner.dispatchEvent(keyDown(key));
  expect(heard).not.toHaveBeenCalled();
  inner.dispatchEvent(keyDown('Escape'));
  expect(heard).toHaveBeenCalledTimes(1);
});

it.each<KeyboardEventInit>([{ altKey: true }, { ctrlKey: true }, { metaKey: true }, { shiftKey: true }])(
  'is no moving key with a modifier: %j',
  (more) => {
    expect(navigationKeyOf(keyDown('Home', more))).toBeUndefined();
  }
);
