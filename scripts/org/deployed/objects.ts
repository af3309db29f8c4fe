import type { OrgFeatures } from '../deploy/features.ts';
import { children, readMetadata, text, type MetadataNode } from '../metadata.ts';
import type { FieldMetadata, FieldsByName } from './fieldMetadata.ts';
import { componentName, componentFiles } from './files.ts';
import { standardObjects } from './standardObjects.ts';

// The length of a field whose metadata has none. Source: https://help.salesforce.com "Custom Field Types".
const IMPLIED_LENGTH: Record<string, number> = { TextArea: 255 };

/**
 * The standard and deployed objects by API name, with their fields.
 * @throws Error when a file is invalid
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

/** The standard fields of a custom object. A custom setting, which has no name field, has none of them. */
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
