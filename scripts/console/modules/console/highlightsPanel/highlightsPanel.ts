import { api, LightningElement, wire } from 'lwc';
import { getFieldDisplayValue, getFieldValue, getRecord, type RecordResult } from 'lightning/uiRecordApi';

const NAME = 'LiveChatTranscript.Name';
const STATUS = 'LiveChatTranscript.Status';
const START = 'LiveChatTranscript.StartTime';
const CONTACT = 'LiveChatTranscript.Contact.Name';
const CASE = 'LiveChatTranscript.Case.CaseNumber';
const SUBJECT = 'LiveChatTranscript.Case.Subject';

/** Stand-in for `force:highlightsPanel`. */
export default class HighlightsPanel extends LightningElement {
  @api recordId: string | undefined;
  @api objectApiName: string | undefined;

  optionalFields = [NAME, STATUS, START, CONTACT, CASE, SUBJECT];

  @wire(getRecord, { recordId: '$recordId', optionalFields: '$optionalFields' }) record: RecordResult | undefined;

  get name(): unknown {
    return getFieldValue(this.record?.data, NAME);
  }

  get start(): unknown {
    return getFieldValue(this.record?.data, START);
  }

  get highlights(): { label: string; value: unknown }[] {
    const data = this.record?.data;
    return [
      { label: 'Contact Name', value: getFieldValue(data, CONTACT) },
      { label: 'Case', value: getFieldValue(data, CASE) },
      { label: 'Subject', value: getFieldValue(data, SUBJECT) },
      { label: 'Status', value: getFieldDisplayValue(data, STATUS) }
    ].filter(({ value }) => value);
  }
}
