import { api, LightningElement } from 'lwc';
import type { PropertyValue } from 'console/api';
import { componentNamed } from 'console/pageComponents';

/** A component on a page. It contains errors, so that one failing component does not affect the others. */
export default class PageComponent extends LightningElement {
  @api componentName = '';
  @api properties: Record<string, PropertyValue> = {};
  @api recordId: string | undefined;
  @api objectApiName: string | undefined;

  problem: string | undefined;

  get constructorOf(): typeof LightningElement | undefined {
    return componentNamed(this.componentName);
  }

  get allProperties(): Record<string, PropertyValue | undefined> {
    return { ...this.properties, recordId: this.recordId, objectApiName: this.objectApiName };
  }

  errorCallback(error: Error, stack: string): void {
    console.error(error, stack);
    this.problem = `${error.name}: ${error.message}`;
  }
}
