import { expect, test } from '@playwright/test';
import { AGENTS } from '../../scripts/org/service/agentDesk.ts';
import {
  ask,
  becomes,
  closeOrg,
  connectMessage,
  fieldsOfRecord,
  KEY,
  linesOf,
  SESSION,
  START,
  talk,
  TOKEN,
  TRANSPORTS,
  withPage
} from './handoverOrg.ts';

/** The request that carries a message, by transport. */
const MESSAGE = { chat: 'ChatMessage', messaging: 'message' } as const;

test.afterAll(closeOrg);

for (const transport of TRANSPORTS) {
  test.describe(transport, () => {
    test('a customer is handed over, talks with an agent, and the agent ends the chat', async () => {
      await withPage(transport, async (page) => {
        const { desk, webChat } = await page.open();
        expect(await desk.areAnyAgentsOnline(connectMessage())).toBe(transport === 'chat' ? true : null);

        const chat = await ask(page, desk);
        chat.queue(2, 90);
        await expect
          .poll(() => webChat.of('updateAgentAvailability').map(([availability]) => availability))
          .toContainEqual(expect.objectContaining({ estimatedWaitTime: 2, estimated_wait_time: 2 }));
        expect(webChat.told).toContainEqual([
          'updateAgentAvailability',
          expect.objectContaining({ positionInQueue: 2, position_in_queue: 2 })
        ]);

        chat.accept(AGENTS.ana);
        await expect
          .poll(() => webChat.of('agentJoined'))
          .toEqual([[{ id: AGENTS.ana.id, nickname: 'Ana', user_type: 'human' }]]);
        await expect.poll(() => linesOf(chat)).toEqual(['customer: The customer wants a refund']);

        await desk.userTyping(true);
        await expect.poll(() => chat.isCustomerTyping).toBe(true);
        await desk.sendMessageToAgent({ input: { text: 'Hello' } }, 'm1', {});
        chat.type(true);
        await expect.poll(() => webChat.of('agentTyping')).toContainEqual([true]);
        chat.send('Hi, how can I help?');
        await expect.poll(() => webChat.texts).toEqual(['Hi, how can I help?']);
        expect(linesOf(chat)).toEqual([
          'customer: The customer wants a refund',
          'customer: Hello',
          'agent: Hi, how can I help?'
        ]);

        chat.end();
        await expect.poll(() => webChat.of('agentEndedChat').length).toBe(1);
        expect(webChat.errors).toEqual([]);
      });
    });

    test('the record gets what opens the conversation, and nothing of it is stored in the page', async () => {
      await withPage(transport, async (page) => {
        const { desk, webChat } = await page.open();
        const chat = await talk(page, desk, webChat);
        expect(fieldsOfRecord(page, chat)).toEqual({
          x_watson_assistant_session__c: SESSION,
          x_watson_assistant_key__c: KEY,
          x_watson_assistant_token__c: transport === 'chat' ? TOKEN : null
        });
        for (const secret of [KEY, TOKEN]) {
          expect(webChat.stored + page.log.join()).not.toContain(secret);
        }
      });
    });

    test('a chat goes from one agent to another', async () => {
      await withPage(transport, async (page) => {
        const { desk, webChat } = await page.open();
        const chat = await talk(page, desk, webChat);
        chat.transfer(AGENTS.ben);
        await expect
          .poll(() => webChat.of('agentJoined').at(-1))
          .toEqual([{ id: AGENTS.ben.id, nickname: 'Ben', user_type: 'human' }]);
        expect(webChat.of('beginTransferToAnotherAgent').length).toBe(1);
      });
    });

    test('an agent who leaves is announced, and the chat stays', async () => {
      await withPage(transport, async (page) => {
        const { desk, webChat } = await page.open();
        const chat = await talk(page, desk, webChat);
        chat.leave();
        await expect.poll(() => webChat.of('agentLeftChat').length).toBe(1);
        await desk.sendMessageToAgent({ input: { text: 'Still there?' } }, 'm1', {});
        expect(linesOf(chat)).toContain('customer: Still there?');
      });
    });

    test('the customer ends the chat', async () => {
      await withPage(transport, async (page) => {
        const { desk, webChat } = await page.open();
        const chat = await talk(page, desk, webChat);
        await desk.endChat({ endedByHumanAgent: false });
        await becomes(chat, 'ended');
        expect(webChat.of('agentEndedChat')).toEqual([]);
      });
    });

    test('a reload in the middle of a chat goes on with it', async () => {
      await withPage(transport, async (page) => {
        const before = await page.open();
        const chat = await talk(page, before.desk, before.webChat);
        chat.send('Before');
        await expect.poll(() => before.webChat.texts).toEqual(['Before']);
        before.desk.dispose();
        chat.send('During');

        const { desk, webChat } = await page.open(before.webChat.reloaded());
        expect(await desk.reconnect()).toBe(true);
        await expect.poll(() => webChat.texts).toEqual(['During']);
        await desk.sendMessageToAgent({ input: { text: 'I am back' } }, 'm9', {});
        expect(linesOf(chat).at(-1)).toBe('customer: I am back');
      });
    });

    test('a reload while a message is unsent keeps the message', async () => {
      await withPage(transport, async (page) => {
        const before = await page.open();
        const chat = await talk(page, before.desk, before.webChat);
        page.agents.faults.set(MESSAGE[transport], { status: 500 });
        await expect(before.desk.sendMessageToAgent({ input: { text: 'Keep me' } }, 'm1', {})).rejects.toThrow();
        before.desk.dispose();
        page.agents.faults.clear(MESSAGE[transport]);

        const { desk } = await page.open(before.webChat.reloaded());
        await desk.reconnect();
        expect(desk.unsentMessages()).toEqual([{ id: 'm1', text: 'Keep me', isFailed: true }]);
        await desk.sendAgain();
        await expect.poll(() => linesOf(chat)).toContain('customer: Keep me');
      });
    });

    test('a page without a chat has none to go on with', async () => {
      await withPage(transport, async (page) => {
        const { desk } = await page.open();
        expect(await desk.reconnect()).toBe(false);
      });
    });

    test('a message without a chat is not lost', async () => {
      await withPage(transport, async (page) => {
        const { desk, webChat } = await page.open();
        await expect(desk.sendMessageToAgent({ input: { text: 'Hello?' } }, 'm1', {})).rejects.toThrow();
        expect(webChat.texts).toEqual([
          'Your message was not sent: “Hello?” Ask for an agent again, and then type “send again” to send it.'
        ]);
        expect(desk.unsentMessages()).toHaveLength(1);
      });
    });

    test('options that cannot be used are named to the developer, and the customer is told', async () => {
      await withPage(transport, async (page) => {
        const { desk, webChat } = await page.open(undefined, { organizationId: '572', url: 'http://example.com' });
        expect(await desk.areAnyAgentsOnline(connectMessage())).toBe(false);
        await desk.startChat(connectMessage(), START);
        expect(webChat.errors).toEqual([expect.objectContaining({ type: 1, messageToUser: expect.any(String) })]);
        expect(page.log).toEqual(Array(2).fill(expect.stringContaining('organizationId, url')));
      });
    });

    test('every word can be replaced', async () => {
      await withPage(transport, async (page) => {
        page.agents.setOnline(false);
        const { desk, webChat } = await page.open(undefined, { words: { noAgents: 'Niemand da.' } });
        await desk.startChat(connectMessage(), START);
        await expect.poll(() => webChat.errors).toEqual([expect.objectContaining({ messageToUser: 'Niemand da.' })]);
      });
    });
  });
}
