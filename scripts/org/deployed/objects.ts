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
  /** The object that it leads to, where that has another name than the relationship. */
  referenceTo?: string;
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
    const fields = objects.get(name) ?? new Map<string, FieldMetadata>();
    for (const node of children(await readMetadata(file, 'CustomObject'), 'fields')) {
      const field = readField(node, file);
      fields.set(field.apiName, field);
    }
    objects.set(name, fields);
  }
  return objects;
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
  return { ...field, ...(length > 0 && { length }), ...(formula !== undefined && { formula }) };
}
