/** `npm test`: compiles the components, then runs the checks and tests of package.json, the cheapest ones first. */
import { compileComponents } from './lib/compile.ts';
import { runProgram } from './lib/runProgram.ts';

const STEPS = ['test:static', 'test:unit', 'test:contract', 'test:browser'];

process.exitCode = (await compileComponents()) || (await runSteps());

/** Runs the steps until one fails, and prints how long each took. */
async function runSteps(): Promise<number> {
  for (const step of STEPS) {
    console.time(step);
    const code = await runProgram('npm', ['run', step]);
    console.timeEnd(step);
    if (code !== 0) {
      return code;
    }
  }
  return 0;
}
