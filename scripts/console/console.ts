import events from 'node:events';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Express } from 'express';
import { startAssistant, type AssistantServer, type Dialog } from '../assistant/index.ts';
import { ALL_FEATURES } from '../org/deploy/features.ts';
import { INTEGRATION_ID } from '../org/identifiers.ts';
import { createOrg, projectCheck, type Org } from '../org/org.ts';
import { readSamples } from '../org/samples.ts';
import { localServices, type LocalServices } from '../org/service/localServices.ts';
import { capturedTranscript, liveTranscript, sampleTranscript, type Transcript } from '../org/transcripts.ts';
import { createAppBuilder } from './build/builder.ts';
import { cachedCheck } from './build/checkCache.ts';
import type { HistoryFile } from './historyFiles.ts';
import { onPort } from './ports.ts';
import { consoleServer, LIST_PATH, recordPath } from './server.ts';

export interface ConsoleOptions {
  /** 0 for any free port; by default port 8466, or any free port if that is taken. */
  port?: number;
  /** As port; by default 8467. */
  assistantPort?: number;
  /** Answers of the local assistant to customers; without it, it only has the sample conversations. */
  dialog?: Dialog;
  /** Origin of a page that may embed the console in an iframe. */
  embedder?: string;
  /** Captured histories, each of which gets a record. */
  histories?: HistoryFile[];
  /** Gets progress, warnings and problems, one block of text at a time. */
  log: (text: string) => void;
}

export interface RunningConsole {
  /** URL of the list of Chat Transcripts. */
  url: string;
  /** URLs of the records of the captured histories, in their order. */
  historyUrls: string[];
  /** Origin of the console and of the org's services for customers. */
  origin: string;
  assistant: AssistantServer;
  org: Org;
  services: LocalServices;
  /** Stops the console, the assistant and the org. */
  close(): Promise<void>;
}

const DEFAULT_PORT = 8466;
const DEFAULT_ASSISTANT_PORT = 8467;

/**
 * Starts the local assistant and the console, deploys the project to a new org, and builds the components.
 * @throws UsageError when a requested port is taken; Error when samples or metadata cannot be read
 */
export async function startConsole(options: ConsoleOptions): Promise<RunningConsole> {
  const { histories = [], log } = options;
  const captured = histories.map(({ file, history }, index) => capturedTranscript(history, file, index + 1));
  const samples = await Promise.all((await readSamples()).map(sampleTranscript));
  const transcripts = [...captured, ...samples];
  const conversations = transcripts.flatMap(({ conversation }) => conversation ?? []);
  const assistant = await onPort(
    (port) => startAssistant({ port, conversations, dialog: options.dialog }),
    options.assistantPort,
    DEFAULT_ASSISTANT_PORT
  );
  const org = await createOrg({ features: ALL_FEATURES, check: cachedCheck(projectCheck) });
  try {
    const onDeployed = once(() => fillOrg(org, transcripts, assistant.url));
    const builder = createAppBuilder({ org, log, onDeployed });
    const services = localServices(org, (record) => transcripts.unshift(liveTranscript(record)));
    const app = consoleServer({
      org,
      transcripts,
      services,
      builder,
      assistantUrl: assistant.url,
      embedder: options.embedder,
      log
    });
    const server = await onPort((port) => listen(app, port), options.port, DEFAULT_PORT);
    await builder.current();
    return running(server, { assistant, org, services }, captured);
  } catch (error) {
    await assistant.close();
    org.close();
    throw error;
  }
}

/** Saves settings and records; their fields must have been deployed. */
function fillOrg(org: Org, transcripts: Transcript[], assistantUrl: string): void {
  org.saveSettings({ Service_URL__c: assistantUrl, Integration_Id__c: INTEGRATION_ID });
  transcripts.forEach(({ record }) => org.addRecord(record));
}

function once(action: () => void): () => void {
  let done = false;
  return () => {
    if (!done) {
      action();
      done = true;
    }
  };
}

async function listen(app: Express, port: number): Promise<http.Server> {
  const server = http.createServer(app);
  server.listen(port, '127.0.0.1');
  await events.once(server, 'listening');
  return server;
}

type Services = Pick<RunningConsole, 'assistant' | 'org' | 'services'>;

function running(server: http.Server, { assistant, org, services }: Services, captured: Transcript[]): RunningConsole {
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: origin + LIST_PATH,
    historyUrls: captured.map(({ record }) => origin + recordPath(record.apiName, record.id)),
    origin,
    assistant,
    org,
    services,
    async close() {
      const closed = events.once(server, 'close');
      server.close();
      server.closeAllConnections();
      await Promise.all([closed, assistant.close()]);
      org.close();
    }
  };
}
