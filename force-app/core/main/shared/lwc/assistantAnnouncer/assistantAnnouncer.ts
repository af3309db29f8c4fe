/** What the event `announce` carries. */
export interface Announcement {
  readonly text: string;
}

/**
 * Has screen readers tell something when they are done with what they are telling. The viewer around has the one region
 * for that: several of them would talk over each other, and one that comes onto the page with its text is often unheard.
 * @param source the component that has something to tell
 * @param text what is told, also when the same was told before; nothing when it is ''
 */
export function announce(source: Pick<EventTarget, 'dispatchEvent'>, text: string): void {
  if (text !== '') {
    const detail: Announcement = { text };
    // eslint-disable-next-line no-restricted-syntax -- the viewer stops it
    source.dispatchEvent(new CustomEvent('announce', { detail, bubbles: true, composed: true }));
  }
}
