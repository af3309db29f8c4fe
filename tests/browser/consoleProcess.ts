import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { expect } from '@playwright/test';

/** A running console and the lines that it has printed. */
export interface ConsoleProcess {
  readonly child: ChildProcess;
  readonly lines: readonly string[];
}

/**
 * Starts the local console on free ports and resolves when it is ready.
 * @param flags command line options, for example `--history <file>`
 * @throws Error when the console exits first
 */
export async function startConsole(flags: readonly string[] = []): Promise<ConsoleProcess> {
  const child = spawn(
    process.execPath,
    ['scripts/run.mjs', 'console/start.ts', '--port', '0', '--assistant-port', '0', ...flags],
    { stdio: ['ignore', 'pipe', 'inherit'] }
  );
  const lines: string[] = [];
  const histories = flags.filter((flag) => flag === '--history').length;
  for await (const line of createInterface({ input: child.stdout })) {
    lines.push(line);
    if (lines.length === 1 + histories) {
      return { child, lines };
    }
  }
  throw new Error(`The console ended with ${child.exitCode} after: ${lines.join('\n')}`);
}

/** Stops the console as Ctrl-C does. */
export async function stopConsole(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit');
  child.kill('SIGINT');
  await ended;
}

/** The URL in a line of the console's output, for example `Console: http://127.0.0.1:3000/`. */
export function urlIn(line: string | undefined, name: string): URL {
  expect(line).toMatch(new RegExp(`^${name}: http://127\\.0\\.0\\.1:\\d+/`));
  return new URL((line ?? '').slice(name.length + 2));
}
