import { spawn } from 'node:child_process';
import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { execute, type Command } from '../../scripts/lib/command.ts';
import { projectRoot } from '../../scripts/org/project.ts';

/** Runs the project's commands: in this process, which is fast, or in a separate process, as npm does. */

export interface CommandResult {
  /** The exit code; null when a signal ended the process. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command in this process. @param stdin piped to the command */
export async function run(command: Command, args: readonly string[], stdin = ''): Promise<CommandResult> {
  const streams = { stdin: Readable.from([Buffer.from(stdin)]), stdout: new PassThrough(), stderr: new PassThrough() };
  const output = Promise.all([text(streams.stdout), text(streams.stderr)]);
  const code = await execute(command, [...args], streams);
  streams.stdout.end();
  streams.stderr.end();
  const [stdout, stderr] = await output;
  return { code, stdout, stderr };
}

/** Runs a script of the folder scripts in a separate process. @param stdin piped to the process */
export async function runProcess(script: string, args: readonly string[], stdin = ''): Promise<CommandResult> {
  const child = spawn(process.execPath, ['scripts/run.mjs', script, ...args], { cwd: projectRoot });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  child.stdin.end(stdin);
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { code: await ended, stdout, stderr };
}
