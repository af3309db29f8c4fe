import { spawn } from 'node:child_process';
import { delimiter } from 'node:path';

/**
 * Runs a program of a package in node_modules, or one on the PATH, with its output in the terminal.
 * @returns the exit code; 1 for a program that a signal ended
 * @throws Error when the program does not start
 */
export function runProgram(program: string, args: readonly string[]): Promise<number> {
  const child = spawn(program, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, PATH: `node_modules/.bin${delimiter}${process.env['PATH'] ?? ''}` },
    shell: process.platform === 'win32'
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve(code ?? 1));
  });
}
