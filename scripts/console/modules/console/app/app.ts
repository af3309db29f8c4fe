import { LightningElement, wire } from 'lwc';
import { CurrentPageReference, type PageReference } from 'lightning/navigation';
import { fetchApp, type AppView, type TabView } from 'console/api';
import { recordObject } from 'console/objects';
import { pageOfTab } from 'console/pages';

/** The console: the app's header and utility bar, and between them the page of the current URL. */
export default class App extends LightningElement {
  @wire(CurrentPageReference) page: PageReference | undefined;

  view: AppView | undefined;
  problem: string | undefined;
  private lastPage: PageReference | undefined;

  connectedCallback(): void {
    void this.load();
  }

  get recordId(): string | undefined {
    return this.page?.type === 'standard__recordPage' ? this.page.attributes.recordId : undefined;
  }

  get objectApiName(): string | undefined {
    return this.page?.type === 'standard__recordPage' ? this.page.attributes.objectApiName : undefined;
  }

  /** The object of the current list view. It is an array, so that the key in the template recreates the list view for another object. */
  get lists(): string[] {
    const name = this.page?.type === 'standard__objectPage' ? this.page.attributes.objectApiName : undefined;
    return recordObject(name) ? [name ?? ''] : [];
  }

  get isList(): boolean {
    return this.lists.length > 0;
  }

  get hasUtilities(): boolean {
    return this.view !== undefined && this.view.utilityItems.length > 0;
  }

  get tab(): TabView | undefined {
    return this.view?.tabs.find(({ name }) => isSame(this.page, pageOfTab(name)));
  }

  /** The current tab. It is an array, so that the key in the template recreates the page for another tab. */
  get tabs(): { key: string; tab: TabView | undefined }[] {
    return [{ key: this.tab?.name ?? '', tab: this.tab }];
  }

  /** Moves the focus to the new page when navigation has removed the focused link. */
  renderedCallback(): void {
    if (this.lastPage !== undefined && this.lastPage !== this.page && document.activeElement === document.body) {
      this.template?.querySelector<HTMLElement>('main')?.focus();
    }
    this.lastPage = this.page;
  }

  private async load(): Promise<void> {
    try {
      this.view = await fetchApp();
    } catch (error) {
      this.problem = String(error);
    }
  }
}

function isSame(page: PageReference | undefined, other: PageReference): boolean {
  return JSON.stringify(page) === JSON.stringify(other);
}
