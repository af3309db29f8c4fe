import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';

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
export function runTask(task: Task): Promise<number> {
  return exitOf(start(task, 'inherit'));
}

/** Runs one task, and shows its output when it has ended. */
async function runAside(task: Task): Promise<number> {
  const child = start(task, 'pipe');
  const output: Buffer[] = [];
  child.stdout?.on('data', (chunk: Buffer) => output.push(chunk));
  child.stderr?.on('data', (chunk: Buffer) => output.push(chunk));
  const code = await exitOf(child);
  process.stdout.write(Buffer.concat(output));
  return code;
}

function start({ command: [program, ...args], env }: Task, output: 'inherit' | 'pipe'): ChildProcess {
  return spawn(program, args, {
    stdio: ['ignore', output, output],
    env: { ...process.env, ...env, PATH: `node_modules/.bin${separator}${process.env['PATH'] ?? ''}` },
    shell: process.platform === 'win32'
  });
}

function exitOf(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve(code ?? 1));
  });
}

const separator = process.platform === 'win32' ? ';' : ':';

/**
 * Runs tasks one after the other, says how long each took, and stops at the first that fails.
 * @param tasks a list among them runs at the same time, each with its output in one piece
 * @returns the exit code of the run
 */
export async function runTasks(tasks: readonly (Task | readonly Task[])[]): Promise<number> {
  for (const step of tasks) {
    const code = 'name' in step ? await runStep(step, runTask) : await runTogether(step);
    if (code !== 0) {
      return code;
    }
  }
  return 0;
}

async function runTogether(tasks: readonly Task[]): Promise<number> {
  const codes = await Promise.all(tasks.map((task) => runStep(task, runAside)));
  return codes.find((code) => code !== 0) ?? 0;
}

async function runStep(task: Task, run: (task: Task) => Promise<number>): Promise<number> {
  const began = performance.now();
  console.log(`\n▶ ${task.name}`);
  const code = await run(task);
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(code === 0 ? `✓ ${task.name}, ${seconds} s` : `✗ ${task.name} failed after ${seconds} s`);
  return code;
}
