import { decodeText } from 'c/assistantAddress';

/** A record, identified by the URL of its record page. */
export interface RecordAddress {
  readonly objectApiName: string;
  readonly recordId: string;
}

/**
 * Finds the record in the URL of a record page, `…/lightning/r/{object}/{id}/view`, also if it is percent-encoded in a
 * parameter, as in the URL of a console app.
 * @returns undefined if the text contains no such URL
 */
export function parseRecordAddress(text: string): RecordAddress | undefined {
  const match = /\/r\/(\w{1,80})\/([A-Za-z0-9]{18}|[A-Za-z0-9]{15})(?![A-Za-z0-9])/.exec(decodeText(text));
  return match ? { objectApiName: match[1] ?? '', recordId: match[2] ?? '' } : undefined;
}
