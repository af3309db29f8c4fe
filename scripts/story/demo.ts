import { parseFlags, runCommand } from '../lib/command.ts';
import { onPort } from '../console/ports.ts';
import { startDemoServers } from './demoServers.ts';

const USAGE = `Usage: npm run demo

Shows the customer's page and the agent's console side by side. Ask the assistant for a person, accept the chat in
Omni-Channel, and send messages in both directions. Press Ctrl-C to stop the demo.

  --port PORT  port of the demo page; 0 selects a free port
  --help       show this text
`;

const DEFAULT_PORT = 8468;

async function main(args: string[]): Promise<void> {
  const { port, help } = parseFlags(args, { port: { type: 'string' }, help: { type: 'boolean', short: 'h' } });
  if (help) {
    process.stdout.write(USAGE);
    return;
  }
  const log = (line: string): void => void process.stderr.write(`${line}\n`);
  const wanted = port === undefined ? undefined : Number(port);
  const servers = await onPort((free) => startDemoServers({ port: free, log }), wanted, DEFAULT_PORT);
  const end = (): void => void servers.close().then(() => process.exit(0));
  process.once('SIGINT', end);
  process.once('SIGTERM', end);
  process.stdout.write(`Demo: ${servers.siteOrigin}/demo\n`);
}

runCommand(main);
