/** Compiles the components and creates a version of a package: `npm run package:version -- core --target-dev-hub NAME`. */
import { readFileSync } from 'node:fs';
import { compileComponents } from './lib/compile.ts';
import { runTask } from './lib/task.ts';

interface Project {
  readonly packageDirectories: readonly { readonly path: string; readonly package: string }[];
}

const { packageDirectories } = JSON.parse(readFileSync('sfdx-project.json', 'utf8')) as Project;
const [directory = '', ...flags] = process.argv.slice(2);
const found = packageDirectories.find(({ path }) => path === `force-app/${directory}`);

if (found === undefined) {
  const names = packageDirectories.map(({ path }) => path.replace('force-app/', ''));
  process.stderr.write(`Name one of the packages: ${names.join(', ')}\n`);
  process.exitCode = 2;
} else {
  process.exitCode =
    (await compileComponents()) ||
    (await runTask({
      name: 'package version',
      command: [
        'sf',
        'package',
        'version',
        'create',
        '--package',
        found.package,
        '--installation-key-bypass',
        '--code-coverage',
        '--wait',
        '60',
        ...flags
      ]
    }));
}
