import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { ParseArgsConfig } from 'node:util';

type FlagDefinitions = NonNullable<ParseArgsConfig['options']>;

/** A mistake of whoever started a command: one line says it all. */
export class UsageError extends Error {
  override name = 'UsageError';
}

/** Reads a command line's flags. Throws a UsageError for flags that do not exist, lack a value, or are none. */
export function parseFlags<const Flags extends FlagDefinitions>(args: string[], options: Flags) {
  try {
    return parseArgs({ args, options }).values;
  } catch (error) {
    // Node adds advice about positional arguments, which these commands have none of
    const [reason] = (error as Error).message.split(/\. |\n/);
    throw new UsageError(`${reason}; see --help`);
  }
}

/** A path as whoever gave it means it: npm and scripts/run.mjs work in the project's folder. */
export function fromCaller(path: string): string {
  return resolve(process.env['INIT_CWD'] ?? '', path);
}

/**
 * Runs a command's main function. A usage error is told in its one line, anything else with its stack; both end the
 * process with a failure.
 * @param main resolves with the exit code when the process shall end by itself with it
 */
export function runCommand(main: (args: string[]) => Promise<number | void>): void {
  main(process.argv.slice(2)).then(
    (code) => {
      process.exitCode = code ?? 0;
    },
    (error: unknown) => {
      const told = error instanceof UsageError ? error.message : ((error as Error).stack ?? String(error));
      process.stderr.write(`${told}\n`);
      process.exit(1);
    }
  );
}
