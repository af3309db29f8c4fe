import { api, LightningElement } from 'lwc';
import { NavigationMixin } from 'lightning/navigation';
import { fetchTranscripts, type TranscriptRow } from 'console/api';
import { isPlainClick, LIST_PAGE, recordPageOf, setTitle } from 'console/pages';

/** Where one is, the way back to the list, and the way to the records before and after this one. */
export default class RecordHeader extends NavigationMixin(LightningElement) {
  @api recordId: string | undefined;

  listUrl = '#';
  rows: TranscriptRow[] = [];

  connectedCallback(): void {
    void this.load();
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
      this[NavigationMixin.Navigate](LIST_PAGE);
    }
  }

  handlePrevious(): void {
    this.step(-1);
  }

  handleNext(): void {
    this.step(1);
  }

  private async load(): Promise<void> {
    this.listUrl = await this[NavigationMixin.GenerateUrl](LIST_PAGE);
    this.rows = await fetchTranscripts();
  }

  private step(by: number): void {
    const row = this.rows[this.position + by];
    if (row) {
      this[NavigationMixin.Navigate](recordPageOf(row.id));
    }
  }
}
