import { api, LightningElement } from 'lwc';
import { fetchRecordPage, type PageComponent, type RecordPage as PageDefinition } from 'console/api';

/** Regions that each template puts where; a template that is not listed shows all its regions in one column. */
const LAYOUTS: Record<string, string> = {
  'flexipage:recordHomeTemplateDesktop': 'layout header-main-sidebar'
};

interface Region {
  key: string;
  className: string;
  components: (PageComponent & { key: string })[];
}

/**
 * Lays a record out on the page that its org has for it. Another record on the same page keeps the components and hands
 * them the new record id, as the platform's console does.
 */
export default class RecordPage extends LightningElement {
  @api objectApiName: string | undefined;

  /** The record on show, and its page: they change together, once the page is known. */
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
