import type { Org } from '../org.ts';
import type { OrgRecord } from '../records.ts';

/** Values that a customer's page wants in fields, by field name. */
export type FieldValues = ReadonlyMap<string, string>;

export interface SavedRecord {
  readonly record: OrgRecord;
  /** Names of fields that are not there, that the org itself fills, or that are too short for their value. */
  readonly notSaved: readonly string[];
}

/** Saves a record with those of the values that fit. */
export function saveRecord(org: Org, record: OrgRecord, values: FieldValues): SavedRecord {
  const fields = org.metadata.objects.get(record.apiName);
  const filled = new Set(Object.keys(record.fields).concat('Id'));
  const notSaved: string[] = [];
  for (const [name, value] of values) {
    const field = fields?.get(name);
    if (field && !filled.has(name) && value.length <= (field.length ?? Infinity)) {
      record.fields[name] = value === '' ? null : value;
    } else {
      notSaved.push(name);
    }
  }
  org.addRecord(record);
  return { record, notSaved };
}

/** An id of 18 characters; numbers alone need no checksum letters but A. */
export function recordId(prefix: string, number: number): string {
  return `${prefix}${String(number).padStart(15 - prefix.length, '0')}AAA`;
}
