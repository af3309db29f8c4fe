import { setTimeout as wait } from 'node:timers/promises';
import type { CommandStreams } from '../lib/command.ts';
import { importViewerModule } from '../lib/viewerModules.ts';
import { parseOptions, USAGE } from './options.ts';
import type { DoctorOptions } from './options.ts';
import { pageFetch } from './pageFetch.ts';
import { packagedSites } from './trustedSites.ts';

type Results = Awaited<ReturnType<typeof import('c/assistantCheck').checkConnection>>;

const MARKS = { passed: '✓', failed: '✗', unknown: '·' } as const;

/** `npm run doctor`: the viewer's connection check in the terminal. Exit code 1 when a step fails. */
export async function doctor(args: string[], { stdin, stdout }: CommandStreams): Promise<number> {
  const options = await parseOptions(args, stdin);
  if (options.help) {
    stdout.write(USAGE);
    return 0;
  }
  const results = await check(options);
  stdout.write(options.json ? `${JSON.stringify(results, null, 2)}\n` : await formatResults(results));
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
    reportsCspViolations: true,
    onOnline: () => {},
    isVisible: () => true,
    onVisible: () => {},
    isBlockedByCsp: (candidate: string) => refused.has(candidate),
    wait: (milliseconds: number) => wait(milliseconds),
    random: () => Math.random(),
    uuid: () => crypto.randomUUID()
  };
  return checkConnection(record, readSettings(settings), environment, new AbortController().signal);
}

async function formatResults(results: Results): Promise<string> {
  const { describeStep } = await importViewerModule<typeof import('c/assistantCheck')>('assistantCheck');
  const lines = results
    .map(describeStep)
    .flatMap(({ outcome, title, outcomeLabel, text, hint }) => [
      `${MARKS[outcome]} ${title}: ${outcomeLabel}`,
      ...[text, hint].filter((line) => line !== '').map((line) => `  ${line}`)
    ]);
  return `${lines.join('\n')}\n`;
}
