/** The story in a browser, apart from the other tests: it installs a web chat of 0.5 GB first. */
import { compileComponents } from '../lib/compile.ts';
import { runTask } from '../lib/task.ts';

process.exitCode =
  (await compileComponents()) ||
  (await runTask({
    name: 'story',
    command: ['playwright', 'test', '--project', 'story', '--workers', '1', ...process.argv.slice(2)]
  }));
