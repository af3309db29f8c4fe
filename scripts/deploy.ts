/**
 * `npm run deploy -- --target-org NAME`: compiles the components and deploys core and chat, with any flag of sf. Package
 * names before the flags replace chat: `npm run deploy -- messaging languages --target-org NAME`.
 */
import { compileComponents } from './lib/compile.ts';
import { runProgram } from './lib/runProgram.ts';

const OPTIONAL_PACKAGES = ['chat', 'messaging', 'languages'];

const args = process.argv.slice(2);
const firstFlag = args.findIndex((arg) => !['core', ...OPTIONAL_PACKAGES].includes(arg));
const flags = firstFlag < 0 ? [] : args.slice(firstFlag);
const requested = args.slice(0, args.length - flags.length);
const chosen = requested.length === 0 ? ['chat'] : requested;
const packages = ['core', ...OPTIONAL_PACKAGES.filter((name) => chosen.includes(name))];
const sources = packages.flatMap((name) => ['--source-dir', `force-app/${name}`]);

process.exitCode =
  (await compileComponents()) || (await runProgram('sf', ['project', 'deploy', 'start', ...sources, ...flags]));
