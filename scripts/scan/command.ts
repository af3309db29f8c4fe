import path from 'node:path';
import { fromCaller, parseFlags, type CommandStreams } from '../lib/command.ts';
import { compileComponents } from '../lib/compile.ts';
import { filesBelow, packageDirectories, projectRoot } from '../org/project.ts';
import { analyze, hasJava } from './analyzer.ts';
import { evaluateFindings } from './findings.ts';
import { SUPPRESSIONS } from './suppressions.ts';

const USAGE = `Usage: npm run scan -- [options]

Scans the metadata and the emitted JavaScript with Salesforce Code Analyzer's AppExchange, security and recommended
rules. Fails for findings above low. PMD only runs where Java is installed.

  --compiled     scan the emitted JavaScript without compiling it first
  --root FOLDER  scan the packages of another project, without compiling and without suppressions
  --help         show this text
`;

const FLAGS = {
  compiled: { type: 'boolean' },
  root: { type: 'string' },
  help: { type: 'boolean', short: 'h' }
} as const;

/** `npm run scan`: runs Salesforce Code Analyzer on the files that are deployed. Exit code 1 for findings above low. */
export async function scan(args: string[], { stdout }: CommandStreams): Promise<number> {
  const flags = parseFlags(args, FLAGS);
  if (flags.help) {
    stdout.write(USAGE);
    return 0;
  }
  const root = flags.root === undefined ? projectRoot : fromCaller(flags.root);
  if (root === projectRoot && !flags.compiled) {
    const code = await compileComponents();
    if (code !== 0) {
      return code;
    }
  }
  return scanProject(root, stdout);
}

async function scanProject(root: string, stdout: CommandStreams['stdout']): Promise<number> {
  const files = (await Promise.all((await packageDirectories(root)).map(filesBelow))).flat().filter(isDeployed);
  const { engines, findings } = await analyze(root, files);
  const { failures, notes } = evaluateFindings(findings, root === projectRoot ? SUPPRESSIONS : [], engines);
  [...notes, ...failures].forEach((line) => stdout.write(`${line}\n`));
  const without = hasJava() ? '' : ', without PMD, which needs Java';
  stdout.write(`${files.length} files, ${failures.length} failures (${engines.join(', ')}${without})\n`);
  return failures.length > 0 ? 1 : 0;
}

/** Whether a file is deployed, see .forceignore: the emitted JavaScript is, TypeScript sources and tests are not. */
function isDeployed(file: string): boolean {
  return path.extname(file) !== '.ts' && !file.split(path.sep).includes('__tests__');
}
