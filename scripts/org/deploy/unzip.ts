import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import JSZip from 'jszip';

/**
 * Unzips a package into a folder.
 * @throws Error when the buffer is not a zip, or a path in it leads out of the folder
 */
export async function unzip(zip: Buffer, folder: string): Promise<void> {
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
