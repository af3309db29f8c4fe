import { LightningElement, api, wire } from 'lwc';
import { EnclosingTabId, IsConsoleNavigation, setTabIcon, setTabLabel } from 'lightning/platformWorkspaceApi';

const ICON = 'standard:live_chat';

/** Sets label and icon of the enclosing console tab; renders nothing. Has no effect outside console apps. */
export default class AssistantConsoleTab extends LightningElement {
  private ownLabel = '';
  private isConsole = false;
  private tabId = '';

  /** Label of the tab; '' leaves the tab unchanged. */
  @api
  get label(): string {
    return this.ownLabel;
  }
  set label(label: string) {
    this.ownLabel = label;
    void this.updateTab();
  }

  @wire(IsConsoleNavigation)
  receiveIsConsole(isConsole: boolean | undefined): void {
    this.isConsole = isConsole === true;
    void this.updateTab();
  }

  @wire(EnclosingTabId)
  receiveTabId(tabId: string | null | undefined): void {
    this.tabId = tabId ?? '';
    void this.updateTab();
  }

  private async updateTab(): Promise<void> {
    if (this.isConsole && this.tabId !== '' && this.label !== '') {
      try {
        await setTabLabel(this.tabId, this.label);
        await setTabIcon(this.tabId, ICON, { iconAlt: this.label });
      } catch {
        // the tab was closed, or the console does not allow changing it
      }
    }
  }
}
