/** Runs the end-to-end tests. They are not part of `npm test`, because they install a web chat of 0.5 GB. */
import { compileComponents } from '../lib/compile.ts';
import { runProgram } from '../lib/runProgram.ts';

process.exitCode =
  (await compileComponents()) ||
  (await runProgram('playwright', ['test', '--project', 'story', '--workers', '1', ...process.argv.slice(2)]));
