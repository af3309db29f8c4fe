import { expect } from '@playwright/test';
import { AGENTS } from '../../scripts/org/service/agentDesk.ts';
import { connectMessage, linesOf, requestAgent, START_OPTIONS, test, TRANSPORTS } from './handoverFixtures.ts';
import { FakeWebChat } from './fakeWebChat.ts';

/** The agents' API of the stand-in services, and failures in the page itself. */

for (const transport of TRANSPORTS) {
  test.describe(transport, () => {
    test('lets an agent list, accept and answer chats over HTTP', async ({ openSite }) => {
      const site = await openSite(transport);
      const { serviceDesk, webChat } = await site.openPage();
      const { id } = await requestAgent(site, serviceDesk);
      const act = async (action: string, body: object = {}) => {
        const headers = { 'Content-Type': 'application/json' };
        const address = `${site.url}/agents/chats/${id}/${action}`;
        return (await fetch(address, { method: 'POST', headers, body: JSON.stringify(body) })).status;
      };
      expect(await act('accept', { agent: 'ben' })).toBe(204);
      expect(await act('send', { text: 'Hello from the console' })).toBe(204);
      await expect.poll(() => webChat.texts).toEqual(['Hello from the console']);
      expect(webChat.calls('agentJoined')).toEqual([[expect.objectContaining({ nickname: 'Ben' })]]);
      expect(await act('constructor')).toBe(404);
      expect(await (await fetch(`${site.url}/agents/chats`)).json()).toEqual([
        expect.objectContaining({ id, status: 'active', recordId: expect.stringMatching(/^(570|0Mw)\w{15}$/) })
      ]);
    });

    test('keeps reporting events after a callback of the web chat has failed', async ({ openSite }) => {
      const site = await openSite(transport);
      const webChat = new FakeWebChat();
      webChat.agentJoined = () => Promise.reject(new Error('no avatar'));
      const { serviceDesk } = await site.openPage(webChat);
      const chat = await requestAgent(site, serviceDesk);
      chat.accept(AGENTS.ana);
      chat.send('Hello');
      await expect.poll(() => webChat.texts).toEqual(['Hello']);
      expect(site.log).toEqual([expect.stringContaining('no avatar')]);
      await serviceDesk.sendMessageToAgent({ input: { text: 'Hi' } }, 'm1', {});
      expect(linesOf(chat).at(-1)).toBe('customer: Hi');
    });

    test('starts the chat if the option values throws an error', async ({ openSite }) => {
      const site = await openSite(transport);
      const values = () => Promise.reject(new Error('no session'));
      const { serviceDesk, webChat } = await site.openPage(undefined, { values });
      await serviceDesk.startChat(connectMessage(), START_OPTIONS);
      await expect.poll(() => site.agents.chats().length).toBe(1);
      expect(webChat.errors).toEqual([]);
      expect(site.log).toEqual([expect.stringContaining('option values')]);
    });

    test('ends the earlier chat when a new one starts', async ({ openSite }) => {
      const site = await openSite(transport);
      const { serviceDesk } = await site.openPage();
      const first = await requestAgent(site, serviceDesk);
      const second = await requestAgent(site, serviceDesk);
      expect([first.status, second.status]).toEqual(['ended', 'waiting']);
      expect(linesOf(second)).toEqual(transport === 'chat' ? [] : ['customer: The customer wants a refund']);
    });
  });
}
