import { expect } from '@playwright/test';
import { AGENTS } from '../../scripts/org/service/agentDesk.ts';
import {
  chatAt,
  connectMessage,
  EVENTS_REQUEST,
  FEW_ATTEMPTS,
  linesOf,
  loseConnection,
  MESSAGE_REQUEST,
  requestAgent,
  START_OPTIONS,
  talkToAgent,
  test,
  TRANSPORTS
} from './handoverFixtures.ts';
import { recordRequests } from './recordRequests.ts';

/** Every failure is reported to the customer, and no message of the customer is lost. */

for (const transport of TRANSPORTS) {
  test.describe(transport, () => {
    test('reports that no agent is online', async ({ openSite }) => {
      const site = await openSite(transport);
      site.agents.setOnline(false);
      const { serviceDesk, webChat } = await site.openPage();
      await serviceDesk.startChat(connectMessage(), START_OPTIONS);
      await expect
        .poll(() => webChat.errors)
        .toEqual([
          expect.objectContaining({
            type: 1,
            messageToUser: 'No agent is available at the moment. Please try again later.'
          })
        ]);
      expect(site.log).toEqual([expect.stringContaining('no agent is available')]);
    });

    test('reports that the agent has declined', async ({ openSite }) => {
      const site = await openSite(transport);
      const { serviceDesk, webChat } = await site.openPage();
      const chat = await requestAgent(site, serviceDesk);
      site.agents.setOnline(false);
      chat.decline();
      await expect.poll(() => webChat.errors.length).toBe(1);
      expect(webChat.errors[0]).toMatchObject({ type: 1, messageToUser: expect.stringContaining('try again later') });
    });

    test('reports that Salesforce refuses a session or token', async ({ openSite }) => {
      const site = await openSite(transport);
      site.agents.faults.set(transport === 'chat' ? 'SessionId' : 'access-token', { status: 401 });
      const { serviceDesk, webChat } = await site.openPage();
      await serviceDesk.startChat(connectMessage(), START_OPTIONS);
      expect(webChat.errors).toEqual([
        expect.objectContaining({ type: 1, messageToUser: expect.stringContaining('cannot be reached') })
      ]);
      expect(site.log).toEqual([expect.stringContaining('401')]);
      expect(site.agents.chats()).toEqual([]);
    });

    test('restores a lost connection without missing a message', async ({ openSite }) => {
      const site = await openSite(transport);
      const { serviceDesk, webChat } = await site.openPage();
      const chat = await talkToAgent(site, serviceDesk, webChat);
      site.agents.faults.set(EVENTS_REQUEST[transport], { times: 3 });
      if (transport === 'messaging') {
        site.messaging.chats()[0]?.cutEvents();
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

    test('delivers messages in order after an interruption', async ({ openSite }) => {
      const site = await openSite(transport);
      const { fetch, requests } = recordRequests();
      const { serviceDesk, webChat } = await site.openPage(undefined, { fetch });
      const chat = await talkToAgent(site, serviceDesk, webChat);
      loseConnection(site);
      await expect.poll(() => webChat.errors.length).toBe(1);
      site.agents.faults.set(MESSAGE_REQUEST[transport], { status: 500 });
      const sent = Promise.all([
        serviceDesk.sendMessageToAgent({ input: { text: 'first' } }, 'm1', {}),
        serviceDesk.sendMessageToAgent({ input: { text: 'second' } }, 'm2', {})
      ]);
      const attempts = () => requests.filter(({ path }) => path.includes(`/${EVENTS_REQUEST[transport]}`)).length;
      const before = attempts();
      await expect.poll(attempts).toBeGreaterThan(before + 10);
      expect(serviceDesk.unsentMessages()).toHaveLength(2);
      site.agents.faults.clear(MESSAGE_REQUEST[transport]);
      site.agents.faults.clear(EVENTS_REQUEST[transport]);
      chat.type(false);
      await sent;
      expect(linesOf(chat).slice(-2)).toEqual(['customer: first', 'customer: second']);
      expect(serviceDesk.unsentMessages()).toEqual([]);
    });

    test('reports a connection that stays lost, and can start a new chat', async ({ openSite }) => {
      const site = await openSite(transport);
      const { serviceDesk, webChat } = await site.openPage(undefined, { retry: FEW_ATTEMPTS });
      await talkToAgent(site, serviceDesk, webChat);
      loseConnection(site);
      await expect.poll(() => webChat.calls('agentEndedChat').length).toBe(1);
      expect(webChat.errors.at(-1)).toMatchObject({ type: 2, isDisconnected: true });
      expect(webChat.texts.at(-1)).toBe('Something went wrong on the way to the agent. Please try again.');

      site.agents.faults.clear(EVENTS_REQUEST[transport]);
      await serviceDesk.startChat(connectMessage(), START_OPTIONS);
      (await chatAt(site.agents, 1)).accept(AGENTS.ben);
      await expect.poll(() => webChat.calls('agentJoined').length).toBe(2);
    });

    test('reports an unsent message, and sends it again at the customer’s command', async ({ openSite }) => {
      const site = await openSite(transport);
      const { serviceDesk, webChat } = await site.openPage();
      const chat = await talkToAgent(site, serviceDesk, webChat);
      site.agents.faults.set(MESSAGE_REQUEST[transport], { status: 500, times: 3 });
      await expect(serviceDesk.sendMessageToAgent({ input: { text: 'My number is 42' } }, 'm1', {})).rejects.toThrow();
      await expect.poll(() => webChat.errors).toEqual([expect.objectContaining({ type: 3, messageID: 'm1' })]);
      await expect
        .poll(() => webChat.texts)
        .toEqual(['Your message was not sent: “My number is 42” Type “send again” to send it again.']);
      expect(serviceDesk.unsentMessages()).toEqual([{ id: 'm1', text: 'My number is 42', isFailed: true }]);

      await serviceDesk.sendMessageToAgent({ input: { text: 'Send again' } }, 'm2', {});
      await expect.poll(() => webChat.texts.at(-1)).toBe('Your messages have been sent now.');
      expect(linesOf(chat).slice(1)).toEqual(['customer: My number is 42']);
      expect(serviceDesk.unsentMessages()).toEqual([]);
    });

    test('delivers a message once if the response is lost', async ({ openSite }) => {
      const site = await openSite(transport);
      const { serviceDesk, webChat } = await site.openPage();
      const chat = await talkToAgent(site, serviceDesk, webChat);
      site.agents.faults.set(MESSAGE_REQUEST[transport], { isAnswerLost: true, times: 2 });
      await serviceDesk.sendMessageToAgent({ input: { text: 'Once' } }, 'm1', {});
      expect(linesOf(chat).slice(1)).toEqual(['customer: Once']);
    });

    test('sends a message that is left from one chat in the next', async ({ openSite }) => {
      const site = await openSite(transport);
      const { serviceDesk, webChat } = await site.openPage();
      const chat = await talkToAgent(site, serviceDesk, webChat);
      site.agents.faults.set(MESSAGE_REQUEST[transport], { status: 500 });
      await expect(serviceDesk.sendMessageToAgent({ input: { text: 'Keep me' } }, 'm1', {})).rejects.toThrow();
      chat.end();
      await expect.poll(() => webChat.calls('agentEndedChat').length).toBe(1);
      site.agents.faults.clear(MESSAGE_REQUEST[transport]);

      await serviceDesk.startChat(connectMessage(), START_OPTIONS);
      const next = await chatAt(site.agents, 1);
      next.accept(AGENTS.ben);
      await expect.poll(() => webChat.texts.at(-1)).toContain('“Keep me”');
      await serviceDesk.sendMessageToAgent({ input: { text: 'send again' } }, 'm2', {});
      await expect.poll(() => linesOf(next)).toContain('customer: Keep me');
    });
  });
}
