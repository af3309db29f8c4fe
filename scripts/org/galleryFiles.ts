import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { GalleryFile } from '../assistant/index.ts';
import { projectRoot } from './project.ts';

const FOLDER = path.join(projectRoot, 'fixtures', 'gallery');
/** What a file's name starts with: response types first, the exceptions last. */
const GROUPS = ['type', 'text', 'rule', 'log', 'broken'];

/** All files of the gallery, always in the same order. Throws when one cannot be read or belongs to no group. */
export async function readGallery(): Promise<GalleryFile[]> {
  const names = (await readdir(FOLDER)).filter((file) => file.endsWith('.json')).map((file) => file.slice(0, -5));
  const ordered = names.sort((one, other) => place(one) - place(other) || (one < other ? -1 : 1));
  return Promise.all(ordered.map(readOne));
}

function place(name: string): number {
  const group = GROUPS.indexOf(name.split('-')[0] ?? '');
  if (group < 0) {
    throw new Error(`fixtures/gallery/${name}.json: the name starts with none of ${GROUPS.join(', ')}`);
  }
  return group;
}

async function readOne(name: string): Promise<GalleryFile> {
  const text = await readFile(path.join(FOLDER, `${name}.json`), 'utf8');
  return { name, ...(JSON.parse(text) as Omit<GalleryFile, 'name'>) };
}
