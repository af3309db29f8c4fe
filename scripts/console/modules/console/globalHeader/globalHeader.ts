import { LightningElement, wire } from 'lwc';
import { CurrentPageReference, NavigationMixin, type PageReference } from 'lightning/navigation';
import { isPlainClick, LIST_PAGE } from 'console/pages';

/** The console's header: the app's name and its navigation. */
export default class GlobalHeader extends NavigationMixin(LightningElement) {
  listUrl = '#';

  @wire(CurrentPageReference) page: PageReference | undefined;

  connectedCallback(): void {
    void this.load();
  }

  get current(): string | undefined {
    return this.page?.type === 'standard__objectPage' ? 'page' : undefined;
  }

  handleList(event: MouseEvent): void {
    if (isPlainClick(event)) {
      event.preventDefault();
      this[NavigationMixin.Navigate](LIST_PAGE);
    }
  }

  private async load(): Promise<void> {
    this.listUrl = await this[NavigationMixin.GenerateUrl](LIST_PAGE);
  }
}
