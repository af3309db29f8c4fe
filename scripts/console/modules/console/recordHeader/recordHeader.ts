import { api, LightningElement } from 'lwc';
import { NavigationMixin } from 'lightning/navigation';
import { fetchRecords, type RecordRow } from 'console/api';
import { supportedObject } from 'console/objects';
import { isPlainClick, listPageOf, recordPageOf, setTitle } from 'console/pages';

/** Breadcrumbs, and buttons for the previous and the next record of the list. */
export default class RecordHeader extends NavigationMixin(LightningElement) {
  @api recordId: string | undefined;
  @api objectApiName: string | undefined;

  listUrl = '#';
  rows: RecordRow[] = [];

  connectedCallback(): void {
    void this.load();
  }

  get listLabel(): string {
    return supportedObject(this.objectApiName).pluralLabel;
  }

  get position(): number {
    return this.rows.findIndex(({ id }) => id === this.recordId);
  }

  get recordTitle(): string | undefined {
    return this.rows[this.position]?.title;
  }

  get isFirst(): boolean {
    return this.position <= 0;
  }

  get isLast(): boolean {
    return this.position === this.rows.length - 1;
  }

  renderedCallback(): void {
    if (this.recordTitle) {
      void setTitle(this.recordTitle);
    }
  }

  handleList(event: MouseEvent): void {
    if (isPlainClick(event)) {
      event.preventDefault();
      this[NavigationMixin.Navigate](listPageOf(supportedObject(this.objectApiName).apiName));
    }
  }

  handlePrevious(): void {
    this.step(-1);
  }

  handleNext(): void {
    this.step(1);
  }

  private async load(): Promise<void> {
    const { apiName } = supportedObject(this.objectApiName);
    this.listUrl = await this[NavigationMixin.GenerateUrl](listPageOf(apiName));
    this.rows = await fetchRecords(apiName);
  }

  private step(by: number): void {
    const row = this.rows[this.position + by];
    if (row) {
      this[NavigationMixin.Navigate](recordPageOf(supportedObject(this.objectApiName).apiName, row.id));
    }
  }
}
