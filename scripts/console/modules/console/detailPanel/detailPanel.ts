import { api, LightningElement, wire } from 'lwc';
import { getFieldValue, getRecord, type RecordResult } from 'lightning/uiRecordApi';

/** The fields of the page layout. Session, token and key are secrets, which no layout shows. */
const LAYOUT = [
  { label: 'Chat Transcript Name', field: 'LiveChatTranscript.Name' },
  { label: 'Status', field: 'LiveChatTranscript.Status' },
  { label: 'Contact Name', field: 'LiveChatTranscript.Contact.Name' },
  { label: 'Case', field: 'LiveChatTranscript.Case.CaseNumber' },
  { label: 'Start Time', field: 'LiveChatTranscript.StartTime', isTime: true },
  { label: 'End Time', field: 'LiveChatTranscript.EndTime', isTime: true }
];

interface Item {
  label: string;
  text: unknown;
  time: unknown;
}

/** Stand-in for `force:detailPanel`. */
export default class DetailPanel extends LightningElement {
  @api recordId: string | undefined;
  @api objectApiName: string | undefined;

  fields = LAYOUT.map(({ field }) => field);

  @wire(getRecord, { recordId: '$recordId', fields: '$fields' }) record: RecordResult | undefined;

  get items(): Item[] {
    const data = this.record?.data;
    return LAYOUT.map(({ label, field, isTime }) => {
      const value = getFieldValue(data, field);
      return { label, text: isTime ? undefined : value, time: isTime ? value : undefined };
    });
  }
}
