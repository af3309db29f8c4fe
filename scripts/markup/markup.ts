/** `npm run markup`: prints a Visualforce page for an org that wants the page alone, without the packages. */
import { writeFile } from 'node:fs/promises';
import { fromCaller, parseFlags, runCommand, UsageError } from '../lib/command.ts';
import { importViewerModule } from '../lib/viewerModules.ts';
import { pageMarkup } from './page.ts';
import type { Frame } from './page.ts';

const USAGE = `Usage: npm run markup -- [options]

Prints the markup of a Visualforce page that shows, on a Chat Transcript, the conversation with the assistant in a frame.
It needs nothing of this project but the fields x-watson-assistant-…, and a Trusted Site for its host.

  without options          the agent application that IBM hosts, for chats with a session history key
  --region NAME            with --integration-id: the agent application of an integration in that region, for chats with
  --integration-id ID      session and token alone, as in 2020
  --session-parameter NAME  query parameter that carries the session; without it session_id
  --token-parameter NAME    query parameter that carries the token; without it token
  --host URL               https address that replaces the host
  --output FILE            write the markup to a file
  --help                   show this text
`;

const string = { type: 'string' } as const;

const FLAGS = {
  region: string,
  'integration-id': string,
  'session-parameter': string,
  'token-parameter': string,
  host: string,
  output: string,
  help: { type: 'boolean', short: 'h' }
} as const;

type Values = ReturnType<typeof parseFlags<typeof FLAGS>>;

const { FRAME_HOST, isId, REGIONS, servicePrefix } =
  await importViewerModule<typeof import('c/assistantSource')>('assistantSource');

async function main(args: string[]): Promise<void> {
  const values = parseFlags(args, FLAGS);
  if (values.help) {
    process.stdout.write(USAGE);
    return;
  }
  const markup = pageMarkup(toFrame(values));
  if (values.output === undefined) {
    process.stdout.write(markup);
    return;
  }
  await writeFile(fromCaller(values.output), markup).catch((error: Error) => {
    throw new UsageError(`${values.output}: ${error.message}`);
  });
}

function toFrame(values: Values): Frame {
  const integrationId = values['integration-id'];
  if (integrationId === undefined) {
    refuseWithoutIntegration(values);
    return { kind: 'key', host: hostOf(values.host) ?? FRAME_HOST };
  }
  const parameters = {
    session: valid('session-parameter', values['session-parameter'] ?? 'session_id', 'a name', isId),
    token: valid('token-parameter', values['token-parameter'] ?? 'token', 'a name', isId)
  };
  return {
    kind: 'integration',
    host: hostOf(values.host) ?? hostOfRegion(values.region),
    integrationId: valid('integration-id', integrationId, 'an id', isId),
    parameters
  };
}

function refuseWithoutIntegration(values: Values): void {
  const needless = (['region', 'session-parameter', 'token-parameter'] as const).find((flag) => values[flag]);
  if (needless !== undefined) {
    throw new UsageError(`--${needless} needs --integration-id; see --help`);
  }
}

function hostOfRegion(region: string | undefined): string {
  const notes = REGIONS.get(region ?? '')?.notes;
  if (notes === undefined) {
    throw new UsageError(
      `--region must be one of ${[...REGIONS.keys()].join(', ')}, not ${JSON.stringify(region ?? '')}`
    );
  }
  return `https://${notes}`;
}

/** An address without anything that could end the attribute that it stands in, or be taken for a merge field. */
function hostOf(text: string | undefined): string | undefined {
  const isPlain = (address: string) => /^https:\/\/[a-z0-9.:/_-]+$/i.test(servicePrefix(address) ?? '');
  const address = text === undefined ? undefined : valid('host', text, 'an https address', isPlain);
  return address === undefined ? undefined : servicePrefix(address);
}

function valid(flag: string, text: string, expected: string, isValid: (text: string) => boolean): string {
  if (!isValid(text)) {
    throw new UsageError(`--${flag} must be ${expected}, not ${JSON.stringify(text)}`);
  }
  return text;
}

runCommand(main);
