/** Detail of the `announce` event. */
export interface Announcement {
  readonly text: string;
}

/**
 * Asks the enclosing viewer to announce a text to screen readers. The viewer owns the only live region: several regions
 * would interrupt each other, and screen readers often ignore a region that is inserted together with its text.
 * @param source component that dispatches the event
 * @param text text to announce, also if it equals the previous one; ignored if empty
 */
export function announce(source: Pick<EventTarget, 'dispatchEvent'>, text: string): void {
  if (text !== '') {
    const detail: Announcement = { text };
    // eslint-disable-next-line no-restricted-syntax -- the viewer stops the propagation
    source.dispatchEvent(new CustomEvent('announce', { detail, bubbles: true, composed: true }));
  }
}
