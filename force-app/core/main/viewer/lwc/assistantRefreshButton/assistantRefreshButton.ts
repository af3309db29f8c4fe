import { LightningElement, api } from 'lwc';
import { announce } from 'c/assistantAnnouncer';
import type { EarlierStatus, RefreshResult } from 'c/assistantLoader';
import { VIEWER_LABELS, describeRefreshed } from 'c/assistantViewerLabels';

/**
 * Button that loads new messages, and the result of the last refresh. Fires `refresh`, without detail, on a click. The
 * result of a click is announced to screen readers; results of automatic refreshes are only shown.
 */
export default class AssistantRefreshButton extends LightningElement {
  /** Loading state of the earlier messages; the button is disabled while they are loading. */
  @api earlier: EarlierStatus = { kind: 'complete' };

  readonly labels = VIEWER_LABELS;
  /** Whether the result of a click is pending. */
  isRefreshing = false;
  private ownRefreshed: RefreshResult | undefined;

  /** Result of the last refresh; undefined before the first. */
  @api
  get refreshed(): RefreshResult | undefined {
    return this.ownRefreshed;
  }
  set refreshed(refreshed: RefreshResult | undefined) {
    this.ownRefreshed = refreshed;
    if (this.isRefreshing && refreshed) {
      this.isRefreshing = false;
      announce(this, describeRefreshed(refreshed));
    }
  }

  /** Value of `aria-disabled`. */
  get isBusy(): string {
    return String(this.isRefreshing || this.earlier.kind === 'loading');
  }

  get status(): string {
    if (this.isRefreshing) {
      return VIEWER_LABELS.refreshing;
    }
    return this.refreshed ? describeRefreshed(this.refreshed) : '';
  }

  handleRefresh(): void {
    if (this.isBusy === 'false') {
      this.isRefreshing = true;
      this.dispatchEvent(new CustomEvent('refresh'));
    }
  }
}
