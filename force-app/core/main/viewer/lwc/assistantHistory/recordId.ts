/** Whether two record ids are equal. Ids have 15 characters, or 18 with a checksum suffix. */
export function isSameRecordId(first: string, second: string | undefined): boolean {
  return first.slice(0, 15) === second?.slice(0, 15);
}
