// Runs a TypeScript file of this folder, and installs missing packages first. Plain JavaScript without dependencies,
// because it runs on a fresh clone; and a script instead of a pre-script, because npm skips those under ignore-scripts.
import { dirname, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { installPackages, isInstalled } from './lib/packages.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const [script, ...args] = process.argv.slice(2);

process.env.INIT_CWD ??= process.cwd();
process.chdir(root);
if (!isInstalled(root)) {
  console.error('Installing the packages of the lock file (about a minute) …');
  try {
    installPackages(root);
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
}
// keeps npm packages and the sf CLI from sending telemetry and from updating themselves
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
