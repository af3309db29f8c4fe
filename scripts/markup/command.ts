import { writeFile } from 'node:fs/promises';
import { fromCaller, parseFlags, UsageError, type CommandStreams } from '../lib/command.ts';
import { importViewerModule } from '../lib/viewerModules.ts';
import { pageMarkup } from './page.ts';
import type { Frame } from './page.ts';

const USAGE = `Usage: npm run markup -- [options]

Prints the markup of a Visualforce page that shows, on a Chat Transcript, the conversation with the assistant in a frame.
It only needs this project's fields x-watson-assistant-…, and a Trusted Site for its host.

  without options           IBM's hosted agent application, for chats with a session history key
  --region NAME             with --integration-id: the agent application of an integration in that region, for chats
  --integration-id ID       with session and token only, as of 2020
  --session-parameter NAME  query parameter for the session, by default session_id
  --token-parameter NAME    query parameter for the token, by default token
  --host URL                https URL that replaces the host
  --output FILE             write the markup to a file
  --help                    show this text
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

type ViewerSource = typeof import('c/assistantSource');

/** `npm run markup`: prints a Visualforce page for orgs that do not install the packages. */
export async function markup(args: string[], { stdout }: CommandStreams): Promise<void> {
  const values = parseFlags(args, FLAGS);
  if (values.help) {
    stdout.write(USAGE);
    return;
  }
  const page = pageMarkup(toFrame(values, await importViewerModule<ViewerSource>('assistantSource')));
  if (values.output === undefined) {
    stdout.write(page);
    return;
  }
  await writeFile(fromCaller(values.output), page).catch((error: Error) => {
    throw new UsageError(`${values.output}: ${error.message}`);
  });
}

function toFrame(values: Values, { FRAME_ORIGIN, isId, REGIONS, servicePrefix }: ViewerSource): Frame {
  const host = hostOf(values.host, servicePrefix);
  const integrationId = values['integration-id'];
  if (integrationId === undefined) {
    refuseIntegrationFlags(values);
    return { kind: 'key', host: host ?? FRAME_ORIGIN };
  }
  const parameters = {
    session: valid('session-parameter', values['session-parameter'] ?? 'session_id', 'a name', isId),
    token: valid('token-parameter', values['token-parameter'] ?? 'token', 'a name', isId)
  };
  return {
    kind: 'integration',
    host: host ?? hostOfRegion(values.region, REGIONS),
    integrationId: valid('integration-id', integrationId, 'an id', isId),
    parameters
  };
}

function refuseIntegrationFlags(values: Values): void {
  const unexpected = (['region', 'session-parameter', 'token-parameter'] as const).find((flag) => values[flag]);
  if (unexpected !== undefined) {
    throw new UsageError(`--${unexpected} needs --integration-id; see --help`);
  }
}

function hostOfRegion(region: string | undefined, regions: ViewerSource['REGIONS']): string {
  const notes = regions.get(region ?? '')?.notes;
  if (notes === undefined) {
    throw new UsageError(
      `--region must be one of ${[...regions.keys()].join(', ')}, not ${JSON.stringify(region ?? '')}`
    );
  }
  return `https://${notes}`;
}

/** A URL without characters that could end the attribute that contains it or start a merge field. */
function hostOf(text: string | undefined, servicePrefix: ViewerSource['servicePrefix']): string | undefined {
  const isSafe = (address: string) => /^https:\/\/[a-z0-9.:/_-]+$/i.test(servicePrefix(address) ?? '');
  const address = text === undefined ? undefined : valid('host', text, 'an https address', isSafe);
  return address === undefined ? undefined : servicePrefix(address);
}

function valid(flag: string, text: string, expected: string, isValid: (text: string) => boolean): string {
  if (!isValid(text)) {
    throw new UsageError(`--${flag} must be ${expected}, not ${JSON.stringify(text)}`);
  }
  return text;
}
