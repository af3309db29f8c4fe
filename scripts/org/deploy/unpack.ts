import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import JSZip from 'jszip';

/**
 * Writes the files of a zip below a folder.
 * @throws when it is no zip, or has an entry that would lie outside of the folder
 */
export async function unpack(zip: Buffer, folder: string): Promise<void> {
  const archive = await JSZip.loadAsync(zip);
  for (const entry of Object.values(archive.files)) {
    if (!entry.dir) {
      const file = path.join(folder, entry.unsafeOriginalName ?? entry.name);
      if (!file.startsWith(folder + path.sep)) {
        throw new Error(`${entry.unsafeOriginalName}: not a path within the package`);
      }
      await mkdir(path.dirname(file), { recursive: true });
      await writeFile(file, await entry.async('nodebuffer'));
    }
  }
}
