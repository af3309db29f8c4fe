import { api, LightningElement } from 'lwc';
import { setTitle } from 'console/pages';
import type { TabView } from 'console/api';

/** The page of a tab other than a list view: its component, or a message that the console has no page for it. */
export default class TabPage extends LightningElement {
  /** Undefined when the app does not have the tab or the user has no access. */
  @api tab: TabView | undefined;

  noProperties = {};

  get componentName(): string | undefined {
    return this.tab?.componentName;
  }

  connectedCallback(): void {
    void setTitle(this.tab?.label ?? 'No such page');
  }
}
