import { api, LightningElement, wire } from 'lwc';
import { getFieldDisplayValue, getFieldValue, getRecord, type RecordResult } from 'lightning/uiRecordApi';
import { recordObject } from 'console/objects';

/** Stand-in for `force:highlightsPanel`. */
export default class HighlightsPanel extends LightningElement {
  @api recordId: string | undefined;
  @api objectApiName: string | undefined;

  /** Field names qualified by the object, as the UI API expects; undefined before the object is set. */
  get names(): Record<'name' | 'status' | 'start' | 'contact' | 'case' | 'subject', string> | undefined {
    const object = recordObject(this.objectApiName);
    return (
      object && {
        name: `${object.apiName}.Name`,
        status: `${object.apiName}.Status`,
        start: `${object.apiName}.StartTime`,
        contact: `${object.apiName}.${object.contactRelationship}.Name`,
        case: `${object.apiName}.Case.CaseNumber`,
        subject: `${object.apiName}.Case.Subject`
      }
    );
  }

  get optionalFields(): string[] {
    return Object.values(this.names ?? {});
  }

  @wire(getRecord, { recordId: '$recordId', optionalFields: '$optionalFields' }) record: RecordResult | undefined;

  get label(): string | undefined {
    return recordObject(this.objectApiName)?.label;
  }

  get icon(): string | undefined {
    return recordObject(this.objectApiName)?.icon;
  }

  get name(): unknown {
    return this.names && getFieldValue(this.record?.data, this.names.name);
  }

  get start(): unknown {
    return this.names && getFieldValue(this.record?.data, this.names.start);
  }

  get highlights(): { label: string; value: unknown }[] {
    const { names } = this;
    const data = this.record?.data;
    return names
      ? [
          { label: 'Contact Name', value: getFieldValue(data, names.contact) },
          { label: 'Case', value: getFieldValue(data, names.case) },
          { label: 'Subject', value: getFieldValue(data, names.subject) },
          { label: 'Status', value: getFieldDisplayValue(data, names.status) }
        ].filter(({ value }) => value)
      : [];
  }
}
