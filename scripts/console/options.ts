import { parseFlags, UsageError } from '../lib/command.ts';

export interface Options {
  /** 0 for any free port; undefined for the default port. */
  port?: number;
  assistantPort?: number;
  historyFiles: string[];
  help: boolean;
}

export const USAGE = `Usage: npm start -- [options]

Starts a local console that shows the viewer on sample Chat Transcripts.

  --history FILE         add a record that shows a captured history: a JSON file with {"notes": […]} or {"logs": […]};
                         may be given several times
  --port PORT            port of the console, 0 for any free port
  --assistant-port PORT  port of the local assistant, 0 for any free port
  --help                 show this text

Add to a page's address, for example ?locale=de&user=no-permission, to see it as another user:

  locale=LOCALE          such as de or ar-EG
  timeZone=ZONE          such as Europe/Berlin
  look=LOOK              slds1 (default), slds2 or slds2-dark: the design system and its dark mode
  sandbox=on             the package's components in Lightning Web Security's sandbox
  user=USER              agent (has the permission set of agents in Chat; default),
                         messaging-agent (has that of agents in Messaging), admin (has that of admins in Chat),
                         or no-permission (has none)
`;

const FLAGS = {
  port: { type: 'string' },
  'assistant-port': { type: 'string' },
  history: { type: 'string', multiple: true },
  help: { type: 'boolean', short: 'h' }
} as const;

/** Parses the command line. @throws UsageError for invalid arguments */
export function parseOptions(args: string[]): Options {
  const values = parseFlags(args, FLAGS);
  const port = portNumber('--port', values.port);
  const assistantPort = portNumber('--assistant-port', values['assistant-port']);
  return {
    ...(port !== undefined && { port }),
    ...(assistantPort !== undefined && { assistantPort }),
    historyFiles: values.history ?? [],
    help: values.help ?? false
  };
}

function portNumber(flag: string, value: string | undefined): number | undefined {
  if (value === undefined) {
    return undefined;
  }
  const port = Number(value);
  if (!/^\d+$/.test(value) || port > 65_535) {
    throw new UsageError(`${flag} must be a port number from 0 to 65535, not ${JSON.stringify(value)}`);
  }
  return port;
}
