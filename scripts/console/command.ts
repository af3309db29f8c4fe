import type { CommandStreams } from '../lib/command.ts';
import { readHistoryFiles } from './historyFiles.ts';
import { parseOptions, USAGE } from './options.ts';

const PARENT_CHECK_MILLISECONDS = 500;

/** `npm start`: starts the local console and prints its URLs. It ends with SIGINT, SIGTERM, or with npm. */
export async function start(args: string[], { stdout, stderr }: CommandStreams): Promise<void> {
  const options = parseOptions(args);
  if (options.help) {
    stdout.write(USAGE);
    return;
  }
  const histories = await readHistoryFiles(options.historyFiles);
  // loaded after the options are checked, because it takes seconds; and before the signal listeners are added, because
  // libraries in it also listen and would end the process before the console is closed
  const { startConsole } = await import('./console.ts');
  // before the console has started, there is nothing to close
  let close = (): Promise<void> => Promise.resolve();
  const end = () => void close().then(() => process.exit(0));
  process.once('SIGINT', end);
  process.once('SIGTERM', end);
  if (process.env['npm_lifecycle_event'] === 'start') {
    onParentExit(end);
  }
  const running = await startConsole({ ...options, histories, log: (text) => stderr.write(`${text}\n`) });
  close = () => running.close();
  stdout.write(`Console: ${running.url}\n`);
  running.historyUrls.forEach((url) => stdout.write(`History: ${url}\n`));
}

/** A signal that is sent to npm ends npm and its shell, but neither passes it on to this process. */
function onParentExit(callback: () => void): void {
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) {
      callback();
    }
  }, PARENT_CHECK_MILLISECONDS).unref();
}
