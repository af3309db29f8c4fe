// Runs a script of this folder, after installing what is missing. Plain JavaScript without dependencies, because it is
// what runs on a fresh clone; and a script of its own, because npm runs no pre-scripts under ignore-scripts.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const [script, ...args] = process.argv.slice(2);

process.env.INIT_CWD ??= process.cwd();
process.chdir(root);
if (!isInstalled()) {
  install();
}
// neither npm packages nor the sf CLI need to call home or update themselves
Object.assign(process.env, {
  SF_DISABLE_TELEMETRY: 'true',
  SF_DISABLE_AUTOUPDATE: 'true',
  SF_AUTOUPDATE_DISABLE: 'true',
  IBM_TELEMETRY_DISABLED: 'true'
});
const { register } = await import('tsx/esm/api');
register();
const path = resolve(root, 'scripts', script);
process.argv = [process.argv[0], path, ...args];
await import(pathToFileURL(path).href);

/** Whether every package of the lock file is there in its version; packages for other systems are optional. */
function isInstalled() {
  try {
    const wanted = readLock('package-lock.json');
    const present = readLock('node_modules/.package-lock.json');
    return Object.entries(wanted)
      .filter(([path]) => path !== '')
      .every(([path, { version, optional }]) => present[path]?.version === version || (optional && !present[path]));
  } catch {
    return false;
  }
}

function readLock(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages;
}

function install() {
  console.error('Installing the packages of the lock file (about a minute) …');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const { status, error } = spawnSync(npm, ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    // standard output belongs to the script
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32'
  });
  if (status !== 0) {
    console.error(`The installation failed${error ? `: ${error.message}` : ''}. See the messages of npm above.`);
    process.exit(1);
  }
}
