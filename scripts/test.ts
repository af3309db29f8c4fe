/** Everything that has to hold, in the order in which a failure is cheapest to find. */
import { compileComponents } from './lib/compile.ts';
import { runTasks } from './lib/task.ts';

const compiled = await compileComponents();
process.exitCode =
  compiled !== 0
    ? compiled
    : await runTasks([
        [
          { name: 'lint', command: ['eslint', '--max-warnings', '0', '.'] },
          { name: 'types of scripts', command: ['tsc', '--project', 'scripts/tsconfig.json'] }
        ],
        [
          { name: 'types of the handover module', command: ['tsc', '--project', 'handover/tsconfig.json'] },
          { name: 'types of tests', command: ['tsc', '--project', 'tests/tsconfig.json'] },
          { name: 'types of unit tests', command: ['tsc', '--project', 'tests/jest/tsconfig.json'] }
        ],
        [
          { name: 'format', command: ['prettier', '--check', '--log-level', 'warn', '.'] },
          { name: 'types of the console', command: ['tsc', '--project', 'scripts/console/tsconfig.json'] },
          { name: 'metadata', command: ['tsx', 'scripts/metadata/check.ts'] }
        ],
        [
          { name: 'code analyzer', command: ['tsx', 'scripts/scan/scan.ts', '--compiled'] },
          // what the console builds once takes longer than a test may
          { name: 'build of the console', command: ['tsx', 'scripts/console/build.ts'] }
        ],
        { name: 'unit tests', command: ['sfdx-lwc-jest', '--', '--config', 'jest.config.cjs', '--maxWorkers', '100%'] },
        { name: 'contract tests', command: ['playwright', 'test', '--project', 'contract'] },
        { name: 'browser tests', command: ['playwright', 'test', '--project', 'browser'] },
        { name: 'browser tests in the sandbox', command: ['playwright', 'test', '--project', 'sandbox'] }
      ]);
