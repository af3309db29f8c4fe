/** `npm run doctor`: the connection check for the terminal, on the module that the admin's tab uses. */
import { runCommand } from '../lib/command.ts';
import { importViewerModule } from '../lib/viewerModules.ts';
import { parseOptions, USAGE } from './options.ts';
import type { DoctorOptions } from './options.ts';
import { pageFetch } from './pageFetch.ts';
import { packagedSites } from './trustedSites.ts';

type Results = Awaited<ReturnType<typeof import('c/assistantCheck').checkConnection>>;

const MARKS = { passed: '✓', failed: '✗', unknown: '·' } as const;

async function main(args: string[]): Promise<number> {
  const options = await parseOptions(args);
  if (options.help) {
    process.stdout.write(USAGE);
    return 0;
  }
  const results = await check(options);
  process.stdout.write(options.json ? `${JSON.stringify(results, null, 2)}\n` : await inWords(results));
  return results.some(({ outcome }) => outcome === 'failed') ? 1 : 0;
}

async function check({ key, session, token, settings, origin, trustedSites }: DoctorOptions): Promise<Results> {
  const { checkConnection } = await importViewerModule<typeof import('c/assistantCheck')>('assistantCheck');
  const { readSettings } = await importViewerModule<typeof import('c/assistantSource')>('assistantSource');
  const refused = new Set<string>();
  const page = { origin, trustedSites: [...(await packagedSites()), ...trustedSites] };
  const record = { key, session, token, settingsText: '', customerName: '' };
  const environment = {
    fetch: pageFetch(page, (refusedOrigin) => refused.add(refusedOrigin)),
    isOnline: () => true,
    tellsRefusals: true,
    onOnline: () => {},
    isVisible: () => true,
    onVisible: () => {},
    isRefused: (candidate: string) => refused.has(candidate),
    wait: (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds)),
    random: () => Math.random(),
    uuid: () => crypto.randomUUID()
  };
  return checkConnection(record, readSettings(settings), environment, new AbortController().signal);
}

async function inWords(results: Results): Promise<string> {
  const { describeStep } = await importViewerModule<typeof import('c/assistantCheck')>('assistantCheck');
  const lines = results
    .map(describeStep)
    .flatMap(({ outcome, title, outcomeLabel, text, hint }) => [
      `${MARKS[outcome]} ${title}: ${outcomeLabel}`,
      ...[text, hint].filter((line) => line !== '').map((line) => `  ${line}`)
    ]);
  return `${lines.join('\n')}\n`;
}

runCommand(main);
