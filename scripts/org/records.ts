import type { FieldsByName } from './deployed/fieldMetadata.ts';

export type FieldValue = string | number | null;

export function isFieldValue(value: unknown): value is FieldValue {
  return value === null || typeof value === 'string' || typeof value === 'number';
}

/** A record with its values by field name, and its parent records by relationship name. */
export interface OrgRecord {
  apiName: string;
  id: string;
  fields: Record<string, FieldValue>;
  parents: Record<string, OrgRecord>;
}

/**
 * Checks values against the object's fields, as an org does when it saves a record.
 * @throws Error for an unknown field, or a text longer than its field
 */
export function checkValues(where: string, values: Record<string, FieldValue>, fields: FieldsByName): void {
  for (const [name, value] of Object.entries(values)) {
    const field = fields.get(name);
    if (!field) {
      throw new Error(`${where}: no such field: ${name}`);
    }
    if (typeof value === 'string' && field.length !== undefined && value.length > field.length) {
      throw new Error(`${where}: ${name}: ${value.length} characters, but the field holds ${field.length}`);
    }
  }
}
