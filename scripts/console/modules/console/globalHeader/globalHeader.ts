import { api, LightningElement, wire } from 'lwc';
import { CurrentPageReference, NavigationMixin, type PageReference } from 'lightning/navigation';
import { isPlainClick, pageOfTab } from 'console/pages';
import type { AppView } from 'console/api';

interface Item {
  name: string;
  label: string;
  url: string;
  className: string;
  current: string | undefined;
}

const THEMES: readonly (readonly [value: string, label: string])[] = [
  ['slds1', 'SLDS 1'],
  ['slds2', 'SLDS 2'],
  ['slds2-dark', 'SLDS 2, dark']
];

/** The console's header: the app's name and its tabs. */
export default class GlobalHeader extends NavigationMixin(LightningElement) {
  @wire(CurrentPageReference) page: PageReference | undefined;

  private urls: string[] = [];
  private shown: AppView | undefined;

  @api
  get app(): AppView | undefined {
    return this.shown;
  }

  set app(app: AppView | undefined) {
    this.shown = app;
    void this.load();
  }

  get items(): Item[] {
    return (this.app?.tabs ?? []).map(({ name, label }, index) => {
      const isCurrent = JSON.stringify(pageOfTab(name)) === JSON.stringify(this.page);
      return {
        name,
        label,
        url: this.urls[index] ?? '#',
        className: `slds-context-bar__item ${isCurrent ? 'slds-is-active' : ''}`,
        current: isCurrent ? 'page' : undefined
      };
    });
  }

  get themes() {
    const chosen = new URLSearchParams(window.location.search).get('look') ?? 'slds1';
    return THEMES.map(([value, label]) => ({ value, label, isChosen: value === chosen }));
  }

  /** Reloads the page with another theme. */
  handleThemeChange(event: Event): void {
    const query = new URLSearchParams(window.location.search);
    query.set('look', (event.target as HTMLSelectElement).value);
    window.location.search = query.toString();
  }

  handleOpen(event: MouseEvent): void {
    const { name } = (event.currentTarget as HTMLElement).dataset;
    if (name && isPlainClick(event)) {
      event.preventDefault();
      this[NavigationMixin.Navigate](pageOfTab(name));
    }
  }

  private async load(): Promise<void> {
    const tabs = this.app?.tabs ?? [];
    this.urls = await Promise.all(tabs.map(({ name }) => this[NavigationMixin.GenerateUrl](pageOfTab(name))));
  }
}
