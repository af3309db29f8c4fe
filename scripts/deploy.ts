/** Compiles the components and deploys core and chat: `npm run deploy -- --target-org NAME`, with any flag of sf. */
import { compileComponents } from './lib/compile.ts';
import { runTask } from './lib/task.ts';

const DIRECTORIES = ['force-app/core', 'force-app/chat'];

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
          ...DIRECTORIES.flatMap((directory) => ['--source-dir', directory]),
          ...process.argv.slice(2)
        ]
      });
