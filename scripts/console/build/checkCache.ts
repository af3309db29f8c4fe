import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { MetadataCheck } from '../../org/deploy/deployment.ts';
import { filesBelow, projectRoot } from '../../org/project.ts';

const CACHE = path.join(projectRoot, 'node_modules/.cache/assistant-history-checks');

/** The code of the check and the versions of its packages: the result depends on them as well. */
const CHECK_SOURCES = [path.join(projectRoot, 'scripts/metadata'), path.join(projectRoot, 'package-lock.json')];

/** Caches the results of a check on disk, by the content of the package, so that not every start has to repeat it. */
export function cachedCheck(check: MetadataCheck): MetadataCheck {
  return async (folder, installed) => {
    const file = path.join(CACHE, `${await cacheKey(folder, installed)}.json`);
    const cached = await readFile(file, 'utf8').catch(() => undefined);
    if (cached !== undefined) {
      return JSON.parse(cached) as Awaited<ReturnType<MetadataCheck>>;
    }
    const findings = await check(folder, installed);
    await mkdir(CACHE, { recursive: true });
    // renamed when complete, so that other processes never read a partial file
    await writeFile(`${file}.${process.pid}`, JSON.stringify(findings));
    await rename(`${file}.${process.pid}`, file);
    return findings;
  };
}

async function cacheKey(folder: string, installed: ReadonlySet<string>): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify([...installed].sort()));
  for (const root of [folder, ...CHECK_SOURCES]) {
    for (const file of path.extname(root) === '' ? await filesBelow(root) : [root]) {
      hash.update(`\0${path.relative(root, file)}\0`).update(await readFile(file));
    }
  }
  return hash.digest('hex');
}
