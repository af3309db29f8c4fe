import { readHistoryFiles } from './historyFiles.ts';
import { parseOptions, USAGE } from './options.ts';
import { runCommand } from '../lib/command.ts';

/** The command `npm start`. Its output is what its user acts on; progress and problems go to the error output. */
async function main(args: string[]): Promise<void> {
  const options = parseOptions(args);
  if (options.help) {
    process.stdout.write(USAGE);
    return;
  }
  const histories = await readHistoryFiles(options.historyFiles);
  // a mistake in the command is told before the seconds that loading this takes; and libraries in it that listen to signals
  // as well would end the process themselves, were they to hear of one after the listeners below
  const { startConsole } = await import('./console.ts');
  // until the start is through there is nothing to close that does not end with the process
  let close = (): Promise<void> => Promise.resolve();
  const end = () => void close().then(() => process.exit(0));
  process.once('SIGINT', end);
  process.once('SIGTERM', end);
  if (process.env['npm_lifecycle_event'] === 'start') {
    onOrphaned(end);
  }
  const running = await startConsole({ ...options, histories, log: (line) => process.stderr.write(`${line}\n`) });
  close = () => running.close();
  process.stdout.write(`Console: ${running.url}\n`);
  running.historyUrls.forEach((url) => process.stdout.write(`History: ${url}\n`));
}

/** A signal to npm alone ends npm and its shell, and neither hands it on. */
function onOrphaned(end: () => void): void {
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) {
      end();
    }
  }, 500).unref();
}

runCommand(main);
