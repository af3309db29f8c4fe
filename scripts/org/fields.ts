import path from 'node:path';
import { readMetadata, text } from './metadata.ts';
import { sourceFiles } from './project.ts';

/** What the org knows about one field of an object. */
export interface FieldMetadata {
  apiName: string;
  label: string;
  /** Type as in the metadata API, such as Text or LongTextArea; `Id`, `Lookup` and `DateTime` for standard fields. */
  type: string;
  /** Most characters that the field holds, where the type has a limit. */
  length?: number;
  /** The formula of a formula field, as deployed. */
  formula?: string;
  /** The relationship that a lookup opens in field paths, such as Contact for ContactId. */
  relationship?: string;
}

export type FieldsByName = Map<string, FieldMetadata>;

// Length of a field whose metadata gives none: https://help.salesforce.com "Custom Field Types".
const IMPLIED_LENGTH: Record<string, number> = { TextArea: 255 };

// Standard fields as the Object Reference lists them, as far as the record page shows them.
const STANDARD_FIELDS: Record<string, FieldMetadata[]> = {
  LiveChatTranscript: [
    { apiName: 'Id', label: 'Chat Transcript ID', type: 'Id' },
    { apiName: 'Name', label: 'Chat Transcript Name', type: 'AutoNumber' },
    { apiName: 'Status', label: 'Status', type: 'Picklist' },
    { apiName: 'StartTime', label: 'Start Time', type: 'DateTime' },
    { apiName: 'EndTime', label: 'End Time', type: 'DateTime' },
    { apiName: 'Body', label: 'Body', type: 'LongTextArea' },
    { apiName: 'ContactId', label: 'Contact Name', type: 'Lookup', relationship: 'Contact' },
    { apiName: 'CaseId', label: 'Case', type: 'Lookup', relationship: 'Case' },
    { apiName: 'AccountId', label: 'Account Name', type: 'Lookup', relationship: 'Account' },
    { apiName: 'LeadId', label: 'Lead Name', type: 'Lookup', relationship: 'Lead' }
  ],
  Contact: [
    { apiName: 'Id', label: 'Contact ID', type: 'Id' },
    { apiName: 'Name', label: 'Full Name', type: 'Text' }
  ],
  Account: [
    { apiName: 'Id', label: 'Account ID', type: 'Id' },
    { apiName: 'Name', label: 'Account Name', type: 'Text' }
  ],
  Lead: [
    { apiName: 'Id', label: 'Lead ID', type: 'Id' },
    { apiName: 'Name', label: 'Full Name', type: 'Text' }
  ],
  Case: [
    { apiName: 'Id', label: 'Case ID', type: 'Id' },
    { apiName: 'CaseNumber', label: 'Case Number', type: 'AutoNumber' },
    { apiName: 'Subject', label: 'Subject', type: 'Text' }
  ]
};

/**
 * The fields of an object by API name: the standard ones, and the custom ones of all package directories.
 * Throws when a field file cannot be read.
 */
export async function readFields(objectApiName: string, root?: string): Promise<FieldsByName> {
  const fields = new Map((STANDARD_FIELDS[objectApiName] ?? []).map((field) => [field.apiName, field]));
  const folder = path.join('objects', objectApiName, 'fields');
  for (const file of await sourceFiles('.field-meta.xml', root)) {
    if (path.dirname(file).endsWith(folder)) {
      const field = await readField(file);
      fields.set(field.apiName, field);
    }
  }
  return fields;
}

async function readField(file: string): Promise<FieldMetadata> {
  const node = await readMetadata(file, 'CustomField');
  const apiName = text(node, 'fullName');
  const type = text(node, 'type');
  if (!apiName || !type) {
    throw new Error(`${file}: a field needs fullName and type`);
  }
  const field: FieldMetadata = { apiName, type, label: text(node, 'label') ?? apiName };
  const length = Number(text(node, 'length') ?? IMPLIED_LENGTH[type]);
  const formula = text(node, 'formula');
  return { ...field, ...(length > 0 && { length }), ...(formula !== undefined && { formula }) };
}
