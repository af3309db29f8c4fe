import { expect } from '@playwright/test';
import {
  connectMessage,
  KEY,
  linesOf,
  requestAgent,
  SESSION,
  START_OPTIONS,
  talkToAgent,
  test,
  TOKEN
} from './handoverFixtures.ts';
import { recordRequests } from './recordRequests.ts';

/** Behavior that is specific to Messaging for In-App and Web. */

test('sends routing attributes with the conversation and with its first message only', async ({ openSite }) => {
  const site = await openSite('messaging');
  const { fetch, requests } = recordRequests();
  const { serviceDesk, webChat } = await site.openPage(undefined, { fetch });
  await talkToAgent(site, serviceDesk, webChat);
  await serviceDesk.sendMessageToAgent({ input: { text: 'Hello' } }, 'm1', {});
  const routingAttributes = { x_watson_assistant_session: SESSION, x_watson_assistant_key: KEY };
  const bodies = requests
    .filter(({ path }) => /\/conversation(\/[^/]+\/message)?$/.test(path))
    .map(({ body }) => JSON.parse(body) as Record<string, unknown>);
  expect(bodies).toEqual([
    expect.objectContaining({ esDeveloperName: 'Web_Client', routingAttributes }),
    expect.objectContaining({ isNewMessagingSession: true, routingAttributes }),
    expect.not.objectContaining({ routingAttributes: expect.anything() })
  ]);
  expect(bodies[2]).toMatchObject({ isNewMessagingSession: false });
});

test('sends the key in these two requests only, and the token if the page names a parameter for it', async ({
  openSite
}) => {
  const site = await openSite('messaging');
  const { fetch, requests } = recordRequests();
  const { serviceDesk, webChat } = await site.openPage(undefined, { fetch });
  const chat = await talkToAgent(site, serviceDesk, webChat);
  chat.send('Hi');
  await expect.poll(() => webChat.texts).toEqual(['Hi']);
  await serviceDesk.endChat();
  const holding = (secret: string) => requests.filter((request) => JSON.stringify(request).includes(secret)).length;
  expect({ key: holding(KEY), token: holding(TOKEN) }).toEqual({ key: 2, token: 0 });

  const named = { session: 'sid', token: 'jwt', key: 'key' };
  const second = await site.openPage(undefined, { fetch, attributes: named });
  await second.serviceDesk.startChat(connectMessage(), START_OPTIONS);
  expect(holding(TOKEN)).toBe(2);
});

test('sends delivery receipts, and read receipts when the customer has read the messages', async ({ openSite }) => {
  const site = await openSite('messaging');
  const { serviceDesk, webChat } = await site.openPage();
  const chat = await talkToAgent(site, serviceDesk, webChat);
  chat.send('One');
  chat.send('Two');
  await expect.poll(() => chat.receipts).toEqual(['Delivery', 'Delivery']);
  await serviceDesk.userReadMessages();
  expect(chat.receipts).toEqual(['Delivery', 'Delivery', 'Read', 'Read']);
  chat.read();
  await expect.poll(() => webChat.calls('agentReadMessages').length).toBe(1);
});

test('reopens a broken stream after the last event', async ({ openSite }) => {
  const site = await openSite('messaging');
  const { fetch, requests } = recordRequests();
  const { serviceDesk, webChat } = await site.openPage(undefined, { fetch });
  const chat = await talkToAgent(site, serviceDesk, webChat);
  site.messaging.chats()[0]?.cutEvents();
  chat.send('Meanwhile');
  await expect.poll(() => webChat.texts).toEqual(['Meanwhile']);
  const places = requests
    .filter(({ path }) => path.endsWith('/sse'))
    .map(({ headers }) => Number(headers['last-event-id']));
  expect(places).toHaveLength(2);
  expect(places[1]).toBeGreaterThan(places[0] ?? NaN);
  expect(requests.find(({ path }) => path.endsWith('/sse'))?.headers['x-org-id']).toHaveLength(15);
});

test('ends the chat if the token expires', async ({ openSite }) => {
  const site = await openSite('messaging');
  const { serviceDesk, webChat } = await site.openPage();
  await talkToAgent(site, serviceDesk, webChat);
  const [conversation] = site.messaging.chats();
  site.messaging.revokeTokens();
  conversation?.cutEvents();
  await expect.poll(() => webChat.calls('agentEndedChat').length).toBe(1);
  expect(webChat.errors).toEqual([expect.objectContaining({ type: 2, isDisconnected: true })]);
  expect(webChat.texts).toEqual(['The agents cannot be reached from here. Please use another way to contact us.']);
});

test('reports the end of the chat if the token expires before a page reload', async ({ openSite }) => {
  const site = await openSite('messaging');
  const before = await site.openPage();
  await talkToAgent(site, before.serviceDesk, before.webChat);
  before.serviceDesk.dispose();
  site.messaging.revokeTokens();
  const { serviceDesk, webChat } = await site.openPage(before.webChat.reloaded());
  expect(await serviceDesk.reconnect()).toBe(false);
  expect(webChat.errors).toEqual([expect.objectContaining({ type: 2, isDisconnected: true })]);
  expect(webChat.texts).toEqual(['The chat with the agent has ended. You can ask for an agent again.']);
});

test('sends a file that the agent has not requested', async ({ openSite }) => {
  const site = await openSite('messaging');
  const { serviceDesk, webChat } = await site.openPage();
  const chat = await talkToAgent(site, serviceDesk, webChat);
  expect(webChat.calls('updateCapabilities').at(-1)).toEqual([expect.objectContaining({ allowFileUploads: true })]);
  const file = new File(['12345'], 'receipt.pdf', { type: 'application/pdf' });
  await serviceDesk.sendMessageToAgent({ input: { text: 'Here' } }, 'm1', { filesToUpload: [{ id: 'f1', file }] });
  expect(chat.files).toEqual([{ name: 'receipt.pdf', bytes: 5 }]);
  expect(linesOf(chat).at(-1)).toBe('customer: Here');
  expect(webChat.calls('setFileUploadStatus')).toEqual([['f1', false]]);
});

test('asks the page whether an agent is online', async ({ openSite }) => {
  const site = await openSite('messaging');
  const { serviceDesk } = await site.openPage(undefined, { areAgentsOnline: () => Promise.resolve(false) });
  expect(await serviceDesk.areAnyAgentsOnline(connectMessage())).toBe(false);
  const failing = await site.openPage(undefined, { areAgentsOnline: () => Promise.reject(new Error('no schedule')) });
  expect(await failing.serviceDesk.areAnyAgentsOnline(connectMessage())).toBeNull();
  expect(site.log).toEqual([expect.stringContaining('areAgentsOnline')]);
});

test('reports a lost connection without ending the waiting', async ({ openSite }) => {
  const site = await openSite('messaging');
  const { serviceDesk, webChat } = await site.openPage();
  const chat = await requestAgent(site, serviceDesk);
  site.agents.faults.set('sse', { status: 500, times: 3 });
  site.messaging.chats()[0]?.cutEvents();
  await expect
    .poll(() => webChat.calls('updateAgentAvailability').flat())
    .toEqual(
      expect.arrayContaining([
        { message: 'The connection to the agent is lost. I am trying to get it back.' },
        { message: 'The connection to the agent is back.' }
      ])
    );
  await serviceDesk.sendMessageToAgent({ input: { text: 'One more thing' } }, 'm1', {});
  expect(linesOf(chat).at(-1)).toBe('customer: One more thing');
  expect(webChat.errors).toEqual([]);
});

test('takes the handover values from the page', async ({ openSite }) => {
  const site = await openSite('messaging');
  const { fetch, requests } = recordRequests();
  const values = () => ({ session: 'page-session', key: 'page-key' });
  const { serviceDesk } = await site.openPage(undefined, { fetch, values });
  await requestAgent(site, serviceDesk);
  expect(requests.find(({ path }) => path.endsWith('/conversation'))?.body).toContain(
    '"x_watson_assistant_session":"page-session","x_watson_assistant_key":"page-key"'
  );
});
