import type { PageReference } from 'lightning/navigation';

/** The list view of Chat Transcripts. */
export const LIST_PAGE: PageReference = {
  type: 'standard__objectPage',
  attributes: { objectApiName: 'LiveChatTranscript', actionName: 'list' }
};

/** The record page of a Chat Transcript. */
export function recordPageOf(recordId: string): PageReference {
  return {
    type: 'standard__recordPage',
    attributes: { objectApiName: 'LiveChatTranscript', recordId, actionName: 'view' }
  };
}

/** Whether a click on a link shall navigate in place; the browser keeps those that ask for another tab or window. */
export function isPlainClick(event: MouseEvent): boolean {
  return event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
}
