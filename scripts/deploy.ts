/**
 * Compiles the components and deploys core and chat: `npm run deploy -- --target-org NAME`, with any flag of sf. Names
 * of packages in front of the flags take the place of chat: `npm run deploy -- messaging languages --target-org NAME`.
 */
import { compileComponents } from './lib/compile.ts';
import { runTask } from './lib/task.ts';

const OPTIONAL = ['chat', 'messaging', 'languages'];

const args = process.argv.slice(2);
const firstFlag = args.findIndex((arg) => !['core', ...OPTIONAL].includes(arg));
const flags = firstFlag < 0 ? [] : args.slice(firstFlag);
const named = args.slice(0, args.length - flags.length);
const packages = ['core', ...OPTIONAL.filter((name) => (named.length === 0 ? name === 'chat' : named.includes(name)))];

const compiled = await compileComponents();
process.exitCode =
  compiled !== 0
    ? compiled
    : await runTask({
        name: 'deploy',
        command: [
          'sf',
          'project',
          'deploy',
          'start',
          ...packages.flatMap((name) => ['--source-dir', `force-app/${name}`]),
          ...flags
        ]
      });
