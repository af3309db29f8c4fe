/** The keys of the WAI-ARIA feed pattern, and the arrows: they lead from message to message. */
export const NAVIGATION_KEYS = ['ArrowDown', 'ArrowUp', 'PageDown', 'PageUp', 'Home', 'End'] as const;

export type NavigationKey = (typeof NAVIGATION_KEYS)[number];

/** The moving key that is pressed, alone; undefined for every other one. */
export function navigationKeyOf(event: KeyboardEvent): NavigationKey | undefined {
  const isAlone = !(event.altKey || event.ctrlKey || event.metaKey || event.shiftKey);
  return isAlone ? NAVIGATION_KEYS.find((key) => key === event.key) : undefined;
}

/**
 * Handles `keydown` of what scrolls or plays by moving keys within a message: they go no further. The feed cannot tell
 * by itself, because Lightning Web Security keeps from it in which element of another component a key was pressed.
 */
export function stopNavigationKeys(event: KeyboardEvent): void {
  if (navigationKeyOf(event)) {
    event.stopPropagation();
  }
}
