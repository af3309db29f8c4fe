import type { OrgFeatures } from '../deploy/features.ts';
import { children, readMetadata, text, type MetadataNode } from '../metadata.ts';
import { componentName, componentFiles } from './files.ts';
import { standardObjects } from './standardObjects.ts';

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
  /** What a lookup's object calls the list of the records that name it, as in paths. */
  childRelationship?: string;
  /** The object that a lookup leads to, where that has another name than the relationship. */
  referenceTo?: string;
  /** Whether no two records may have the same value. */
  unique?: boolean;
}

export type FieldsByName = Map<string, FieldMetadata>;

// Length of a field whose metadata gives none: https://help.salesforce.com "Custom Field Types".
const IMPLIED_LENGTH: Record<string, number> = { TextArea: 255 };

/**
 * The objects of an org by API name: the standard ones, and the deployed objects and fields.
 * @throws when a file cannot be read
 */
export async function readObjects(tree: string, features: OrgFeatures): Promise<Map<string, FieldsByName>> {
  const objects = new Map(
    Object.entries(standardObjects(features)).map(([name, fields]) => [
      name,
      new Map(fields.map((field) => [field.apiName, field]))
    ])
  );
  for (const file of await componentFiles(tree, 'objects')) {
    const name = componentName(file);
    const object = await readMetadata(file, 'CustomObject');
    const fields = objects.get(name) ?? new Map(systemFields(object).map((field) => [field.apiName, field]));
    for (const node of children(object, 'fields')) {
      const field = readField(node, file);
      fields.set(field.apiName, field);
    }
    objects.set(name, fields);
  }
  return objects;
}

/** What every custom object has; a custom setting, which has no name field, is none. */
function systemFields(object: MetadataNode): FieldMetadata[] {
  const [nameField] = children(object, 'nameField');
  return nameField
    ? [
        { apiName: 'Id', label: 'Record ID', type: 'Id' },
        { apiName: 'Name', label: text(nameField, 'label') ?? 'Name', type: text(nameField, 'type') ?? 'Text' },
        { apiName: 'CreatedDate', label: 'Created Date', type: 'DateTime' },
        { apiName: 'LastModifiedDate', label: 'Last Modified Date', type: 'DateTime' }
      ]
    : [];
}

function readField(node: MetadataNode, file: string): FieldMetadata {
  const apiName = text(node, 'fullName');
  const type = text(node, 'type');
  if (!apiName || !type) {
    throw new Error(`${file}: a field needs fullName and type`);
  }
  const field: FieldMetadata = { apiName, type, label: text(node, 'label') ?? apiName };
  const length = Number(text(node, 'length') ?? IMPLIED_LENGTH[type]);
  const formula = text(node, 'formula');
  return {
    ...field,
    ...(length > 0 && { length }),
    ...(formula !== undefined && { formula }),
    ...(text(node, 'unique') === 'true' && { unique: true }),
    ...lookupOf(node, apiName)
  };
}

function lookupOf(node: MetadataNode, apiName: string): Partial<FieldMetadata> {
  const relationshipName = text(node, 'relationshipName');
  const referenceTo = text(node, 'referenceTo');
  return relationshipName === undefined || referenceTo === undefined
    ? {}
    : { relationship: apiName.replace(/__c$/, '__r'), childRelationship: `${relationshipName}__r`, referenceTo };
}
