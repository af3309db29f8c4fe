import { existsSync, rmSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleLibrary, isLibrary } from './libraries.ts';
import { runTask } from './task.ts';

const SOURCE_DIRECTORY = 'force-app';

/**
 * Checks the types of the components and writes JavaScript beside each TypeScript file, the only form that an org takes.
 * JavaScript whose source is gone is removed first, so that it is neither deployed nor imported. A file that stays the
 * same is left alone, and another is replaced at once, so that nobody ever reads half of one.
 * @returns the compiler's exit code
 */
export async function compileComponents(): Promise<number> {
  await removeStale();
  const output = await mkdtemp(join(tmpdir(), 'assistant-history-'));
  try {
    const code = await emitComponents(output);
    if (code === 0) {
      await bringIn(join(output, SOURCE_DIRECTORY));
    }
    return code;
  } finally {
    await rm(output, { recursive: true });
  }
}

/**
 * Checks the types of the components and writes their JavaScript to a folder, at the paths that they have in the
 * project; libraries come with the code of their npm packages.
 * @returns the compiler's exit code
 */
export async function emitComponents(output: string): Promise<number> {
  const command = ['tsc', '--project', 'tsconfig.json', '--outDir', output] as const;
  const code = await runTask({ name: 'compile', command });
  if (code === 0) {
    const sources = (await readdir(SOURCE_DIRECTORY, { recursive: true })).filter(isLibrary);
    await Promise.all(
      sources.map(async (file) => {
        const source = join(SOURCE_DIRECTORY, file);
        await writeFile(join(output, source.replace(/\.ts$/, '.js')), await bundleLibrary(source));
      })
    );
  }
  return code;
}

async function removeStale(): Promise<void> {
  const files = await readdir(SOURCE_DIRECTORY, { recursive: true });
  files
    .filter((file) => /[\\/]lwc[\\/].*\.js$/.test(file))
    .map((file) => join(SOURCE_DIRECTORY, file))
    .filter((file) => !existsSync(file.replace(/\.js$/, '.ts')))
    .forEach((file) => rmSync(file));
}

async function bringIn(emitted: string): Promise<void> {
  const files = (await readdir(emitted, { recursive: true })).filter((file) => file.endsWith('.js'));
  await Promise.all(files.map((file) => replace(join(SOURCE_DIRECTORY, file), join(emitted, file))));
}

async function replace(target: string, source: string): Promise<void> {
  const code = await readFile(source, 'utf8');
  const present = await readFile(target, 'utf8').catch(() => undefined);
  if (code !== present) {
    const beside = `${target}.${process.pid}.new`;
    await writeFile(beside, code);
    await rename(beside, target);
  }
}
