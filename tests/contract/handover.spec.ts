import { expect } from '@playwright/test';
import { AGENTS } from '../../scripts/org/service/agentDesk.ts';
import {
  connectMessage,
  KEY,
  linesOf,
  MESSAGE_REQUEST,
  recordFields,
  requestAgent,
  SESSION,
  START_OPTIONS,
  talkToAgent,
  test,
  TOKEN,
  TRANSPORTS
} from './handoverFixtures.ts';

for (const transport of TRANSPORTS) {
  test.describe(transport, () => {
    test('connects the customer with an agent until the agent ends the chat', async ({ openSite }) => {
      const site = await openSite(transport);
      const { serviceDesk, webChat } = await site.openPage();
      expect(await serviceDesk.areAnyAgentsOnline(connectMessage())).toBe(transport === 'chat' ? true : null);

      const chat = await requestAgent(site, serviceDesk);
      chat.queue(2, 90);
      await expect
        .poll(() => webChat.calls('updateAgentAvailability').map(([availability]) => availability))
        .toContainEqual(expect.objectContaining({ estimatedWaitTime: 2, estimated_wait_time: 2 }));
      expect(webChat.calls('updateAgentAvailability')).toContainEqual([
        expect.objectContaining({ positionInQueue: 2, position_in_queue: 2 })
      ]);

      chat.accept(AGENTS.ana);
      await expect
        .poll(() => webChat.calls('agentJoined'))
        .toEqual([[{ id: AGENTS.ana.id, nickname: 'Ana', user_type: 'human' }]]);
      await expect.poll(() => linesOf(chat)).toEqual(['customer: The customer wants a refund']);

      await serviceDesk.userTyping(true);
      await expect.poll(() => chat.isCustomerTyping).toBe(true);
      await serviceDesk.sendMessageToAgent({ input: { text: 'Hello' } }, 'm1', {});
      chat.type(true);
      await expect.poll(() => webChat.calls('agentTyping')).toContainEqual([true]);
      chat.send('Hi, how can I help?');
      await expect.poll(() => webChat.texts).toEqual(['Hi, how can I help?']);
      expect(linesOf(chat)).toEqual([
        'customer: The customer wants a refund',
        'customer: Hello',
        'agent: Hi, how can I help?'
      ]);

      chat.end();
      await expect.poll(() => webChat.calls('agentEndedChat').length).toBe(1);
      expect(webChat.errors).toEqual([]);
    });

    test('writes the handover values to the record, and stores no secret in the page', async ({ openSite }) => {
      const site = await openSite(transport);
      const { serviceDesk, webChat } = await site.openPage();
      const chat = await talkToAgent(site, serviceDesk, webChat);
      expect(recordFields(site, chat)).toEqual({
        x_watson_assistant_session__c: SESSION,
        x_watson_assistant_key__c: KEY,
        x_watson_assistant_token__c: transport === 'chat' ? TOKEN : null
      });
      for (const secret of [KEY, TOKEN]) {
        expect(webChat.stateText + site.log.join()).not.toContain(secret);
      }
    });

    test('reports a transfer to another agent', async ({ openSite }) => {
      const site = await openSite(transport);
      const { serviceDesk, webChat } = await site.openPage();
      const chat = await talkToAgent(site, serviceDesk, webChat);
      chat.transfer(AGENTS.ben);
      await expect
        .poll(() => webChat.calls('agentJoined').at(-1))
        .toEqual([{ id: AGENTS.ben.id, nickname: 'Ben', user_type: 'human' }]);
      expect(webChat.calls('beginTransferToAnotherAgent').length).toBe(1);
    });

    test('keeps the chat when the agent leaves it', async ({ openSite }) => {
      const site = await openSite(transport);
      const { serviceDesk, webChat } = await site.openPage();
      const chat = await talkToAgent(site, serviceDesk, webChat);
      chat.leave();
      await expect.poll(() => webChat.calls('agentLeftChat').length).toBe(1);
      await serviceDesk.sendMessageToAgent({ input: { text: 'Still there?' } }, 'm1', {});
      expect(linesOf(chat)).toContain('customer: Still there?');
    });

    test('ends the chat for the agent when the customer ends it', async ({ openSite }) => {
      const site = await openSite(transport);
      const { serviceDesk, webChat } = await site.openPage();
      const chat = await talkToAgent(site, serviceDesk, webChat);
      await serviceDesk.endChat({ endedByHumanAgent: false });
      await expect.poll(() => chat.status).toBe('ended');
      expect(webChat.calls('agentEndedChat')).toEqual([]);
    });

    test('continues the chat after a page reload', async ({ openSite }) => {
      const site = await openSite(transport);
      const before = await site.openPage();
      const chat = await talkToAgent(site, before.serviceDesk, before.webChat);
      chat.send('Before');
      await expect.poll(() => before.webChat.texts).toEqual(['Before']);
      before.serviceDesk.dispose();
      chat.send('During');

      const { serviceDesk, webChat } = await site.openPage(before.webChat.reloaded());
      expect(await serviceDesk.reconnect()).toBe(true);
      await expect.poll(() => webChat.texts).toEqual(['During']);
      await serviceDesk.sendMessageToAgent({ input: { text: 'I am back' } }, 'm9', {});
      expect(linesOf(chat).at(-1)).toBe('customer: I am back');
    });

    test('keeps an unsent message over a page reload', async ({ openSite }) => {
      const site = await openSite(transport);
      const before = await site.openPage();
      const chat = await talkToAgent(site, before.serviceDesk, before.webChat);
      site.agents.faults.set(MESSAGE_REQUEST[transport], { status: 500 });
      await expect(before.serviceDesk.sendMessageToAgent({ input: { text: 'Keep me' } }, 'm1', {})).rejects.toThrow();
      before.serviceDesk.dispose();
      site.agents.faults.clear(MESSAGE_REQUEST[transport]);

      const { serviceDesk } = await site.openPage(before.webChat.reloaded());
      await serviceDesk.reconnect();
      expect(serviceDesk.unsentMessages()).toEqual([{ id: 'm1', text: 'Keep me', isFailed: true }]);
      await serviceDesk.sendAgain();
      await expect.poll(() => linesOf(chat)).toContain('customer: Keep me');
    });

    test('does not reconnect without a chat', async ({ openSite }) => {
      const site = await openSite(transport);
      const { serviceDesk } = await site.openPage();
      expect(await serviceDesk.reconnect()).toBe(false);
    });

    test('keeps a message that is sent without a chat', async ({ openSite }) => {
      const site = await openSite(transport);
      const { serviceDesk, webChat } = await site.openPage();
      await expect(serviceDesk.sendMessageToAgent({ input: { text: 'Hello?' } }, 'm1', {})).rejects.toThrow();
      expect(webChat.texts).toEqual([
        'Your message was not sent: “Hello?” Ask for an agent again, and then type “send again” to send it.'
      ]);
      expect(serviceDesk.unsentMessages()).toHaveLength(1);
    });

    test('logs the names of invalid options, and shows the customer an error', async ({ openSite }) => {
      const site = await openSite(transport);
      const { serviceDesk, webChat } = await site.openPage(undefined, {
        organizationId: '572',
        url: 'http://example.com'
      });
      expect(await serviceDesk.areAnyAgentsOnline(connectMessage())).toBe(false);
      await serviceDesk.startChat(connectMessage(), START_OPTIONS);
      expect(webChat.errors).toEqual([expect.objectContaining({ type: 1, messageToUser: expect.any(String) })]);
      expect(site.log).toEqual(Array(2).fill(expect.stringContaining('organizationId, url')));
    });

    test('uses the labels of the page', async ({ openSite }) => {
      const site = await openSite(transport);
      site.agents.setOnline(false);
      const { serviceDesk, webChat } = await site.openPage(undefined, { labels: { noAgents: 'Niemand da.' } });
      await serviceDesk.startChat(connectMessage(), START_OPTIONS);
      await expect.poll(() => webChat.errors).toEqual([expect.objectContaining({ messageToUser: 'Niemand da.' })]);
    });
  });
}
