import { api, LightningElement } from 'lwc';
import { NavigationMixin } from 'lightning/navigation';
import { fetchRecords, type RecordRow } from 'console/api';
import { supportedObject } from 'console/objects';
import { isPlainClick, recordPageOf, setTitle } from 'console/pages';

interface Row extends RecordRow {
  url: string;
}

/** The list view of an object. It loads its rows once. */
export default class RecordList extends NavigationMixin(LightningElement) {
  @api objectApiName: string | undefined;

  rows: Row[] | undefined;
  problem: string | undefined;

  connectedCallback(): void {
    void setTitle(this.heading);
    void this.load();
  }

  get heading(): string {
    return supportedObject(this.objectApiName).pluralLabel;
  }

  get nameLabel(): string {
    return `${supportedObject(this.objectApiName).label} Name`;
  }

  get icon(): string {
    return supportedObject(this.objectApiName).icon;
  }

  get count(): string {
    return this.rows ? `${this.rows.length} items` : '';
  }

  handleOpen(event: MouseEvent): void {
    const { recordId } = (event.currentTarget as HTMLElement).dataset;
    if (recordId && isPlainClick(event)) {
      event.preventDefault();
      this[NavigationMixin.Navigate](recordPageOf(supportedObject(this.objectApiName).apiName, recordId));
    }
  }

  private async load(): Promise<void> {
    try {
      const { apiName } = supportedObject(this.objectApiName);
      const rows = await fetchRecords(apiName);
      const pages = rows.map(({ id }) => recordPageOf(apiName, id));
      const urls = await Promise.all(pages.map((page) => this[NavigationMixin.GenerateUrl](page)));
      this.rows = rows.map((row, index) => ({ ...row, url: urls[index] ?? '#' }));
    } catch (error) {
      this.problem = String(error);
    }
  }
}
