import { once } from 'node:events';
import { existsSync } from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { expect, test as base } from '@playwright/test';
import { ComponentSet, MetadataConverter } from '@salesforce/source-deploy-retrieve';
import express from 'express';
import { salesforceHandover, type HandoverOptions, type HandoverServiceDesk } from '../../handover/src/index.ts';
import { ALL_FEATURES } from '../../scripts/org/deploy/features.ts';
import type { LiveAgentDesk } from '../../scripts/org/liveAgent/desk.ts';
import type { MessagingDesk } from '../../scripts/org/messaging/desk.ts';
import { createOrg, type Org } from '../../scripts/org/org.ts';
import { packageDirectories, projectRoot } from '../../scripts/org/project.ts';
import { AGENTS, type AgentChat, type AgentDesk } from '../../scripts/org/service/agentDesk.ts';
import { LOCAL_CHAT, LOCAL_MESSAGING, localServices } from '../../scripts/org/service/localServices.ts';
import { getRecord } from '../../scripts/org/uiApi/getRecord.ts';
import { userNamed } from '../../scripts/org/users.ts';
import { FakeWebChat } from './fakeWebChat.ts';
import { deployAll } from './orgFixtures.ts';

export const SESSION = '0f9d6e3a-4c0f-4c8e-9a4e-2f1d3b5a7c90';
export const TOKEN = `${'x'.repeat(2000)}.jwt`;
export const KEY = `us-south::2024::123456::${SESSION}::integration::instance::`;

export type TransportName = HandoverOptions['transport'];
export const TRANSPORTS: readonly TransportName[] = ['chat', 'messaging'];

/** The request that sends a message, by the name under which the stand-in service can fail it. */
export const MESSAGE_REQUEST = { chat: 'ChatMessage', messaging: 'message' } as const;
/** The request that receives events. */
export const EVENTS_REQUEST = { chat: 'Messages', messaging: 'sse' } as const;

/** Short delays, because the tests check that requests are sent again, and not when. */
const RETRY = { firstDelayMs: 5, maxDelayMs: 20, attempts: 1000 };
/** For a connection that is given up. */
export const FEW_ATTEMPTS = { ...RETRY, attempts: 4 };

/** A site with the handover module, and the stand-in org that it connects to. */
export interface Site {
  readonly org: Org;
  /** Origin of both services. */
  readonly url: string;
  readonly transport: TransportName;
  readonly liveAgent: LiveAgentDesk;
  readonly messaging: MessagingDesk;
  /** The agents of the transport under test. */
  readonly agents: AgentDesk;
  readonly options: HandoverOptions;
  /** Lines that the module has logged for developers. */
  readonly log: string[];
  /** Opens a page of the site. @param changes options that differ from `options` */
  openPage(
    webChat?: FakeWebChat,
    changes?: Partial<HandoverOptions>
  ): Promise<{ serviceDesk: HandoverServiceDesk; webChat: FakeWebChat }>;
}

interface Fixtures {
  /** Starts the stand-in services, and a site that hands over to one of them. */
  readonly openSite: (transport: TransportName) => Promise<Site>;
}

interface WorkerFixtures {
  /** An org with the project's fields and permission sets. The tests of a worker share it, because it is slow to create. */
  readonly deployedOrg: Org;
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  deployedOrg: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads the dependencies of the fixture from this pattern
    async ({}, use) => {
      const org = await createOrg({ features: ALL_FEATURES, check: () => Promise.resolve([]) });
      await deployAll(org, await packageMetadata('objects', 'permissionsets'));
      await use(org);
      org.close();
    },
    { scope: 'worker' }
  ],
  openSite: async ({ deployedOrg }, use) => {
    const closers: (() => void)[] = [];
    await use(async (transport) => {
      const { site, close } = await startSite(deployedOrg, transport);
      closers.push(close);
      return site;
    });
    closers.forEach((close) => close());
  }
});

/** Packages these folders only, because components would take most of the time of a deployment. */
async function packageMetadata(...folders: string[]): Promise<Buffer> {
  const fsPaths = (await packageDirectories(projectRoot))
    .flatMap((directory) => folders.map((folder) => path.join(directory, 'main/default', folder)))
    .filter((folder) => existsSync(folder));
  const components = ComponentSet.fromSource({ fsPaths });
  const { zipBuffer } = await new MetadataConverter().convert(components, 'metadata', { type: 'zip' });
  if (!zipBuffer) {
    throw new Error(`No metadata in ${folders.join(', ')}`);
  }
  return zipBuffer;
}

async function startSite(org: Org, transport: TransportName): Promise<{ site: Site; close: () => void }> {
  const { liveAgent, messaging, router } = localServices(org);
  const server = http.createServer(express().use(router)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const log: string[] = [];
  const options = optionsFor(transport, url, log);
  const serviceDesks: HandoverServiceDesk[] = [];
  const site: Site = {
    ...{ org, url, transport, liveAgent, messaging, options, log },
    agents: transport === 'chat' ? liveAgent : messaging,
    async openPage(webChat = new FakeWebChat(), changes = {}) {
      const factory = salesforceHandover({ ...options, ...changes } as HandoverOptions);
      const serviceDesk = await factory({ callback: webChat, persistedState: webChat.persistedState() });
      serviceDesk.updateState({ sessionID: SESSION, locale: 'en-GB' });
      serviceDesks.push(serviceDesk);
      return { serviceDesk, webChat };
    }
  };
  const close = (): void => {
    serviceDesks.forEach((serviceDesk) => serviceDesk.dispose());
    server.close();
    server.closeAllConnections();
  };
  return { site, close };
}

function optionsFor(transport: TransportName, url: string, log: string[]): HandoverOptions {
  const { organizationId, deploymentId, buttonIds } = LOCAL_CHAT;
  const common = { organizationId, retry: RETRY, log: (line: string) => void log.push(line) };
  return transport === 'messaging'
    ? { ...common, transport, url, deployment: LOCAL_MESSAGING.deployment }
    : { ...common, transport, url: `${url}/chat`, deploymentId, buttonId: buttonIds[0] };
}

/** The assistant's message that starts the handover. @param salesforce the target of the transfer */
export function connectMessage(salesforce: object = {}, context: object = {}): object {
  return {
    output: {
      generic: [
        { response_type: 'text', text: 'One moment' },
        {
          response_type: 'connect_to_agent',
          message_to_human_agent: 'The customer wants a refund',
          transfer_info: { target: { salesforce }, additional_data: { jwt: TOKEN } }
        }
      ]
    },
    context
  };
}

export const START_OPTIONS = { agentAppInfo: { sessionHistoryKey: KEY } };

/** Starts a chat, and returns it as the agent has it. */
export async function requestAgent({ agents }: Site, serviceDesk: HandoverServiceDesk): Promise<AgentChat> {
  const index = agents.chats().length;
  await serviceDesk.startChat(connectMessage(), START_OPTIONS);
  return chatAt(agents, index);
}

/** Starts a chat that an agent accepts. Resolves when the agent has received the summary. */
export async function talkToAgent(
  site: Site,
  serviceDesk: HandoverServiceDesk,
  webChat: FakeWebChat
): Promise<AgentChat> {
  const chat = await requestAgent(site, serviceDesk);
  chat.accept(AGENTS.ana);
  await expect.poll(() => webChat.calls('agentJoined').length).toBe(1);
  await expect.poll(() => linesOf(chat).length).toBe(1);
  return chat;
}

/** Waits for the chat with that index, in the order in which chats were requested. */
export async function chatAt(agents: AgentDesk, index: number): Promise<AgentChat> {
  await expect.poll(() => agents.chats().length).toBeGreaterThan(index);
  return agents.chats()[index] as AgentChat;
}

/** Makes all requests for events fail, and ends the one under way. */
export function loseConnection({ agents, liveAgent, messaging, transport }: Site): void {
  agents.faults.set(EVENTS_REQUEST[transport], { status: 500 });
  liveAgent.chats().forEach((chat) => chat.type(false));
  messaging.chats().forEach((chat) => chat.cutEvents());
}

export function linesOf({ lines }: AgentChat): string[] {
  return lines.map(({ from, text }) => `${from}: ${text}`);
}

/** The three fields of the record, as the UI API returns them to an agent. */
export function recordFields({ org }: Site, { recordId }: AgentChat): Record<string, unknown> {
  const names = ['session', 'token', 'key'].map((name) => `x_watson_assistant_${name}__c`);
  const object = recordId.startsWith('570') ? 'LiveChatTranscript' : 'MessagingSession';
  const user = {
    ...userNamed('agent'),
    permissionSets: ['Assistant_History_Chat_Agent', 'Assistant_History_Messaging_Agent']
  };
  const answer = getRecord(org, user, recordId, { optionalFields: names.map((name) => `${object}.${name}`) });
  if (answer.status !== 200) {
    throw new Error(JSON.stringify(answer.body));
  }
  return Object.fromEntries(Object.entries(answer.body.fields).map(([name, { value }]) => [name, value]));
}
