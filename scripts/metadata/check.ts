/** Checks all metadata without an org: `npm run check:metadata -- [FOLDER]`. Exit code 1 when something is wrong. */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { formatFinding, inspectProject } from './index.ts';
import { readPackages } from './tree/packages.ts';

const { positionals } = parseArgs({ allowPositionals: true });
const root = resolve(process.env['INIT_CWD'] ?? '', positionals[0] ?? process.cwd());

const packages = await readPackages(root);
const { findings, components } = await inspectProject(root);
findings.map(formatFinding).forEach((line) => {
  console.log(line);
});
console.log(
  `${findings.length === 0 ? '✓' : '✗'} ${components.length} components in ${packages.length} directories checked, ` +
    `${findings.length} ${findings.length === 1 ? 'finding' : 'findings'}`
);
process.exitCode = findings.length === 0 ? 0 : 1;
