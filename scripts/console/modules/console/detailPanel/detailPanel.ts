import { api, LightningElement, wire } from 'lwc';
import { getFieldValue, getRecord, type RecordResult } from 'lightning/uiRecordApi';
import { recordObject, type RecordObject } from 'console/objects';

interface LayoutItem {
  label: string;
  field: string;
  isTime?: boolean;
}

/** The fields of the page layout, without session, token and key, which are secrets. */
function layoutOf({ apiName, label, contactRelationship }: RecordObject): LayoutItem[] {
  return [
    { label: `${label} Name`, field: `${apiName}.Name` },
    { label: 'Status', field: `${apiName}.Status` },
    { label: 'Contact Name', field: `${apiName}.${contactRelationship}.Name` },
    { label: 'Case', field: `${apiName}.Case.CaseNumber` },
    { label: 'Start Time', field: `${apiName}.StartTime`, isTime: true },
    { label: 'End Time', field: `${apiName}.EndTime`, isTime: true }
  ];
}

interface Item {
  label: string;
  text: unknown;
  time: unknown;
}

/** Stand-in for `force:detailPanel`. */
export default class DetailPanel extends LightningElement {
  @api recordId: string | undefined;
  @api objectApiName: string | undefined;

  get layout(): LayoutItem[] {
    const object = recordObject(this.objectApiName);
    return object ? layoutOf(object) : [];
  }

  get fields(): string[] {
    return this.layout.map(({ field }) => field);
  }

  @wire(getRecord, { recordId: '$recordId', fields: '$fields' }) record: RecordResult | undefined;

  get items(): Item[] {
    const data = this.record?.data;
    return this.layout.map(({ label, field, isTime }) => {
      const value = getFieldValue(data, field);
      return { label, text: isTime ? undefined : value, time: isTime ? value : undefined };
    });
  }
}
