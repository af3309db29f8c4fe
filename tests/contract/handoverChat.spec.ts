import { expect, test } from '@playwright/test';
import { AGENTS } from '../../scripts/org/service/agentDesk.ts';
import {
  ask,
  CHAT_SETUP,
  closeOrg,
  connectMessage,
  KEY,
  linesOf,
  nextChat,
  SESSION,
  START,
  talk,
  TOKEN,
  withPage
} from './handoverOrg.ts';
import { seeing } from './seenRequests.ts';

/** What is particular to the Live Agent REST API. */

const [FIRST_BUTTON, SECOND_BUTTON] = CHAT_SETUP.buttonIds;
const twoRoutes = connectMessage({
  additional_routing_info: [{ button_id: FIRST_BUTTON }, { button_id: SECOND_BUTTON }]
});

test.afterAll(closeOrg);

test('ChasitorInit carries the three values in the forms of IBM’s connector', async () => {
  await withPage('chat', async (page) => {
    const { fetch, seen } = seeing();
    const { desk } = await page.open(undefined, { fetch });
    await ask(page, desk);
    const init = seen.find(({ path }) => path.endsWith('/ChasitorInit'));
    const values = { session: SESSION, token: TOKEN, key: KEY };
    const names = Object.keys(values).map((name) => `x_watson_assistant_${name}`);
    expect(JSON.parse(init?.body ?? '')).toMatchObject({
      organizationId: CHAT_SETUP.organizationId,
      deploymentId: CHAT_SETUP.deploymentId,
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
});

test('token and key go into ChasitorInit and nowhere else', async () => {
  await withPage('chat', async (page) => {
    const { fetch, seen } = seeing();
    const { desk, webChat } = await page.open(undefined, { fetch });
    const chat = await talk(page, desk, webChat);
    await desk.sendMessageToAgent({ input: { text: 'Hello' } }, 'm1', {});
    chat.end();
    await expect.poll(() => webChat.of('agentEndedChat').length).toBe(1);
    const withSecret = seen.filter((request) =>
      [TOKEN, KEY].some((secret) => JSON.stringify(request).includes(secret))
    );
    expect(withSecret.map(({ path }) => path)).toEqual(['/chat/rest/Chasitor/ChasitorInit']);
  });
});

test('pre-chat data of assistant and page reach the request; the page goes first', async () => {
  await withPage('chat', async (page) => {
    const { fetch, seen } = seeing();
    const { desk } = await page.open(undefined, { fetch });
    const context = { integrations: { salesforce: { pre_chat: { details: [{ label: 'Assistant', value: '1' }] } } } };
    const preStartChatPayload = { preChat: { details: [{ label: 'Page', value: '2', displayToAgent: true }] } };
    await desk.startChat(connectMessage({}, context), { ...START, preStartChatPayload });
    const body = JSON.parse(seen.find(({ path }) => path.endsWith('/ChasitorInit'))?.body ?? '') as {
      prechatDetails: { label: string }[];
    };
    expect(body.prechatDetails.slice(3)).toEqual([
      expect.objectContaining({ label: 'Page', transcriptFields: ['Page__c'], displayToAgent: true })
    ]);
  });
});

test('of several routes the first with somebody online is taken', async () => {
  await withPage('chat', async (page) => {
    const { fetch, seen } = seeing();
    page.agents.setOnline(false, FIRST_BUTTON);
    const { desk } = await page.open(undefined, { fetch });
    expect(await desk.areAnyAgentsOnline(twoRoutes)).toBe(true);
    await desk.startChat(twoRoutes, START);
    await nextChat(page.agents, 0);
    expect(seen.find(({ path }) => path.endsWith('/ChasitorInit'))?.body).toContain(`"buttonId":"${SECOND_BUTTON}"`);
  });
});

test('when everybody of one route declines, the next one is tried, and then the customer is told', async () => {
  await withPage('chat', async (page) => {
    const { desk, webChat } = await page.open();
    await desk.startChat(twoRoutes, START);
    (await nextChat(page.agents, 0)).decline();
    const second = await nextChat(page.agents, 1);
    expect(webChat.errors).toEqual([]);
    second.decline();
    await expect
      .poll(() => webChat.errors)
      .toEqual([expect.objectContaining({ type: 1, messageToUser: expect.stringContaining('could take') })]);
  });
});

test('an agent who goes offline in the middle has ended the chat', async () => {
  await withPage('chat', async (page) => {
    const { desk, webChat } = await page.open();
    (await talk(page, desk, webChat)).decline();
    await expect.poll(() => webChat.of('agentEndedChat').length).toBe(1);
    expect(webChat.errors).toEqual([]);
  });
});

test('the chat follows its session to another server', async () => {
  await withPage('chat', async (page) => {
    const { desk, webChat } = await page.open();
    const chat = await talk(page, desk, webChat);
    page.liveAgent.chats()[0]?.moveServer();
    chat.send('From the new server');
    await expect.poll(() => webChat.texts).toContain('From the new server');
    await desk.sendMessageToAgent({ input: { text: 'Fine' } }, 'm1', {});
    expect(linesOf(chat).at(-1)).toBe('customer: Fine');
    expect(webChat.errors.map((error) => 'isDisconnected' in error && error.isDisconnected)).toEqual([true, false]);
  });
});

test('a session that the server has forgotten ends the chat', async () => {
  await withPage('chat', async (page) => {
    const { desk, webChat } = await page.open();
    const chat = await talk(page, desk, webChat);
    page.liveAgent.chats()[0]?.forget();
    chat.type(true);
    await expect.poll(() => webChat.of('agentEndedChat').length).toBe(1);
    expect(webChat.errors).toEqual([expect.objectContaining({ type: 2, isDisconnected: true })]);
    expect(webChat.texts).toEqual(['The chat with the agent has ended. You can ask for an agent again.']);
  });
});

test('a reload while the customer waits goes on with the waiting', async () => {
  await withPage('chat', async (page) => {
    const before = await page.open();
    const chat = await ask(page, before.desk);
    before.desk.dispose();
    const { desk, webChat } = await page.open(before.webChat.reloaded());
    expect(await desk.reconnect()).toBe(true);
    chat.accept(AGENTS.ana);
    await expect.poll(() => webChat.of('agentJoined').length).toBe(1);
    await expect.poll(() => linesOf(chat)).toEqual(['customer: The customer wants a refund']);
  });
});

test('an org that has moved is named to the developer', async () => {
  await withPage('chat', async (page) => {
    const message = { newUrl: 'https://d.la9-c1-ia9.salesforceliveagent.com/chat' };
    page.agents.faults.set('Availability', {
      status: 200,
      body: JSON.stringify({ messages: [{ type: 'SwitchServer', message }] })
    });
    const { desk } = await page.open();
    expect(await desk.areAnyAgentsOnline(connectMessage())).toBe(false);
    expect(page.log).toEqual([expect.stringContaining(message.newUrl)]);
  });
});

test.describe('files', () => {
  const file = new File(['12345'], 'receipt.pdf', { type: 'application/pdf' });
  const upload = { filesToUpload: [{ id: 'f1', file }] };
  const empty = { input: { text: '' } };

  test('go to the agent who asks for one', async () => {
    await withPage('chat', async (page) => {
      const { desk, webChat } = await page.open();
      const chat = await talk(page, desk, webChat);
      chat.requestFile();
      await expect.poll(() => webChat.texts).toEqual(['The agent asks you for a file. You can attach one now.']);
      expect(webChat.of('updateCapabilities').at(-1)).toEqual([expect.objectContaining({ allowFileUploads: true })]);
      await desk.sendMessageToAgent(empty, 'm1', upload);
      expect(chat.files).toEqual([{ name: 'receipt.pdf', bytes: 5 }]);
      expect(webChat.of('setFileUploadStatus')).toEqual([['f1', false]]);
      expect(webChat.of('updateCapabilities').at(-1)).toEqual([expect.objectContaining({ allowFileUploads: false })]);
    });
  });

  test('are not sent unasked', async () => {
    await withPage('chat', async (page) => {
      const { desk, webChat } = await page.open();
      const chat = await talk(page, desk, webChat);
      await desk.sendMessageToAgent(empty, 'm1', upload);
      expect(webChat.of('setFileUploadStatus')).toEqual([
        ['f1', true, 'A file can be sent when the agent asks for one.']
      ]);
      expect(chat.files).toEqual([]);
    });
  });

  test('that fail are shown as such, and can be sent again', async () => {
    await withPage('chat', async (page) => {
      const { desk, webChat } = await page.open();
      const chat = await talk(page, desk, webChat);
      chat.requestFile();
      await expect.poll(() => webChat.texts.length).toBe(1);
      page.agents.faults.set('upload', { status: 500, times: 1 });
      await desk.sendMessageToAgent(empty, 'm1', upload);
      await desk.sendMessageToAgent(empty, 'm2', upload);
      expect(webChat.of('setFileUploadStatus')).toEqual([
        ['f1', true, 'The file was not sent. Please try again.'],
        ['f1', false]
      ]);
      expect(chat.files).toHaveLength(1);
    });
  });

  test('survive a reload between the question and the file', async () => {
    await withPage('chat', async (page) => {
      const before = await page.open();
      const chat = await talk(page, before.desk, before.webChat);
      chat.requestFile();
      await expect.poll(() => before.webChat.texts.length).toBe(1);
      before.desk.dispose();
      const { desk } = await page.open(before.webChat.reloaded());
      await desk.reconnect();
      await desk.sendMessageToAgent(empty, 'm1', upload);
      expect(chat.files).toHaveLength(1);
    });
  });

  test('are checked as soon as they are selected', async () => {
    await withPage('chat', async (page) => {
      const { desk, webChat } = await page.open(undefined, { files: { maxBytes: 1024 * 1024, types: 'image/*,.pdf' } });
      const huge = new File([new Uint8Array(1024 * 1024 + 1)], 'huge.pdf');
      desk.filesSelectedForUpload([
        { id: 'huge', file: huge },
        { id: 'type', file: new File(['x'], 'run.exe') },
        { id: 'good', file: new File(['x'], 'photo', { type: 'image/png' }) }
      ]);
      await expect
        .poll(() => webChat.of('setFileUploadStatus'))
        .toEqual([
          ['huge', true, 'The file is too large. At most 1 MB can be sent.'],
          ['type', true, 'Files of this type cannot be sent.']
        ]);
    });
  });
});
