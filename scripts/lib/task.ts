import { spawn } from 'node:child_process';

/** A step of a longer run. */
export interface Task {
  readonly name: string;
  /** Program of a package in node_modules, or `node` itself, and its arguments. */
  readonly command: readonly [string, ...string[]];
  readonly env?: Readonly<Record<string, string>>;
}

/**
 * Runs one task with its output in the terminal.
 * @returns the exit code; a task ended by a signal counts as failed
 */
export function runTask({ command: [program, ...args], env }: Task): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...env, PATH: `node_modules/.bin${separator}${process.env['PATH'] ?? ''}` },
      shell: process.platform === 'win32'
    });
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

const separator = process.platform === 'win32' ? ';' : ':';

/**
 * Runs tasks one after the other, says how long each took, and stops at the first that fails.
 * @returns the exit code of the run
 */
export async function runTasks(tasks: readonly Task[]): Promise<number> {
  for (const task of tasks) {
    const start = performance.now();
    console.log(`\n▶ ${task.name}`);
    const code = await runTask(task);
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    if (code !== 0) {
      console.error(`✗ ${task.name} failed after ${seconds} s`);
      return code;
    }
    console.log(`✓ ${task.name}, ${seconds} s`);
  }
  return 0;
}
