import { api, LightningElement, wire } from 'lwc';
import { getFieldValue, getRecord, type RecordResult } from 'lightning/uiRecordApi';

const BODY = 'LiveChatTranscript.Body';

/** Stand-in for `runtime_service_liveagent:chatBody`: the messages between customer and agent. */
export default class ChatBody extends LightningElement {
  @api recordId: string | undefined;
  @api objectApiName: string | undefined;
  /** Maximum height in pixels. */
  @api chatHeight = 400;

  fields = [BODY];

  @wire(getRecord, { recordId: '$recordId', fields: '$fields' }) record: RecordResult | undefined;

  get lines(): { key: number; text: string }[] {
    const body = getFieldValue(this.record?.data, BODY);
    const lines = typeof body === 'string' ? body.split('\n') : [];
    return lines.map((text, key) => ({ key, text }));
  }

  get isEmpty(): boolean {
    return this.lines.length === 0;
  }

  get bodyStyle(): string {
    return `max-height: ${this.chatHeight}px; overflow-y: auto`;
  }
}
