import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { structuredPatch } from 'diff';
import type { PlannedFile } from './plan/files.ts';

/** Effect of writing a planned file. */
export interface Change {
  readonly path: string;
  readonly kind: 'new' | 'changed' | 'same';
  readonly content: string;
  /** Added and removed lines. */
  readonly listing: string;
}

/** Compares planned files with the files in a folder. */
export function findChanges(files: readonly PlannedFile[], folder: string): Promise<Change[]> {
  return Promise.all(
    files.map(async ({ path, content, base, keep }) => {
      const present = await readIfPresent(join(folder, path));
      const isSame = present === content || (keep === true && present !== undefined);
      const kind = isSame ? 'same' : present === undefined ? 'new' : 'changed';
      return { path, kind, content, listing: isSame ? '' : listing(path, present ?? base ?? '', content) };
    })
  );
}

/** Writes new and changed files. */
export async function writeChanges(changes: readonly Change[], folder: string): Promise<void> {
  for (const { path, content } of changes.filter(({ kind }) => kind !== 'same')) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
}

async function readIfPresent(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') {
      return undefined;
    }
    throw error;
  }
}

/** A diff without context lines. */
function listing(path: string, before: string, after: string): string {
  const { hunks } = structuredPatch(path, path, before, after, '', '', { context: 0 });
  return hunks
    .flatMap(({ lines }) => lines)
    .filter((line) => !line.startsWith('\\'))
    .map((line) => `  ${line}\n`)
    .join('');
}
