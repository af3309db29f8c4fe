import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root folder of the repository, with sfdx-project.json. */
export const projectRoot = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

interface ProjectFile {
  packageDirectories: { path: string }[];
}

/**
 * The absolute paths of the package directories in sfdx-project.json, in its order.
 * @throws Error when the file is missing or not JSON
 */
export async function packageDirectories(root: string): Promise<string[]> {
  const text = await readFile(path.join(root, 'sfdx-project.json'), 'utf8');
  const project = JSON.parse(text) as ProjectFile;
  return project.packageDirectories.map((directory) => path.join(root, directory.path));
}

/** The absolute paths of all files below a folder, sorted; none when the folder does not exist. */
export async function filesBelow(folder: string): Promise<string[]> {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name))
      .sort();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') {
      return [];
    }
    throw error;
  }
}
