import type { Org } from '../org.ts';
import type { OrgRecord } from '../records.ts';

/** Values from the customer's page by field name. */
export type FieldValues = ReadonlyMap<string, string>;

export interface SavedRecord {
  readonly record: OrgRecord;
  /** Names of fields that do not exist, that the org itself sets, or that are too short for their value. */
  readonly notSaved: readonly string[];
}

/** Saves a record with the values that fit its fields. */
export function saveWithPreChat(org: Org, record: OrgRecord, values: FieldValues): SavedRecord {
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

/** A record id of 18 characters. The checksum letters of an id of digits are AAA. */
export function createRecordId(prefix: string, number: number): string {
  return `${prefix}${String(number).padStart(15 - prefix.length, '0')}AAA`;
}
