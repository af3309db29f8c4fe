import { children, readMetadata, text } from '../metadata.ts';
import { componentFiles } from './files.ts';

/**
 * The values of all custom labels by name.
 * @throws Error for a label without name or value
 */
export async function readLabels(tree: string): Promise<Map<string, string>> {
  const labels = new Map<string, string>();
  for (const file of await componentFiles(tree, 'labels')) {
    for (const label of children(await readMetadata(file, 'CustomLabels'), 'labels')) {
      const name = text(label, 'fullName');
      const value = text(label, 'value');
      if (!name || value === undefined) {
        throw new Error(`${file}: a label needs fullName and value`);
      }
      labels.set(name, value);
    }
  }
  return labels;
}
