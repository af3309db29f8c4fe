import { api, LightningElement } from 'lwc';

/** Stand-in for `flexipage:visualforcePage`: a Visualforce page in an iframe. */
export default class VisualforcePage extends LightningElement {
  @api recordId: string | undefined;
  @api objectApiName: string | undefined;
  /** API name of the page. */
  @api pageName = '';
  @api label = '';
  @api showLabel = false;
  /** Height in pixels. */
  @api height = 300;

  get title(): string {
    return this.label || this.pageName;
  }

  /** Passes the query parameters of the console on, for example the user and the locale. */
  get url(): string {
    const query = new URLSearchParams(window.location.search);
    query.set('id', this.recordId ?? '');
    return `/apex/${this.pageName}?${query}`;
  }

  get frameStyle(): string {
    return `height: ${this.height}px`;
  }
}
