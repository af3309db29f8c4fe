/** `npm run package:version -- core --target-dev-hub NAME`: compiles the components and creates a version of a package. */
import { readFileSync } from 'node:fs';
import { compileComponents } from './lib/compile.ts';
import { runProgram } from './lib/runProgram.ts';

interface Project {
  readonly packageDirectories: readonly { readonly path: string; readonly package: string }[];
}

const CREATE = ['package', 'version', 'create', '--installation-key-bypass', '--code-coverage', '--wait', '60'];

const { packageDirectories } = JSON.parse(readFileSync('sfdx-project.json', 'utf8')) as Project;
const [name = '', ...flags] = process.argv.slice(2);
const directory = packageDirectories.find(({ path }) => path === `force-app/${name}`);

if (directory === undefined) {
  const names = packageDirectories.map(({ path }) => path.replace('force-app/', ''));
  process.stderr.write(`Name one of the packages: ${names.join(', ')}\n`);
  process.exitCode = 2;
} else {
  process.exitCode =
    (await compileComponents()) || (await runProgram('sf', [...CREATE, '--package', directory.package, ...flags]));
}
