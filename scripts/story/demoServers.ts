import { once } from 'node:events';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import express, { type Express, type Request } from 'express';
import type { HandoverOptions } from '../../handover/src/index.ts';
import { startConsole, type RunningConsole } from '../console/console.ts';
import { listPath } from '../console/server.ts';
import type { Scripts } from '../lib/bundlePages.ts';
import { ENVIRONMENT_ID } from '../org/identifiers.ts';
import { LOCAL_CHAT, LOCAL_MESSAGING } from '../org/service/localServices.ts';
import { buildScripts } from './build.ts';
import { GARDEN_SHOP } from './dialog.ts';
import { customerPage, demoPage } from './pages.ts';

export type TransportName = HandoverOptions['transport'];

/** Servers on loopback: the customer's site, the assistant, and the org with its console. */
export interface DemoServers {
  /** Origin of the customer's site, which differs from that of the org. */
  readonly siteOrigin: string;
  readonly console: RunningConsole;
  /** URL of the customer's page. */
  customerUrl(transport: TransportName): string;
  /** URL of the list view in which the agent finds the record. */
  agentUrl(transport: TransportName): string;
  close(): Promise<void>;
}

export interface DemoServersOptions {
  /** Port of the customer's site; 0 selects a free port. */
  readonly port: number;
  readonly log: (line: string) => void;
}

const AGENT_PAGES: Readonly<Record<TransportName, string>> = {
  chat: `${listPath('LiveChatTranscript')}?user=agent`,
  messaging: `${listPath('MessagingSession')}?user=messaging-agent`
};

/**
 * Starts all servers of the demo.
 * @throws Error if the web chat cannot be installed, or the port is in use
 */
export async function startDemoServers({ port, log }: DemoServersOptions): Promise<DemoServers> {
  const scripts = await buildScripts(log);
  const server = http.createServer().listen(port, '127.0.0.1');
  await once(server, 'listening');
  const siteOrigin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const running = await startConsole({ port: 0, assistantPort: 0, dialog: GARDEN_SHOP, embedder: siteOrigin, log });
  server.on('request', createSite(scripts, running));
  return {
    siteOrigin,
    console: running,
    customerUrl: (transport) => `${siteOrigin}/?transport=${transport}`,
    agentUrl: (transport) => running.origin + AGENT_PAGES[transport],
    async close() {
      server.close();
      server.closeAllConnections();
      await running.close();
    }
  };
}

function createSite(scripts: Scripts, { origin, assistant }: RunningConsole): Express {
  const sessionsUrl = `${assistant.url}/v2/assistants/${ENVIRONMENT_ID}/sessions`;
  const app = express();
  app.disable('x-powered-by');
  app.get('/', (request, response) => {
    response.send(customerPage({ sessionsUrl, handover: handoverOptions(transportOf(request), origin) }));
  });
  app.get('/demo', (request, response) => {
    const transport = transportOf(request);
    response.send(
      demoPage({ transport, customer: `/?transport=${transport}`, console: origin + AGENT_PAGES[transport] })
    );
  });
  app.get('/:file', ({ params }, response, next) => {
    const script = scripts.get(params.file);
    if (script === undefined) {
      next();
    } else {
      response.type('js').send(script);
    }
  });
  return app;
}

function transportOf({ query }: Request): TransportName {
  return query['transport'] === 'messaging' ? 'messaging' : 'chat';
}

function handoverOptions(transport: TransportName, origin: string): HandoverOptions {
  const { organizationId, deploymentId, buttonIds } = LOCAL_CHAT;
  return transport === 'messaging'
    ? { transport, url: origin, organizationId, deployment: LOCAL_MESSAGING.deployment }
    : { transport, url: `${origin}/chat`, organizationId, deploymentId, buttonId: buttonIds[0] };
}
