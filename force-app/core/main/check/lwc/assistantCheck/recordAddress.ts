/** A record, as the address of its page names it. */
export interface RecordAddress {
  readonly objectApiName: string;
  readonly recordId: string;
}

/**
 * Finds the record in the address of a record page, `…/lightning/r/{object}/{id}/view`, also where a console has put
 * that into a parameter. Undefined when the text holds no such address.
 */
export function parseRecordAddress(text: string): RecordAddress | undefined {
  const found = /\/r\/(\w{1,80})\/([A-Za-z0-9]{18}|[A-Za-z0-9]{15})(?![A-Za-z0-9])/.exec(decode(text));
  return found ? { objectApiName: found[1] ?? '', recordId: found[2] ?? '' } : undefined;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
