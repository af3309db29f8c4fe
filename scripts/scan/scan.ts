/** The command `npm run scan`: Salesforce Code Analyzer on what is deployed. */
import path from 'node:path';
import { fromCaller, parseFlags, runCommand } from '../lib/command.ts';
import { compileComponents } from '../lib/compile.ts';
import { filesBelow, packageDirectories, projectRoot } from '../org/project.ts';
import { analyze, hasJava } from './analyzer.ts';
import { judge } from './findings.ts';
import { SUPPRESSIONS } from './suppressions.ts';

const USAGE = `Usage: npm run scan -- [options]

Scans the metadata and the emitted JavaScript with Salesforce Code Analyzer's rules for AppExchange and security, and
with those that it recommends. Fails at findings above low. PMD takes part where Java is installed.

  --compiled     take the JavaScript as it is; otherwise it is compiled first
  --root FOLDER  scan another project's packages, as they are and without suppressions
  --help         show this text
`;

const FLAGS = {
  compiled: { type: 'boolean' },
  root: { type: 'string' },
  help: { type: 'boolean', short: 'h' }
} as const;

async function main(args: string[]): Promise<number> {
  const flags = parseFlags(args, FLAGS);
  if (flags.help) {
    process.stdout.write(USAGE);
    return 0;
  }
  const root = flags.root === undefined ? projectRoot : fromCaller(flags.root);
  if (root === projectRoot && !flags.compiled) {
    const code = await compileComponents();
    if (code !== 0) {
      return code;
    }
  }
  return scan(root);
}

async function scan(root: string): Promise<number> {
  const files = (await Promise.all((await packageDirectories(root)).map(filesBelow))).flat().filter(isDeployed);
  const { engines, findings } = await analyze(root, files);
  const { failures, notes } = judge(findings, root === projectRoot ? SUPPRESSIONS : [], engines);
  [...notes, ...failures].forEach((line) => process.stdout.write(`${line}\n`));
  const without = hasJava() ? '' : ', without PMD, which needs Java';
  process.stdout.write(`${files.length} files, ${failures.length} failures (${engines.join(', ')}${without})\n`);
  return failures.length > 0 ? 1 : 0;
}

/** As .forceignore has it: of the components' sources only the emitted JavaScript. */
function isDeployed(file: string): boolean {
  return path.extname(file) !== '.ts' && !file.split(path.sep).includes('__tests__');
}

runCommand(main);
