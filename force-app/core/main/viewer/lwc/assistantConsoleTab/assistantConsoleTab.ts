import { LightningElement, api, wire } from 'lwc';
import { EnclosingTabId, IsConsoleNavigation, setTabIcon, setTabLabel } from 'lightning/platformWorkspaceApi';

const ICON = 'standard:live_chat';

/** Names the console tab around; shows nothing. Outside a console app nothing happens. */
export default class AssistantConsoleTab extends LightningElement {
  private ownLabel = '';
  private isConsole = false;
  private tabId = '';

  /** What the tab is called. */
  @api
  get label(): string {
    return this.ownLabel;
  }
  set label(label: string) {
    this.ownLabel = label;
    void this.nameTab();
  }

  @wire(IsConsoleNavigation)
  receiveNavigation(isConsole: boolean | undefined): void {
    this.isConsole = isConsole === true;
    void this.nameTab();
  }

  @wire(EnclosingTabId)
  receiveTab(tabId: string | null | undefined): void {
    this.tabId = tabId ?? '';
    void this.nameTab();
  }

  private async nameTab(): Promise<void> {
    if (this.isConsole && this.tabId !== '' && this.label !== '') {
      try {
        await setTabLabel(this.tabId, this.label);
        await setTabIcon(this.tabId, ICON, { iconAlt: this.label });
      } catch {
        // a tab that is closed meanwhile, or that the console does not let be named, stays as it is
      }
    }
  }
}
