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
import { buildPage } from './build.ts';
import { GARDEN_SHOP } from './dialog.ts';
import { customerPage, demoPage } from './pages.ts';

export type TransportName = HandoverOptions['transport'];

/** Everything that the story needs, on loopback: the customer's site, the assistant, the org and its console. */
export interface Story {
  /** Of the customer's site, which is not the org's. */
  readonly siteOrigin: string;
  readonly console: RunningConsole;
  /** Address of the customer's page. */
  customerUrl(transport: TransportName): string;
  /** Address of the list in which the agent finds the record. */
  agentUrl(transport: TransportName): string;
  close(): Promise<void>;
}

export interface StoryOptions {
  /** Port of the customer's site, 0 for any free one. */
  readonly port: number;
  readonly log: (line: string) => void;
}

const AGENT_PAGES: Readonly<Record<TransportName, string>> = {
  chat: `${listPath('LiveChatTranscript')}?user=agent`,
  messaging: `${listPath('MessagingSession')}?user=messaging-agent`
};

/** @throws when the web chat cannot be installed, or the port is taken */
export async function startStory({ port, log }: StoryOptions): Promise<Story> {
  const scripts = await buildPage(log);
  const server = http.createServer().listen(port, '127.0.0.1');
  await once(server, 'listening');
  const siteOrigin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const running = await startConsole({ port: 0, assistantPort: 0, dialog: GARDEN_SHOP, embedder: siteOrigin, log });
  server.on('request', site(scripts, running));
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

function site(scripts: Scripts, { origin, assistant }: RunningConsole): Express {
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
