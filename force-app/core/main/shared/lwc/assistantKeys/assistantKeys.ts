/** The keys of the WAI-ARIA feed pattern, and the arrows: they lead from message to message. */
export const MOVING_KEYS = ['ArrowDown', 'ArrowUp', 'PageDown', 'PageUp', 'Home', 'End'] as const;

export type MovingKey = (typeof MOVING_KEYS)[number];

/** The moving key that is pressed, alone; undefined for every other one. */
export function movingKeyOf(event: KeyboardEvent): MovingKey | undefined {
  const isAlone = !(event.altKey || event.ctrlKey || event.metaKey || event.shiftKey);
  return isAlone ? MOVING_KEYS.find((key) => key === event.key) : undefined;
}

/**
 * Handles `keydown` of what scrolls or plays by moving keys within a message: they go no further. The feed cannot tell
 * by itself, because Lightning Web Security keeps from it in which element of another component a key was pressed.
 */
export function keepMovingKeys(event: KeyboardEvent): void {
  if (movingKeyOf(event)) {
    event.stopPropagation();
  }
}
