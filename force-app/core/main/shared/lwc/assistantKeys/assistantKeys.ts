/** Keys that move the focus between messages: those of the WAI-ARIA feed pattern, and the vertical arrow keys. */
export const NAVIGATION_KEYS = ['ArrowDown', 'ArrowUp', 'PageDown', 'PageUp', 'Home', 'End'] as const;

export type NavigationKey = (typeof NAVIGATION_KEYS)[number];

/** The navigation key of a keyboard event; undefined for other keys and in combination with a modifier key. */
export function navigationKeyOf(event: KeyboardEvent): NavigationKey | undefined {
  const hasModifier = event.altKey || event.ctrlKey || event.metaKey || event.shiftKey;
  return hasModifier ? undefined : NAVIGATION_KEYS.find((key) => key === event.key);
}

/**
 * Handler of `keydown` for elements inside a message that use navigation keys themselves, such as scroll containers and
 * media players. Stops the event, because the feed cannot filter it: Lightning Web Security hides the original target of
 * an event that crosses a component boundary.
 */
export function stopNavigationKeys(event: KeyboardEvent): void {
  if (navigationKeyOf(event)) {
    event.stopPropagation();
  }
}
