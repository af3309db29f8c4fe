import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { GalleryFile } from '../assistant/index.ts';
import { projectRoot } from './project.ts';

const FOLDER = path.join(projectRoot, 'fixtures', 'gallery');
/** The prefixes of file names, in the order in which the groups are shown. */
const GROUPS = ['type', 'text', 'rule', 'log', 'broken'];

/**
 * All files of the gallery, in their order.
 * @throws Error when a file is invalid or its name has none of the prefixes
 */
export async function readGallery(): Promise<GalleryFile[]> {
  const names = (await readdir(FOLDER)).filter((file) => file.endsWith('.json')).map((file) => file.slice(0, -5));
  const ordered = names.sort((one, other) => groupIndex(one) - groupIndex(other) || (one < other ? -1 : 1));
  return Promise.all(ordered.map(readGalleryFile));
}

function groupIndex(name: string): number {
  const group = GROUPS.indexOf(name.split('-')[0] ?? '');
  if (group < 0) {
    throw new Error(`fixtures/gallery/${name}.json: the name starts with none of ${GROUPS.join(', ')}`);
  }
  return group;
}

async function readGalleryFile(name: string): Promise<GalleryFile> {
  const text = await readFile(path.join(FOLDER, `${name}.json`), 'utf8');
  return { name, ...(JSON.parse(text) as Omit<GalleryFile, 'name'>) };
}
