import { resolve } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { parseArgs } from 'node:util';
import type { ParseArgsConfig } from 'node:util';

/** The streams that a command reads and writes; tests pass their own. */
export interface CommandStreams {
  readonly stdin: Readable & { readonly isTTY?: boolean };
  /** The result of the command. */
  readonly stdout: Writable & { readonly isTTY?: boolean };
  /** Progress and errors. */
  readonly stderr: Writable;
}

/** Main function of a command; resolves with the exit code, by default 0. */
export type Command = (args: string[], streams: CommandStreams) => Promise<number | void>;

type FlagDefinitions = NonNullable<ParseArgsConfig['options']>;

/** Invalid use of a command. The user gets the message in one line, without a stack trace. */
export class UsageError extends Error {
  override name = 'UsageError';
}

/**
 * Parses the flags of a command line.
 * @throws UsageError for an unknown flag, a flag without its value, or a positional argument
 */
export function parseFlags<const Flags extends FlagDefinitions>(args: string[], options: Flags) {
  try {
    return parseArgs({ args, options }).values;
  } catch (error) {
    // drops Node's advice about positional arguments, which these commands do not have
    const [reason] = (error as Error).message.split(/\. |\n/);
    throw new UsageError(`${reason}; see --help`);
  }
}

/** Resolves a path against the directory in which the user called npm; npm and scripts/run.mjs change the directory. */
export function fromCaller(path: string): string {
  return resolve(process.env['INIT_CWD'] ?? '', path);
}

/**
 * Runs a command and reports its error, if any.
 * @returns the exit code
 */
export async function execute(command: Command, args: string[], streams: CommandStreams): Promise<number> {
  try {
    return (await command(args, streams)) ?? 0;
  } catch (error) {
    streams.stderr.write(formatError(error));
    return 1;
  }
}

/** Runs a command with the arguments and streams of the process. An error ends the process, even if it still has work. */
export function runCommand(command: Command): void {
  command(process.argv.slice(2), process).then(
    (code) => {
      process.exitCode = code ?? 0;
    },
    (error: unknown) => {
      process.stderr.write(formatError(error));
      process.exit(1);
    }
  );
}

function formatError(error: unknown): string {
  return `${error instanceof UsageError ? error.message : ((error as Error).stack ?? String(error))}\n`;
}
