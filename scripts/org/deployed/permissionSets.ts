import { children, readMetadata, text, type MetadataNode } from '../metadata.ts';
import { componentFiles, componentName } from './files.ts';

/** The API names that a permission set grants access to. */
export interface PermissionSet {
  readonly applications: readonly string[];
  readonly customPermissions: readonly string[];
  /** Fields as `Object.Field`. */
  readonly readableFields: readonly string[];
  readonly editableFields: readonly string[];
  readonly readableObjects: readonly string[];
  readonly creatableObjects: readonly string[];
  readonly editableObjects: readonly string[];
  /** Visualforce pages. */
  readonly pages: readonly string[];
  readonly tabs: readonly string[];
}

/**
 * All permission sets by name.
 * @throws Error when a file is invalid
 */
export async function readPermissionSets(tree: string): Promise<Map<string, PermissionSet>> {
  const files = await componentFiles(tree, 'permissionsets');
  const sets = await Promise.all(
    files.map(async (file) => [componentName(file), read(await readMetadata(file, 'PermissionSet'))] as const)
  );
  return new Map(sets);
}

function read(node: MetadataNode): PermissionSet {
  return {
    applications: granted(node, 'applicationVisibilities', 'application', 'visible'),
    customPermissions: granted(node, 'customPermissions', 'name', 'enabled'),
    readableFields: granted(node, 'fieldPermissions', 'field', 'readable'),
    editableFields: granted(node, 'fieldPermissions', 'field', 'editable'),
    readableObjects: granted(node, 'objectPermissions', 'object', 'allowRead'),
    creatableObjects: granted(node, 'objectPermissions', 'object', 'allowCreate'),
    editableObjects: granted(node, 'objectPermissions', 'object', 'allowEdit'),
    pages: granted(node, 'pageAccesses', 'apexPage', 'enabled'),
    tabs: granted(node, 'tabSettings', 'tab', 'visibility', ['Visible', 'Available'])
  };
}

function granted(node: MetadataNode, element: string, name: string, by: string, values = ['true']): string[] {
  return children(node, element)
    .filter((entry) => values.includes(text(entry, by) ?? ''))
    .flatMap((entry) => text(entry, name) ?? []);
}
