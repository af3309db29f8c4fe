import { LightningElement } from 'lwc';
import { NavigationMixin } from 'lightning/navigation';
import { fetchTranscripts, type TranscriptRow } from 'console/api';
import { isPlainClick, recordPageOf, setTitle } from 'console/pages';

interface Row extends TranscriptRow {
  url: string;
}

/** The list view of Chat Transcripts. */
export default class TranscriptList extends NavigationMixin(LightningElement) {
  rows: Row[] | undefined;
  problem: string | undefined;

  connectedCallback(): void {
    void setTitle('Chat Transcripts');
    void this.load();
  }

  get count(): string {
    return this.rows ? `${this.rows.length} items` : '';
  }

  handleOpen(event: MouseEvent): void {
    const { recordId } = (event.currentTarget as HTMLElement).dataset;
    if (recordId && isPlainClick(event)) {
      event.preventDefault();
      this[NavigationMixin.Navigate](recordPageOf(recordId));
    }
  }

  private async load(): Promise<void> {
    try {
      const rows = await fetchTranscripts();
      const urls = await Promise.all(rows.map(({ id }) => this[NavigationMixin.GenerateUrl](recordPageOf(id))));
      this.rows = rows.map((row, index) => ({ ...row, url: urls[index] ?? '#' }));
    } catch (error) {
      this.problem = String(error);
    }
  }
}
