import { api, LightningElement } from 'lwc';

/** Stand-in for `flexipage:visualforcePage`: a Visualforce page in a frame of a given height. */
export default class VisualforcePage extends LightningElement {
  @api recordId: string | undefined;
  @api objectApiName: string | undefined;
  /** API name of the page. */
  @api pageName = '';
  @api label = '';
  @api showLabel = false;
  /** Height of the frame in pixels. */
  @api height = 300;

  get title(): string {
    return this.label || this.pageName;
  }

  /** The query carries the user and the locale, as on the page around. */
  get address(): string {
    const query = new URLSearchParams(window.location.search);
    query.set('id', this.recordId ?? '');
    return `/apex/${this.pageName}?${query}`;
  }

  get frameStyle(): string {
    return `height: ${this.height}px`;
  }
}
