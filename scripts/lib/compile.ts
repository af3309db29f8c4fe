import { existsSync, rmSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleLibrary, isLibrary } from './libraries.ts';
import { runProgram } from './runProgram.ts';

const SOURCE_DIRECTORY = 'force-app';
const CACHE = '.cache/compiled';

/**
 * Type-checks the components and emits JavaScript beside the TypeScript sources, for deployment. JavaScript without a source
 * is deleted. Unchanged files are not written, and changed files are replaced atomically, so that other processes never
 * read a partial file.
 * @returns the compiler's exit code
 */
export async function compileComponents(): Promise<number> {
  await deleteStale();
  const output = await mkdtemp(join(tmpdir(), 'assistant-history-'));
  try {
    const code = await emitComponents(output);
    if (code === 0) {
      await copyChanged(join(output, SOURCE_DIRECTORY));
    }
    return code;
  } finally {
    await rm(output, { recursive: true });
  }
}

/**
 * Type-checks the components and emits their JavaScript to a folder, at the same relative paths. Libraries include the
 * code of their npm packages.
 * @returns the compiler's exit code
 */
async function emitComponents(output: string): Promise<number> {
  const code = await runProgram('tsc', ['--project', 'tsconfig.json', '--outDir', output]);
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

async function deleteStale(): Promise<void> {
  const files = await readdir(SOURCE_DIRECTORY, { recursive: true });
  files
    .filter((file) => /[\\/]lwc[\\/].*\.js$/.test(file))
    .map((file) => join(SOURCE_DIRECTORY, file))
    .filter((file) => !existsSync(file.replace(/\.js$/, '.ts')))
    .forEach((file) => rmSync(file));
}

async function copyChanged(emitted: string): Promise<void> {
  const files = (await readdir(emitted, { recursive: true })).filter((file) => file.endsWith('.js'));
  await Promise.all(files.map((file) => replace(join(SOURCE_DIRECTORY, file), join(emitted, file))));
}

async function replace(target: string, source: string): Promise<void> {
  const code = await readFile(source, 'utf8');
  const present = await readFile(target, 'utf8').catch(() => undefined);
  if (code !== present) {
    // in another folder, where a copy of the sources does not meet it, but on the same file system
    const staged = join(CACHE, `${target.replaceAll(/[\\/]/g, '-')}.${process.pid}`);
    await mkdir(CACHE, { recursive: true });
    await writeFile(staged, code);
    await rename(staged, target);
  }
}
