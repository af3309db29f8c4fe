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
import { remembered } from './build/checkCache.ts';
import type { HistoryFile } from './historyFiles.ts';
import { onPort } from './ports.ts';
import { consoleServer, LIST_PATH, recordPath } from './server.ts';

export interface ConsoleOptions {
  /** 0 takes any free port; without a number the usual one, or any free one when that is taken. */
  port?: number;
  assistantPort?: number;
  /** What the local assistant says to customers; without it there are samples alone. */
  dialog?: Dialog;
  /** Origin of a page that may show the console in a frame. */
  embedder?: string;
  /** Captured histories that get a record each. */
  histories?: HistoryFile[];
  /** Gets progress, warnings and problems, one line or block at a time. */
  log: (line: string) => void;
}

export interface RunningConsole {
  /** Address of the list of Chat Transcripts. */
  url: string;
  /** Addresses of the records of the captured histories, in their order. */
  historyUrls: string[];
  /** Of the console and of the org's services for customers. */
  origin: string;
  assistant: AssistantServer;
  org: Org;
  services: LocalServices;
  /** Ends the console, the assistant and the org. */
  close(): Promise<void>;
}

const USUAL_PORT = 8466;
const USUAL_ASSISTANT_PORT = 8467;

/**
 * Starts the local assistant and the console, deploys the project to a new org, and builds the components.
 * @throws UsageError when a port that was asked for is taken; Error when samples or metadata cannot be read
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
    USUAL_ASSISTANT_PORT
  );
  const org = await createOrg({ features: ALL_FEATURES, check: remembered(projectCheck) });
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
    const server = await onPort((port) => listen(app, port), options.port, USUAL_PORT);
    await builder.current();
    return running(server, { assistant, org, services }, captured);
  } catch (error) {
    await assistant.close();
    org.close();
    throw error;
  }
}

/** Settings and records can be saved as soon as their fields are there. */
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

type Parts = Pick<RunningConsole, 'assistant' | 'org' | 'services'>;

function running(server: http.Server, { assistant, org, services }: Parts, captured: Transcript[]): RunningConsole {
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
