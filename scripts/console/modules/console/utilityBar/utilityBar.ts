import { api, LightningElement } from 'lwc';
import type { AppView } from 'console/api';

interface Item {
  key: string;
  componentName: string;
  label: string;
  isOpen: boolean;
  expanded: string;
}

/** The bar at the bottom of a console app. Each item opens a panel above it. */
export default class UtilityBar extends LightningElement {
  @api items: AppView['utilityItems'] = [];

  noProperties = {};
  private open: number | undefined;

  get entries(): Item[] {
    return this.items.map(({ componentName, label }, index) => ({
      key: String(index),
      componentName,
      label,
      isOpen: index === this.open,
      expanded: String(index === this.open)
    }));
  }

  handleToggle(event: MouseEvent): void {
    const index = Number((event.currentTarget as HTMLElement).dataset.key);
    this.open = index === this.open ? undefined : index;
  }
}
