import { LightningElement, wire } from 'lwc';
import { CurrentPageReference, type PageReference } from 'lightning/navigation';

/** The console: header, and the page that the address names. */
export default class App extends LightningElement {
  @wire(CurrentPageReference) page: PageReference | undefined;

  private lastPage: PageReference | undefined;

  get recordId(): string | undefined {
    return this.page?.type === 'standard__recordPage' ? this.page.attributes.recordId : undefined;
  }

  get objectApiName(): string | undefined {
    return this.page?.type === 'standard__recordPage' ? this.page.attributes.objectApiName : undefined;
  }

  get isList(): boolean {
    return this.page?.type === 'standard__objectPage';
  }

  /** Following a link takes the focus away with the link; it then starts from the new page. */
  renderedCallback(): void {
    if (this.lastPage !== undefined && this.lastPage !== this.page && document.activeElement === document.body) {
      this.template?.querySelector<HTMLElement>('main')?.focus();
    }
    this.lastPage = this.page;
  }
}
