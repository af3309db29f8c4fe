import { api, LightningElement } from 'lwc';
import { fetchRecordPage, type PageComponent, type RecordPage as PageDefinition } from 'console/api';

/** CSS classes that lay out the regions of a template; the regions of other templates are in one column. */
const LAYOUTS: Record<string, string> = {
  'flexipage:recordHomeTemplateDesktop': 'layout header-main-sidebar'
};

interface Region {
  key: string;
  className: string;
  components: (PageComponent & { key: string })[];
}

/**
 * Shows a record on its record page. When only the record id changes, the components stay and get the new id, as in the
 * platform's console.
 */
export default class RecordPage extends LightningElement {
  @api objectApiName: string | undefined;

  /** The current record and its page, which change together when the page has been loaded. */
  shown: { recordId: string; page: PageDefinition | undefined } | undefined;
  problem: string | undefined;
  private requested: string | undefined;

  @api
  get recordId(): string | undefined {
    return this.requested;
  }

  set recordId(recordId: string | undefined) {
    this.requested = recordId;
    if (recordId) {
      void this.load(recordId);
    }
  }

  get page(): PageDefinition | undefined {
    return this.shown?.page;
  }

  get isMissing(): boolean {
    return this.shown !== undefined && this.shown.page === undefined;
  }

  get shownId(): string | undefined {
    return this.shown?.recordId;
  }

  get layout(): string {
    return LAYOUTS[this.page?.template ?? ''] ?? 'layout';
  }

  get regions(): Region[] {
    const page = this.page;
    return (page?.regions ?? []).map(({ name, components }) => ({
      key: `${page?.name}/${name}`,
      className: `region ${name}`,
      components: components.map((component, index) => ({ ...component, key: `${page?.name}/${name}/${index}` }))
    }));
  }

  private async load(recordId: string): Promise<void> {
    try {
      const page = await fetchRecordPage(recordId);
      if (recordId === this.requested) {
        this.shown = { recordId, page };
        this.problem = undefined;
      }
    } catch (error) {
      this.problem = String(error);
    }
  }
}
