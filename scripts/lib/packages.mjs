// Installs the npm packages of a lock file. Plain JavaScript without dependencies, because scripts/run.mjs imports it on a
// fresh clone.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Whether all packages of a folder's lock file are installed in the locked versions; optional packages may be missing. */
export function isInstalled(folder) {
  try {
    const locked = lockedPackages(folder);
    const installed = lockedPackages(folder, 'node_modules/.package-lock.json');
    return Object.entries(locked)
      .filter(([path]) => path !== '')
      .every(([path, { version, optional }]) => installed[path]?.version === version || (optional && !installed[path]));
  } catch {
    return false;
  }
}

/** The `packages` of a folder's lock file, by path. */
export function lockedPackages(folder, file = 'package-lock.json') {
  return JSON.parse(readFileSync(join(folder, file), 'utf8')).packages;
}

/** Runs `npm ci` in a folder. The standard output stays free for the result of the calling script. */
export function installPackages(folder) {
  const isWindows = process.platform === 'win32';
  const { status, error } = spawnSync(
    isWindows ? 'npm.cmd' : 'npm',
    ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'],
    { cwd: folder, stdio: ['ignore', 2, 2], shell: isWindows }
  );
  if (status !== 0) {
    throw new Error(`The installation failed${error ? `: ${error.message}` : ''}. See the messages of npm above.`);
  }
}
