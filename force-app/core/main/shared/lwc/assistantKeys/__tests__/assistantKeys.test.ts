import { MOVING_KEYS, keepMovingKeys, movingKeyOf } from 'c/assistantKeys';

const press = (key, more = {}) => new KeyboardEvent('keydown', { key, bubbles: true, ...more });

it.each(MOVING_KEYS)('%s moves, and goes no further from what needs it', (key) => {
  expect(movingKeyOf(press(key))).toBe(key);
  const heard = jest.fn();
  const inner = document.createElement('pre');
  inner.addEventListener('keydown', keepMovingKeys);
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
    expect(movingKeyOf(press('Home', more))).toBeUndefined();
  }
);
