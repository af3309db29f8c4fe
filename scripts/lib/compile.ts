import { existsSync, rmSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { runTask } from './task.ts';

const SOURCE_DIRECTORY = 'force-app';

/**
 * Checks the types of the components and writes JavaScript beside each TypeScript file, the only form that an org takes.
 * JavaScript whose source is gone is removed first, so that it is neither deployed nor imported.
 * @returns the compiler's exit code
 */
export async function compileComponents(): Promise<number> {
  await removeStale();
  return runTask({ name: 'compile', command: ['tsc', '--project', 'tsconfig.json'] });
}

async function removeStale(): Promise<void> {
  const files = await readdir(SOURCE_DIRECTORY, { recursive: true });
  files
    .filter((file) => /[\\/]lwc[\\/].*\.js$/.test(file))
    .map((file) => join(SOURCE_DIRECTORY, file))
    .filter((file) => !existsSync(file.replace(/\.js$/, '.ts')))
    .forEach((file) => rmSync(file));
}
