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
  nextChat,
  SESSION,
  SOON_GIVEN_UP,
  START,
  talk,
  TOKEN,
  TRANSPORTS,
  withPage
} from './handoverOrg.ts';

/** The names of the customer's and the service's requests that carry a message, by transport. */
const MESSAGE = { chat: 'ChatMessage', messaging: 'message' } as const;
const LISTEN = { chat: 'Messages', messaging: 'sse' } as const;

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
          ...(transport === 'chat' && { x_watson_assistant_token__c: TOKEN })
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

    test('nobody online: the customer is told, and the chat does not start', async () => {
      await withPage(transport, async (page) => {
        page.agents.setOnline(false);
        const { desk, webChat } = await page.open();
        await desk.startChat(connectMessage(), START);
        await expect
          .poll(() => webChat.errors)
          .toEqual([
            expect.objectContaining({
              type: 1,
              messageToUser: 'No agent is available at the moment. Please try again later.'
            })
          ]);
        expect(page.log).toEqual([expect.stringContaining('nobody is available')]);
      });
    });

    test('an agent who declines: the customer is told', async () => {
      await withPage(transport, async (page) => {
        const { desk, webChat } = await page.open();
        const chat = await ask(page, desk);
        page.agents.setOnline(false);
        chat.decline();
        await expect.poll(() => webChat.errors.length).toBe(1);
        expect(webChat.errors[0]).toMatchObject({ type: 1, messageToUser: expect.stringContaining('try again later') });
      });
    });

    test('a token or session that Salesforce refuses: the customer is told', async () => {
      await withPage(transport, async (page) => {
        page.agents.faults.set(transport === 'chat' ? 'SessionId' : 'access-token', { status: 401 });
        const { desk, webChat } = await page.open();
        await desk.startChat(connectMessage(), START);
        expect(webChat.errors).toEqual([
          expect.objectContaining({ type: 1, messageToUser: expect.stringContaining('cannot be reached') })
        ]);
        expect(page.log).toEqual([expect.stringContaining('401')]);
        expect(page.agents.chats()).toEqual([]);
      });
    });

    test('a connection that is lost comes back, and nothing that was said meanwhile is missed', async () => {
      await withPage(transport, async (page) => {
        const { desk, webChat } = await page.open();
        const chat = await talk(page, desk, webChat);
        page.agents.faults.set(LISTEN[transport], { times: 3 });
        if (transport === 'messaging') {
          page.messaging.chats()[0]?.cutEvents();
        }
        chat.send('Are you there?');
        await expect.poll(() => webChat.texts).toEqual(expect.arrayContaining(['Are you there?']));
        chat.send('Good');
        await expect.poll(() => webChat.texts.at(-1)).toBe('Good');
        expect(webChat.texts.filter((text) => text === 'Are you there?')).toHaveLength(1);
        expect(webChat.errors).toEqual([
          expect.objectContaining({ type: 2, isDisconnected: true }),
          expect.objectContaining({ type: 2, isDisconnected: false })
        ]);
        expect(webChat.texts).toEqual(
          expect.arrayContaining([
            'The connection to the agent is lost. I am trying to get it back.',
            'The connection to the agent is back.'
          ])
        );
      });
    });

    test('a message during the interruption waits, and arrives in its order', async () => {
      await withPage(transport, async (page) => {
        const { desk, webChat } = await page.open();
        const chat = await talk(page, desk, webChat);
        page.agents.faults.set(LISTEN[transport], { status: 500 });
        if (transport === 'messaging') {
          page.messaging.chats()[0]?.cutEvents();
        } else {
          chat.type(false);
        }
        await expect.poll(() => webChat.errors.length).toBe(1);
        const sent = Promise.all([
          desk.sendMessageToAgent({ input: { text: 'first' } }, 'm1', {}),
          desk.sendMessageToAgent({ input: { text: 'second' } }, 'm2', {})
        ]);
        page.agents.faults.clear(LISTEN[transport]);
        chat.type(false);
        await sent;
        expect(linesOf(chat).slice(-2)).toEqual(['customer: first', 'customer: second']);
        expect(desk.unsentMessages()).toEqual([]);
      });
    });

    test('a connection that stays lost: the customer is told, and can ask for an agent again', async () => {
      await withPage(transport, async (page) => {
        const { desk, webChat } = await page.open(undefined, { retry: SOON_GIVEN_UP });
        const chat = await talk(page, desk, webChat);
        page.agents.faults.set(LISTEN[transport], { status: 500 });
        if (transport === 'messaging') {
          page.messaging.chats()[0]?.cutEvents();
        } else {
          chat.type(false);
        }
        await expect.poll(() => webChat.of('agentEndedChat').length).toBe(1);
        expect(webChat.errors.at(-1)).toMatchObject({ type: 2, isDisconnected: true });
        expect(webChat.texts.at(-1)).toBe('Something went wrong on the way to the agent. Please try again.');

        page.agents.faults.clear(LISTEN[transport]);
        await desk.startChat(connectMessage(), START);
        (await nextChat(page.agents, 1)).accept(AGENTS.ben);
        await expect.poll(() => webChat.of('agentJoined').length).toBe(2);
      });
    });

    test('a message that cannot be sent is shown as such, and is sent again when the customer says so', async () => {
      await withPage(transport, async (page) => {
        const { desk, webChat } = await page.open();
        const chat = await talk(page, desk, webChat);
        page.agents.faults.set(MESSAGE[transport], { status: 500, times: 3 });
        await expect(desk.sendMessageToAgent({ input: { text: 'My number is 42' } }, 'm1', {})).rejects.toThrow();
        await expect.poll(() => webChat.errors).toEqual([expect.objectContaining({ type: 3, messageID: 'm1' })]);
        await expect
          .poll(() => webChat.texts)
          .toEqual(['Your message was not sent: “My number is 42” Type “send again” to send it again.']);
        expect(desk.unsentMessages()).toEqual([{ id: 'm1', text: 'My number is 42', isFailed: true }]);

        await desk.sendMessageToAgent({ input: { text: 'Send again' } }, 'm2', {});
        await expect.poll(() => webChat.texts.at(-1)).toBe('Your messages have been sent now.');
        expect(linesOf(chat).slice(1)).toEqual(['customer: My number is 42']);
        expect(desk.unsentMessages()).toEqual([]);
      });
    });

    test('a message whose answer gets lost arrives once', async () => {
      await withPage(transport, async (page) => {
        const { desk, webChat } = await page.open();
        const chat = await talk(page, desk, webChat);
        page.agents.faults.set(MESSAGE[transport], { isAnswerLost: true, times: 2 });
        await desk.sendMessageToAgent({ input: { text: 'Once' } }, 'm1', {});
        expect(linesOf(chat).slice(1)).toEqual(['customer: Once']);
      });
    });

    test('what was not sent before a chat ended can be sent in the next one', async () => {
      await withPage(transport, async (page) => {
        const { desk, webChat } = await page.open();
        const chat = await talk(page, desk, webChat);
        page.agents.faults.set(MESSAGE[transport], { status: 500 });
        await expect(desk.sendMessageToAgent({ input: { text: 'Keep me' } }, 'm1', {})).rejects.toThrow();
        chat.end();
        await expect.poll(() => webChat.of('agentEndedChat').length).toBe(1);
        page.agents.faults.clear(MESSAGE[transport]);

        await desk.startChat(connectMessage(), START);
        const next = await nextChat(page.agents, 1);
        next.accept(AGENTS.ben);
        await expect.poll(() => webChat.texts.at(-1)).toContain('“Keep me”');
        await desk.sendMessageToAgent({ input: { text: 'send again' } }, 'm2', {});
        await expect.poll(() => linesOf(next)).toContain('customer: Keep me');
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
