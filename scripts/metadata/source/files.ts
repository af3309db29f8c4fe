import { join, relative, sep } from 'node:path';
import type { TreeContainer } from '@salesforce/source-deploy-retrieve';

/** Every file below a folder, sorted; none when the folder does not exist. */
export function filesIn(tree: TreeContainer, folder: string): string[] {
  if (!tree.exists(folder)) {
    return [];
  }
  return tree
    .readDirectory(folder)
    .map((name) => join(folder, name))
    .flatMap((path) => (tree.isDirectory(path) ? filesIn(tree, path) : [path]))
    .sort();
}

/** The text of a file in UTF-8. */
export function readText(tree: TreeContainer, file: string): string {
  return tree.readFileSync(file).toString('utf8');
}

/** A path relative to a folder, with forward slashes. */
export function relativePath(folder: string, file: string): string {
  return relative(folder, file).split(sep).join('/');
}
