import { expect, test } from '@playwright/test';
import { ask, closeOrg, connectMessage, KEY, linesOf, SESSION, START, talk, TOKEN, withPage } from './handoverOrg.ts';
import { seeing } from './seenRequests.ts';

/** What is particular to Messaging for In-App and Web. */

test.afterAll(closeOrg);

test('the attributes go with the conversation, and once more with the message that opens the session', async () => {
  await withPage('messaging', async (page) => {
    const { fetch, seen } = seeing();
    const { desk, webChat } = await page.open(undefined, { fetch });
    await talk(page, desk, webChat);
    await desk.sendMessageToAgent({ input: { text: 'Hello' } }, 'm1', {});
    const routingAttributes = { x_watson_assistant_session: SESSION, x_watson_assistant_key: KEY };
    const bodies = seen
      .filter(({ path }) => /\/conversation(\/[^/]+\/message)?$/.test(path))
      .map(({ body }) => JSON.parse(body) as Record<string, unknown>);
    expect(bodies).toEqual([
      expect.objectContaining({ esDeveloperName: 'Web_Client', routingAttributes }),
      expect.objectContaining({ isNewMessagingSession: true, routingAttributes }),
      expect.not.objectContaining({ routingAttributes: expect.anything() })
    ]);
    expect(bodies[2]).toMatchObject({ isNewMessagingSession: false });
  });
});

test('the key goes nowhere else, and the token only where the page names a parameter for it', async () => {
  await withPage('messaging', async (page) => {
    const { fetch, seen } = seeing();
    const { desk, webChat } = await page.open(undefined, { fetch });
    const chat = await talk(page, desk, webChat);
    chat.send('Hi');
    await expect.poll(() => webChat.texts).toEqual(['Hi']);
    await desk.endChat();
    const holding = (secret: string) => seen.filter((request) => JSON.stringify(request).includes(secret)).length;
    expect({ key: holding(KEY), token: holding(TOKEN) }).toEqual({ key: 2, token: 0 });

    const named = { session: 'sid', token: 'jwt', key: 'key' };
    const second = await page.open(undefined, { fetch, attributes: named });
    await second.desk.startChat(connectMessage(), START);
    expect(holding(TOKEN)).toBe(2);
  });
});

test('messages are confirmed as delivered, and as read when the customer has read them', async () => {
  await withPage('messaging', async (page) => {
    const { desk, webChat } = await page.open();
    const chat = await talk(page, desk, webChat);
    chat.send('One');
    chat.send('Two');
    await expect.poll(() => chat.receipts).toEqual(['Delivery', 'Delivery']);
    await desk.userReadMessages();
    expect(chat.receipts).toEqual(['Delivery', 'Delivery', 'Read', 'Read']);
    chat.read();
    await expect.poll(() => webChat.of('agentReadMessages').length).toBe(1);
  });
});

test('a stream that breaks is opened again after the last event that came', async () => {
  await withPage('messaging', async (page) => {
    const { fetch, seen } = seeing();
    const { desk, webChat } = await page.open(undefined, { fetch });
    const chat = await talk(page, desk, webChat);
    page.messaging.chats()[0]?.cutEvents();
    chat.send('Meanwhile');
    await expect.poll(() => webChat.texts).toEqual(['Meanwhile']);
    const places = seen
      .filter(({ path }) => path.endsWith('/sse'))
      .map(({ headers }) => Number(headers['last-event-id']));
    expect(places).toHaveLength(2);
    expect(places[1]).toBeGreaterThan(places[0] ?? NaN);
    expect(seen.find(({ path }) => path.endsWith('/sse'))?.headers['x-org-id']).toHaveLength(15);
  });
});

test('a token that expires in the middle ends the chat with a message', async () => {
  await withPage('messaging', async (page) => {
    const { desk, webChat } = await page.open();
    await talk(page, desk, webChat);
    const [conversation] = page.messaging.chats();
    page.messaging.revokeTokens();
    conversation?.cutEvents();
    await expect.poll(() => webChat.of('agentEndedChat').length).toBe(1);
    expect(webChat.errors).toEqual([expect.objectContaining({ type: 2, isDisconnected: true })]);
    expect(webChat.texts).toEqual(['The agents cannot be reached from here. Please use another way to contact us.']);
  });
});

test('a reload with a token that has expired says that the chat is over', async () => {
  await withPage('messaging', async (page) => {
    const before = await page.open();
    await talk(page, before.desk, before.webChat);
    before.desk.dispose();
    page.messaging.revokeTokens();
    const { desk, webChat } = await page.open(before.webChat.reloaded());
    expect(await desk.reconnect()).toBe(false);
    expect(webChat.errors).toEqual([expect.objectContaining({ type: 2, isDisconnected: true })]);
    expect(webChat.texts).toEqual(['The chat with the agent has ended. You can ask for an agent again.']);
  });
});

test('a file goes to the agent without being asked for', async () => {
  await withPage('messaging', async (page) => {
    const { desk, webChat } = await page.open();
    const chat = await talk(page, desk, webChat);
    expect(webChat.of('updateCapabilities').at(-1)).toEqual([expect.objectContaining({ allowFileUploads: true })]);
    const file = new File(['12345'], 'receipt.pdf', { type: 'application/pdf' });
    await desk.sendMessageToAgent({ input: { text: 'Here' } }, 'm1', { filesToUpload: [{ id: 'f1', file }] });
    expect(chat.files).toEqual([{ name: 'receipt.pdf', bytes: 5 }]);
    expect(linesOf(chat).at(-1)).toBe('customer: Here');
    expect(webChat.of('setFileUploadStatus')).toEqual([['f1', false]]);
  });
});

test('the page says whether somebody is there', async () => {
  await withPage('messaging', async (page) => {
    const { desk } = await page.open(undefined, { areAgentsOnline: () => Promise.resolve(false) });
    expect(await desk.areAnyAgentsOnline(connectMessage())).toBe(false);
    const failing = await page.open(undefined, { areAgentsOnline: () => Promise.reject(new Error('no schedule')) });
    expect(await failing.desk.areAnyAgentsOnline(connectMessage())).toBeNull();
    expect(page.log).toEqual([expect.stringContaining('areAgentsOnline')]);
  });
});

test('while the customer waits, a lost connection is told without ending the waiting', async () => {
  await withPage('messaging', async (page) => {
    const { desk, webChat } = await page.open();
    const chat = await ask(page, desk);
    page.agents.faults.set('sse', { status: 500, times: 3 });
    page.messaging.chats()[0]?.cutEvents();
    await expect
      .poll(() => webChat.of('updateAgentAvailability').flat())
      .toEqual(
        expect.arrayContaining([
          { message: 'The connection to the agent is lost. I am trying to get it back.' },
          { message: 'The connection to the agent is back.' }
        ])
      );
    await desk.sendMessageToAgent({ input: { text: 'One more thing' } }, 'm1', {});
    expect(linesOf(chat).at(-1)).toBe('customer: One more thing');
    expect(webChat.errors).toEqual([]);
  });
});

test('a web chat that hands nothing over gets the values from the page', async () => {
  await withPage('messaging', async (page) => {
    const { fetch, seen } = seeing();
    const values = () => ({ session: 'page-session', key: 'page-key' });
    const { desk } = await page.open(undefined, { fetch, values });
    await ask(page, desk);
    expect(seen.find(({ path }) => path.endsWith('/conversation'))?.body).toContain(
      '"x_watson_assistant_session":"page-session","x_watson_assistant_key":"page-key"'
    );
  });
});
