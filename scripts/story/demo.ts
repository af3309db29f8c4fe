import { parseFlags, runCommand } from '../lib/command.ts';
import { onPort } from '../console/ports.ts';
import { startStory } from './story.ts';

const USAGE = `Usage: npm run demo

Shows the customer's page and the agent's console side by side: ask the assistant for a person, accept the chat in
Omni-Channel, and write to each other. Ctrl-C ends it.

  --port PORT  port of the page, 0 for any free port
  --help       show this text
`;

const USUAL_PORT = 8468;

/** The command `npm run demo`. */
async function main(args: string[]): Promise<void> {
  const { port, help } = parseFlags(args, { port: { type: 'string' }, help: { type: 'boolean', short: 'h' } });
  if (help) {
    process.stdout.write(USAGE);
    return;
  }
  const log = (line: string): void => void process.stderr.write(`${line}\n`);
  const wanted = port === undefined ? undefined : Number(port);
  const story = await onPort((free) => startStory({ port: free, log }), wanted, USUAL_PORT);
  const end = (): void => void story.close().then(() => process.exit(0));
  process.once('SIGINT', end);
  process.once('SIGTERM', end);
  process.stdout.write(`Demo: ${story.siteOrigin}/demo\n`);
}

runCommand(main);
