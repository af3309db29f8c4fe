import { api, LightningElement } from 'lwc';
import { setTitle } from 'console/pages';
import type { TabView } from 'console/api';

/** What a tab shows that is not a list of conversations: its component, or that the console has nothing for it. */
export default class TabPage extends LightningElement {
  /** The tab of the app, undefined when the app or the user does not have it. */
  @api tab: TabView | undefined;

  noProperties = {};

  get componentName(): string | undefined {
    return this.tab?.componentName;
  }

  connectedCallback(): void {
    void setTitle(this.tab?.label ?? 'No such page');
  }
}
