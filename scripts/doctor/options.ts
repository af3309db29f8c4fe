import { readFile } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { text as readStream } from 'node:stream/consumers';
import { fromCaller, parseFlags, UsageError } from '../lib/command.ts';

/** The values that the viewer reads from the record, the settings and its page. */
export interface DoctorOptions {
  readonly key: string;
  readonly session: string;
  readonly token: string;
  /** Settings, by the names of the component's properties. */
  readonly settings: Readonly<Record<string, string>>;
  /** Origin of the Lightning pages, for the CORS check. */
  readonly origin: string;
  /** URLs of CSP Trusted Sites that the org has beside those of the package. */
  readonly trustedSites: readonly string[];
  readonly json: boolean;
  readonly help: boolean;
}

export const USAGE = `Usage: npm run doctor -- [options]

Checks, step by step, whether a page of an org can read a conversation from the assistant.

Values of the chat record; files keep secrets out of the shell's history, - is standard input:
  --key-file FILE        session history key
  --token-file FILE      token
  --session ID           session id
Values of Assistant Settings:
  --source notes|logs  --region NAME  --integration-id ID  --subscription-id ID  --service-url URL
  --environment-id ID  --api-version YYYY-MM-DD  --timeout SECONDS
Page of the viewer:
  --origin URL           origin of your Lightning pages, https://….lightning.force.com
  --trusted-site URL     an additional CSP Trusted Site of your org; may be given several times
  --json                 print the result as JSON
  --help                 show this text
`;

const SETTINGS = {
  source: 'source',
  region: 'region',
  'integration-id': 'integrationId',
  'subscription-id': 'subscriptionId',
  'service-url': 'serviceUrl',
  'environment-id': 'environmentId',
  'api-version': 'apiVersion',
  timeout: 'timeout'
} as const;

const string = { type: 'string' } as const;

const FLAGS = {
  source: string,
  region: string,
  'integration-id': string,
  'subscription-id': string,
  'service-url': string,
  'environment-id': string,
  'api-version': string,
  timeout: string,
  'key-file': string,
  'token-file': string,
  session: string,
  origin: string,
  'trusted-site': { type: 'string', multiple: true },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' }
} as const;

/**
 * Parses the command line and reads the files in it.
 * @param stdin read for a file named -
 * @throws UsageError for invalid arguments and unreadable files
 */
export async function parseOptions(args: string[], stdin: Readable): Promise<DoctorOptions> {
  const values = parseFlags(args, FLAGS);
  const settings = Object.entries(SETTINGS).map(([flag, name]) => [name, values[flag as keyof typeof SETTINGS] ?? '']);
  return {
    key: await readSecret(values['key-file'], stdin),
    session: values.session ?? '',
    token: await readSecret(values['token-file'], stdin),
    settings: Object.fromEntries(settings) as Record<string, string>,
    origin: originOf(values.origin ?? 'https://example.lightning.force.com'),
    trustedSites: values['trusted-site'] ?? [],
    json: values.json ?? false,
    help: values.help ?? false
  };
}

function originOf(text: string): string {
  try {
    return new URL(text).origin;
  } catch {
    throw new UsageError(`--origin must be a URL, not ${JSON.stringify(text)}`);
  }
}

async function readSecret(file: string | undefined, stdin: Readable): Promise<string> {
  if (file === undefined) {
    return '';
  }
  try {
    const secret = file === '-' ? await readStream(stdin) : await readFile(fromCaller(file), 'utf8');
    return secret.trim();
  } catch (error) {
    throw new UsageError(`${file}: ${(error as Error).message}`);
  }
}
