import { expect, test } from '@playwright/test';
import { AGENTS } from '../../scripts/org/service/agentDesk.ts';
import {
  ask,
  closeOrg,
  connectMessage,
  linesOf,
  nextChat,
  SOON_GIVEN_UP,
  START,
  talk,
  TRANSPORTS,
  withPage
} from './handoverOrg.ts';
import { seeing } from './seenRequests.ts';

/** Whatever fails, the customer is told, and nothing that was typed is lost. */

/** The requests by which a message goes out and comes in, by transport. */
const MESSAGE = { chat: 'ChatMessage', messaging: 'message' } as const;
const LISTEN = { chat: 'Messages', messaging: 'sse' } as const;

test.afterAll(closeOrg);

for (const transport of TRANSPORTS) {
  test.describe(transport, () => {
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
        const { fetch, seen } = seeing();
        const { desk, webChat } = await page.open(undefined, { fetch });
        const chat = await talk(page, desk, webChat);
        page.agents.faults.set(LISTEN[transport], { status: 500 });
        if (transport === 'messaging') {
          page.messaging.chats()[0]?.cutEvents();
        } else {
          chat.type(false);
        }
        await expect.poll(() => webChat.errors.length).toBe(1);
        page.agents.faults.set(MESSAGE[transport], { status: 500 });
        const sent = Promise.all([
          desk.sendMessageToAgent({ input: { text: 'first' } }, 'm1', {}),
          desk.sendMessageToAgent({ input: { text: 'second' } }, 'm2', {})
        ]);
        const attempts = () => seen.filter(({ path }) => path.includes(`/${LISTEN[transport]}`)).length;
        const before = attempts();
        await expect.poll(attempts).toBeGreaterThan(before + 10);
        expect(desk.unsentMessages()).toHaveLength(2);
        page.agents.faults.clear(MESSAGE[transport]);
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
  });
}
