/** Runs the end-to-end tests. They are not part of `npm test`, because they install a web chat of 0.5 GB. */
import { compileComponents } from '../lib/compile.ts';
import { runTask } from '../lib/task.ts';

process.exitCode =
  (await compileComponents()) ||
  (await runTask({
    name: 'story',
    command: ['playwright', 'test', '--project', 'story', '--workers', '1', ...process.argv.slice(2)]
  }));
