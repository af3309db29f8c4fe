/** Checks all metadata without an org: `npm run check:metadata -- [FOLDER]`. Exit code 1 when there are findings. */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { formatFinding, inspectProject } from './index.ts';

const { positionals } = parseArgs({ allowPositionals: true });
const root = resolve(process.env['INIT_CWD'] ?? '', positionals[0] ?? process.cwd());

const { findings, components, directories } = await inspectProject(root);
for (const finding of findings) {
  console.log(formatFinding(finding));
}
console.log(
  `${findings.length === 0 ? '✓' : '✗'} ${components.length} components in ${directories} directories checked, ` +
    `${findings.length} ${findings.length === 1 ? 'finding' : 'findings'}`
);
process.exitCode = findings.length === 0 ? 0 : 1;
