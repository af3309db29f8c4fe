import { expect } from '@playwright/test';
import { AGENTS } from '../../scripts/org/service/agentDesk.ts';
import { LOCAL_CHAT } from '../../scripts/org/service/localServices.ts';
import {
  chatAt,
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

/** Behavior that is specific to the Live Agent REST API. */

const [FIRST_BUTTON, SECOND_BUTTON] = LOCAL_CHAT.buttonIds;
const twoRoutes = connectMessage({
  additional_routing_info: [{ button_id: FIRST_BUTTON }, { button_id: SECOND_BUTTON }]
});

test('sends the handover values in the format of IBM’s connector', async ({ openSite }) => {
  const site = await openSite('chat');
  const { fetch, requests } = recordRequests();
  const { serviceDesk } = await site.openPage(undefined, { fetch });
  await requestAgent(site, serviceDesk);
  const init = requests.find(({ path }) => path.endsWith('/ChasitorInit'));
  const values = { session: SESSION, token: TOKEN, key: KEY };
  const names = Object.keys(values).map((name) => `x_watson_assistant_${name}`);
  expect(JSON.parse(init?.body ?? '')).toMatchObject({
    organizationId: LOCAL_CHAT.organizationId,
    deploymentId: LOCAL_CHAT.deploymentId,
    buttonId: FIRST_BUTTON,
    language: 'en-GB',
    receiveQueueUpdates: true,
    isPost: true,
    prechatDetails: Object.values(values).map((value, index) => ({
      label: names[index],
      value,
      entityFieldMaps: [{ entityName: 'LiveChatTranscript', fieldName: `${names[index]}__c` }],
      transcriptFields: [`${names[index]}__c`],
      displayToAgent: false
    })),
    prechatEntities: names.map((name) => ({
      entityName: 'LiveChatTranscript',
      showOnCreate: true,
      linkToEntityName: 'Case',
      linkToEntityField: 'CaseId',
      saveToTranscript: 'CaseId',
      entityFieldsMaps: [{ fieldName: `${name}__c`, label: name }]
    }))
  });
  expect(init?.headers).toMatchObject({ 'x-liveagent-api-version': '47', 'x-liveagent-sequence': '1' });
});

test('sends token and key in ChasitorInit only', async ({ openSite }) => {
  const site = await openSite('chat');
  const { fetch, requests } = recordRequests();
  const { serviceDesk, webChat } = await site.openPage(undefined, { fetch });
  const chat = await talkToAgent(site, serviceDesk, webChat);
  await serviceDesk.sendMessageToAgent({ input: { text: 'Hello' } }, 'm1', {});
  chat.end();
  await expect.poll(() => webChat.calls('agentEndedChat').length).toBe(1);
  const withSecret = requests.filter((request) =>
    [TOKEN, KEY].some((secret) => JSON.stringify(request).includes(secret))
  );
  expect(withSecret.map(({ path }) => path)).toEqual(['/chat/rest/Chasitor/ChasitorInit']);
});

test('sends pre-chat details of the page in place of those of the assistant', async ({ openSite }) => {
  const site = await openSite('chat');
  const { fetch, requests } = recordRequests();
  const { serviceDesk } = await site.openPage(undefined, { fetch });
  const context = { integrations: { salesforce: { pre_chat: { details: [{ label: 'Assistant', value: '1' }] } } } };
  const preStartChatPayload = { preChat: { details: [{ label: 'Page', value: '2', displayToAgent: true }] } };
  await serviceDesk.startChat(connectMessage({}, context), { ...START_OPTIONS, preStartChatPayload });
  const body = JSON.parse(requests.find(({ path }) => path.endsWith('/ChasitorInit'))?.body ?? '') as {
    prechatDetails: { label: string }[];
  };
  expect(body.prechatDetails.slice(3)).toEqual([
    expect.objectContaining({ label: 'Page', transcriptFields: ['Page__c'], displayToAgent: true })
  ]);
});

test('takes the first route with an agent online', async ({ openSite }) => {
  const site = await openSite('chat');
  const { fetch, requests } = recordRequests();
  site.agents.setOnline(false, FIRST_BUTTON);
  const { serviceDesk } = await site.openPage(undefined, { fetch });
  expect(await serviceDesk.areAnyAgentsOnline(twoRoutes)).toBe(true);
  await serviceDesk.startChat(twoRoutes, START_OPTIONS);
  await chatAt(site.agents, 0);
  expect(requests.find(({ path }) => path.endsWith('/ChasitorInit'))?.body).toContain(`"buttonId":"${SECOND_BUTTON}"`);
});

test('tries the next route when all agents decline, and reports it after the last route', async ({ openSite }) => {
  const site = await openSite('chat');
  const { serviceDesk, webChat } = await site.openPage();
  await serviceDesk.startChat(twoRoutes, START_OPTIONS);
  (await chatAt(site.agents, 0)).decline();
  const second = await chatAt(site.agents, 1);
  expect(webChat.errors).toEqual([]);
  second.decline();
  await expect
    .poll(() => webChat.errors)
    .toEqual([expect.objectContaining({ type: 1, messageToUser: expect.stringContaining('could take') })]);
});

test('ends the chat when the agent goes offline', async ({ openSite }) => {
  const site = await openSite('chat');
  const { serviceDesk, webChat } = await site.openPage();
  (await talkToAgent(site, serviceDesk, webChat)).decline();
  await expect.poll(() => webChat.calls('agentEndedChat').length).toBe(1);
  expect(webChat.errors).toEqual([]);
});

test('follows the session to another server', async ({ openSite }) => {
  const site = await openSite('chat');
  const { serviceDesk, webChat } = await site.openPage();
  const chat = await talkToAgent(site, serviceDesk, webChat);
  site.liveAgent.chats()[0]?.moveServer();
  chat.send('From the new server');
  await expect.poll(() => webChat.texts).toContain('From the new server');
  await serviceDesk.sendMessageToAgent({ input: { text: 'Fine' } }, 'm1', {});
  expect(linesOf(chat).at(-1)).toBe('customer: Fine');
  expect(webChat.errors.map((error) => 'isDisconnected' in error && error.isDisconnected)).toEqual([true, false]);
});

test('ends the chat when the server no longer knows the session', async ({ openSite }) => {
  const site = await openSite('chat');
  const { serviceDesk, webChat } = await site.openPage();
  const chat = await talkToAgent(site, serviceDesk, webChat);
  site.liveAgent.chats()[0]?.forget();
  chat.type(true);
  await expect.poll(() => webChat.calls('agentEndedChat').length).toBe(1);
  expect(webChat.errors).toEqual([expect.objectContaining({ type: 2, isDisconnected: true })]);
  expect(webChat.texts).toEqual(['The chat with the agent has ended. You can ask for an agent again.']);
});

test('continues to wait after a page reload', async ({ openSite }) => {
  const site = await openSite('chat');
  const before = await site.openPage();
  const chat = await requestAgent(site, before.serviceDesk);
  before.serviceDesk.dispose();
  const { serviceDesk, webChat } = await site.openPage(before.webChat.reloaded());
  expect(await serviceDesk.reconnect()).toBe(true);
  chat.accept(AGENTS.ana);
  await expect.poll(() => webChat.calls('agentJoined').length).toBe(1);
  await expect.poll(() => linesOf(chat)).toEqual(['customer: The customer wants a refund']);
});

test('logs the new host of an org that has moved', async ({ openSite }) => {
  const site = await openSite('chat');
  const message = { newUrl: 'https://d.la9-c1-ia9.salesforceliveagent.com/chat' };
  site.agents.faults.set('Availability', {
    status: 200,
    body: JSON.stringify({ messages: [{ type: 'SwitchServer', message }] })
  });
  const { serviceDesk } = await site.openPage();
  expect(await serviceDesk.areAnyAgentsOnline(connectMessage())).toBe(false);
  expect(site.log).toEqual([expect.stringContaining(message.newUrl)]);
});

test.describe('files', () => {
  const file = new File(['12345'], 'receipt.pdf', { type: 'application/pdf' });
  const upload = { filesToUpload: [{ id: 'f1', file }] };
  const empty = { input: { text: '' } };

  test('are sent at the agent’s request', async ({ openSite }) => {
    const site = await openSite('chat');
    const { serviceDesk, webChat } = await site.openPage();
    const chat = await talkToAgent(site, serviceDesk, webChat);
    chat.requestFile();
    await expect.poll(() => webChat.texts).toEqual(['The agent asks you for a file. You can attach one now.']);
    expect(webChat.calls('updateCapabilities').at(-1)).toEqual([expect.objectContaining({ allowFileUploads: true })]);
    await serviceDesk.sendMessageToAgent(empty, 'm1', upload);
    expect(chat.files).toEqual([{ name: 'receipt.pdf', bytes: 5 }]);
    expect(webChat.calls('setFileUploadStatus')).toEqual([['f1', false]]);
    expect(webChat.calls('updateCapabilities').at(-1)).toEqual([expect.objectContaining({ allowFileUploads: false })]);
  });

  test('are not sent without a request', async ({ openSite }) => {
    const site = await openSite('chat');
    const { serviceDesk, webChat } = await site.openPage();
    const chat = await talkToAgent(site, serviceDesk, webChat);
    await serviceDesk.sendMessageToAgent(empty, 'm1', upload);
    expect(webChat.calls('setFileUploadStatus')).toEqual([
      ['f1', true, 'A file can be sent when the agent asks for one.']
    ]);
    expect(chat.files).toEqual([]);
  });

  test('can be sent again after a failure', async ({ openSite }) => {
    const site = await openSite('chat');
    const { serviceDesk, webChat } = await site.openPage();
    const chat = await talkToAgent(site, serviceDesk, webChat);
    chat.requestFile();
    await expect.poll(() => webChat.texts.length).toBe(1);
    site.agents.faults.set('upload', { status: 500, times: 1 });
    await serviceDesk.sendMessageToAgent(empty, 'm1', upload);
    await serviceDesk.sendMessageToAgent(empty, 'm2', upload);
    expect(webChat.calls('setFileUploadStatus')).toEqual([
      ['f1', true, 'The file was not sent. Please try again.'],
      ['f1', false]
    ]);
    expect(chat.files).toHaveLength(1);
  });

  test('can be sent after a page reload', async ({ openSite }) => {
    const site = await openSite('chat');
    const before = await site.openPage();
    const chat = await talkToAgent(site, before.serviceDesk, before.webChat);
    chat.requestFile();
    await expect.poll(() => before.webChat.texts.length).toBe(1);
    before.serviceDesk.dispose();
    const { serviceDesk } = await site.openPage(before.webChat.reloaded());
    await serviceDesk.reconnect();
    await serviceDesk.sendMessageToAgent(empty, 'm1', upload);
    expect(chat.files).toHaveLength(1);
  });

  test('are validated when they are selected', async ({ openSite }) => {
    const site = await openSite('chat');
    const { serviceDesk, webChat } = await site.openPage(undefined, {
      files: { maxBytes: 1024 * 1024, types: 'image/*,.pdf' }
    });
    const huge = new File([new Uint8Array(1024 * 1024 + 1)], 'huge.pdf');
    serviceDesk.filesSelectedForUpload([
      { id: 'huge', file: huge },
      { id: 'type', file: new File(['x'], 'run.exe') },
      { id: 'good', file: new File(['x'], 'photo', { type: 'image/png' }) }
    ]);
    await expect
      .poll(() => webChat.calls('setFileUploadStatus'))
      .toEqual([
        ['huge', true, 'The file is too large. At most 1 MB can be sent.'],
        ['type', true, 'Files of this type cannot be sent.']
      ]);
  });
});
