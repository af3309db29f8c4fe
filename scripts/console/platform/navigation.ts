/** Stand-in for `lightning/navigation`, on the browser's history. */
import type { LightningElement } from 'lwc';
import { pageAt, urlOf as pathOf, type PageReference } from './pageReferences';

export type { PageReference } from './pageReferences';

const Navigate = Symbol('Navigate');
const GenerateUrl = Symbol('GenerateUrl');
const connected = new Set<CurrentPageReference>();

/** Wire adapter: the page of the current URL, undefined when the URL is not that of a page. */
export class CurrentPageReference {
  private readonly emit: (page: PageReference | undefined) => void;

  constructor(emit: (page: PageReference | undefined) => void) {
    this.emit = emit;
  }

  connect(): void {
    connected.add(this);
    this.refresh();
  }

  update(): void {
    this.refresh();
  }

  disconnect(): void {
    connected.delete(this);
  }

  refresh(): void {
    this.emit(pageAt(window.location.pathname));
  }
}

export interface Navigator {
  [Navigate](page: PageReference): void;
  [GenerateUrl](page: PageReference): Promise<string>;
}

/** Adds the methods `[NavigationMixin.Navigate]` and `[NavigationMixin.GenerateUrl]` to a component. */
export function NavigationMixin(
  base: typeof LightningElement
): Omit<typeof LightningElement, 'prototype'> & (new () => LightningElement & Navigator) {
  return class extends base implements Navigator {
    [Navigate](page: PageReference): void {
      if (page.type === 'standard__webPage') {
        window.open(page.attributes.url, '_blank', 'noopener');
        return;
      }
      window.history.pushState(null, '', urlOf(page));
      refreshAll();
    }

    [GenerateUrl](page: PageReference): Promise<string> {
      return Promise.resolve(urlOf(page));
    }
  };
}

/** Keeps the query parameters, for example the user and the locale. */
function urlOf(page: PageReference): string {
  return page.type === 'standard__webPage' ? pathOf(page) : pathOf(page) + window.location.search;
}

NavigationMixin.Navigate = Navigate;
NavigationMixin.GenerateUrl = GenerateUrl;

function refreshAll(): void {
  connected.forEach((wire) => wire.refresh());
}

window.addEventListener('popstate', refreshAll);
