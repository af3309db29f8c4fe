import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { MetadataCheck } from '../../org/deploy/deployment.ts';
import { filesBelow, projectRoot } from '../../org/project.ts';

const CACHE = path.join(projectRoot, 'node_modules/.cache/assistant-history-checks');

/** What a check's outcome depends on beside the package: its code, and the versions of what that uses. */
const CODE = [path.join(projectRoot, 'scripts/metadata'), path.join(projectRoot, 'package-lock.json')];

/** The check with a memory: of the same package it says the same, which it need not find out at each start. */
export function remembered(check: MetadataCheck): MetadataCheck {
  return async (folder, installed) => {
    const file = path.join(CACHE, `${await keyOf(folder, installed)}.json`);
    const known = await readFile(file, 'utf8').catch(() => undefined);
    if (known !== undefined) {
      return JSON.parse(known) as Awaited<ReturnType<MetadataCheck>>;
    }
    const findings = await check(folder, installed);
    await mkdir(CACHE, { recursive: true });
    // in one step, so that nobody reads half of it
    await writeFile(`${file}.${process.pid}`, JSON.stringify(findings));
    await rename(`${file}.${process.pid}`, file);
    return findings;
  };
}

async function keyOf(folder: string, installed: ReadonlySet<string>): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify([...installed].sort()));
  for (const root of [folder, ...CODE]) {
    for (const file of path.extname(root) === '' ? await filesBelow(root) : [root]) {
      hash.update(`\0${path.relative(root, file)}\0`).update(await readFile(file));
    }
  }
  return hash.digest('hex');
}
