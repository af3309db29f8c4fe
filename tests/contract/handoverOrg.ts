import { once } from 'node:events';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from '@playwright/test';
import express from 'express';
import { salesforceHandover, type HandoverDesk, type HandoverOptions } from '../../handover/src/index.ts';
import { ALL_FEATURES } from '../../scripts/org/deploy/features.ts';
import type { LiveAgentDesk } from '../../scripts/org/liveAgent/desk.ts';
import type { MessagingDesk } from '../../scripts/org/messaging/desk.ts';
import { packageProject } from '../../scripts/console/build/package.ts';
import { createOrg, type Org } from '../../scripts/org/org.ts';
import { projectRoot } from '../../scripts/org/project.ts';
import type { AgentChat, AgentDesk, ChatStatus } from '../../scripts/org/service/agentDesk.ts';
import { LOCAL_CHAT, LOCAL_MESSAGING, localServices } from '../../scripts/org/service/localServices.ts';
import { answerRecord } from '../../scripts/org/uiApi.ts';
import { userNamed } from '../../scripts/org/users.ts';
import { deployAll } from './orgOf.ts';
import { WebChat } from './webChat.ts';

/** A stand-in org with both of Salesforce's contracts on loopback, and a customer's page in front of it. */

export const SESSION = '0f9d6e3a-4c0f-4c8e-9a4e-2f1d3b5a7c90';
export const TOKEN = `${'x'.repeat(2000)}.jwt`;
export const KEY = `us-south::2024::123456::${SESSION}::integration::instance::`;

export const CHAT_SETUP = LOCAL_CHAT;
export const MESSAGING_SETUP = LOCAL_MESSAGING;

export type TransportName = HandoverOptions['transport'];
export const TRANSPORTS: readonly TransportName[] = ['chat', 'messaging'];

/** Short waits: what is tested is that it is tried again, not for how long. */
const RETRY = { firstDelayMs: 5, maxDelayMs: 20, attempts: 1000 };
/** For a connection that is to be given up. */
export const SOON_GIVEN_UP = { ...RETRY, attempts: 4 };

export interface Page {
  readonly org: Org;
  readonly url: string;
  readonly liveAgent: LiveAgentDesk;
  readonly messaging: MessagingDesk;
  /** The desk of the transport under test. */
  readonly agents: AgentDesk;
  readonly options: HandoverOptions;
  readonly log: string[];
  /** Opens the page with that web chat. */
  open(webChat?: WebChat, changes?: Partial<HandoverOptions>): Promise<{ desk: HandoverDesk; webChat: WebChat }>;
}

let shared: Promise<Org> | undefined;

/** The org of all tests of a worker: they differ in their chats, and deploying takes longer than a chat. */
async function sharedOrg(): Promise<Org> {
  shared ??= (async () => {
    const org = await createOrg({ features: ALL_FEATURES, check: () => Promise.resolve([]) });
    await deployAll(org, await packageProject(projectRoot));
    return org;
  })();
  return shared;
}

/** For `test.afterAll`. */
export async function closeOrg(): Promise<void> {
  (await shared)?.close();
  shared = undefined;
}

/** Runs a test with a page that hands over with that transport. */
export async function withPage(transport: TransportName, use: (page: Page) => Promise<void>): Promise<void> {
  const org = await sharedOrg();
  const { liveAgent, messaging, router } = localServices(org);
  const server = http.createServer(express().use(router)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const agents = transport === 'chat' ? liveAgent : messaging;
  const log: string[] = [];
  const desks: HandoverDesk[] = [];
  const options = optionsFor(transport, url, log);
  try {
    await use({
      ...{ org, url, liveAgent, messaging, agents, options, log },
      async open(webChat = new WebChat(), changes = {}) {
        const factory = salesforceHandover({ ...options, ...changes } as HandoverOptions);
        const desk = await factory({ callback: webChat, persistedState: webChat.persistedState() });
        desk.updateState({ sessionID: SESSION, locale: 'en-GB' });
        desks.push(desk);
        return { desk, webChat };
      }
    });
  } finally {
    desks.forEach((desk) => desk.dispose());
    server.close();
    server.closeAllConnections();
  }
}

function optionsFor(transport: TransportName, url: string, log: string[]): HandoverOptions {
  const common = {
    organizationId: CHAT_SETUP.organizationId,
    retry: RETRY,
    log: (line: string) => void log.push(line)
  };
  return transport === 'messaging'
    ? { ...common, transport, url, deployment: MESSAGING_SETUP.deployment }
    : {
        ...common,
        transport,
        url: `${url}/chat`,
        deploymentId: CHAT_SETUP.deploymentId,
        buttonId: CHAT_SETUP.buttonIds[0]
      };
}

/** The message by which the assistant asks for a person. @param salesforce the target of the transfer */
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

export const START = { agentAppInfo: { sessionHistoryKey: KEY } };

/** Asks for a person, and returns the chat as its agent has it. */
export async function ask({ agents }: Page, desk: HandoverDesk): Promise<AgentChat> {
  const before = agents.chats().length;
  await desk.startChat(connectMessage(), START);
  return nextChat(agents, before);
}

/** Asks for a person, and one takes the chat. */
export async function talk(page: Page, desk: HandoverDesk, webChat: WebChat): Promise<AgentChat> {
  const chat = await ask(page, desk);
  chat.accept({ id: '005000000000001AAA', name: 'Ana' });
  await expect.poll(() => webChat.of('agentJoined').length).toBe(1);
  await expect.poll(() => linesOf(chat).length).toBe(1);
  return chat;
}

/** The chat that comes after so many others. */
export async function nextChat(agents: AgentDesk, before: number): Promise<AgentChat> {
  await expect.poll(() => agents.chats().length).toBeGreaterThan(before);
  return agents.chats()[before] as AgentChat;
}

export function linesOf({ lines }: AgentChat): string[] {
  return lines.map(({ from, text }) => `${from}: ${text}`);
}

export async function becomes(chat: AgentChat, status: ChatStatus): Promise<void> {
  await expect.poll(() => chat.status).toBe(status);
}

/** The three fields of the record, as the UI API gives them to an agent. */
export function fieldsOfRecord({ org }: Page, { recordId }: AgentChat): Record<string, unknown> {
  const names = ['session', 'token', 'key'].map((name) => `x_watson_assistant_${name}__c`);
  const object = recordId.startsWith('570') ? 'LiveChatTranscript' : 'MessagingSession';
  const user = {
    ...userNamed('agent'),
    permissionSets: ['Assistant_History_Chat_Agent', 'Assistant_History_Messaging_Agent']
  };
  const answer = answerRecord(org, user, recordId, { optionalFields: names.map((name) => `${object}.${name}`) });
  if (answer.status !== 200) {
    throw new Error(JSON.stringify(answer.body));
  }
  return Object.fromEntries(Object.entries(answer.body.fields).map(([name, { value }]) => [name, value]));
}
