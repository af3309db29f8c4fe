import { LightningElement, api } from 'lwc';
import { announce } from 'c/assistantAnnouncer';
import type { EarlierStatus, RefreshResult } from 'c/assistantLoader';
import { VIEWER_LABELS, describeRefreshed } from 'c/assistantViewerLabels';

/**
 * A button that has new messages looked for, and what came of it last time. Fires `refresh`, without detail. What comes
 * of a click is told to screen readers; what comes of looking by itself can be read, and disturbs nobody.
 */
export default class AssistantRefreshButton extends LightningElement {
  /** How far the messages before the loaded ones are; as long as they are being loaded, nothing else is asked for. */
  @api earlier: EarlierStatus = { kind: 'complete' };

  readonly labels = VIEWER_LABELS;
  isAwaited = false;
  private ownRefreshed: RefreshResult | undefined;

  /** The last look; undefined before the first. */
  @api
  get refreshed(): RefreshResult | undefined {
    return this.ownRefreshed;
  }
  set refreshed(refreshed: RefreshResult | undefined) {
    this.ownRefreshed = refreshed;
    if (this.isAwaited && refreshed) {
      this.isAwaited = false;
      announce(this, describeRefreshed(refreshed));
    }
  }

  get isBusy(): string {
    return String(this.isAwaited || this.earlier.kind === 'loading');
  }

  get outcome(): string {
    if (this.isAwaited) {
      return VIEWER_LABELS.refreshing;
    }
    return this.refreshed ? describeRefreshed(this.refreshed) : '';
  }

  handleRefresh(): void {
    if (this.isBusy === 'false') {
      this.isAwaited = true;
      this.dispatchEvent(new CustomEvent('refresh'));
    }
  }
}
