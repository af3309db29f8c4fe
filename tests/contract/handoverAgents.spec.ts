import { expect, test } from '@playwright/test';
import { ask, closeOrg, connectMessage, linesOf, START, TRANSPORTS, withPage } from './handoverOrg.ts';
import { seeing } from './seenRequests.ts';
import { WebChat } from './webChat.ts';

/** The agents’ side over HTTP, pages of other origins, and pages that fail themselves. */

test.afterAll(closeOrg);

for (const transport of TRANSPORTS) {
  test.describe(transport, () => {
    test('an agent’s page lists the chats, takes one and answers', async () => {
      await withPage(transport, async (page) => {
        const { desk, webChat } = await page.open();
        const { id } = await ask(page, desk);
        const act = async (action: string, body: object = {}) => {
          const headers = { 'Content-Type': 'application/json' };
          const address = `${page.url}/agents/chats/${id}/${action}`;
          return (await fetch(address, { method: 'POST', headers, body: JSON.stringify(body) })).status;
        };
        expect(await act('accept', { agent: 'ben' })).toBe(204);
        expect(await act('send', { text: 'Hello from the console' })).toBe(204);
        await expect.poll(() => webChat.texts).toEqual(['Hello from the console']);
        expect(webChat.of('agentJoined')).toEqual([[expect.objectContaining({ nickname: 'Ben' })]]);
        expect(await act('constructor')).toBe(404);
        expect(await (await fetch(`${page.url}/agents/chats`)).json()).toEqual([
          expect.objectContaining({ id, status: 'active', recordId: expect.stringMatching(/^(570|0Mw)\w{15}$/) })
        ]);
      });
    });

    test('a customer’s page of another origin may send every header that the module sends', async () => {
      await withPage(transport, async (page) => {
        const { fetch: seenFetch, seen } = seeing();
        const { desk } = await page.open(undefined, { fetch: seenFetch });
        await ask(page, desk);
        for (const { path, headers, method } of seen) {
          const names = Object.keys(headers).sort().join(', ');
          const answer = await fetch(page.url + path, {
            method: 'OPTIONS',
            headers: { Origin: 'https://shop.example', 'Access-Control-Request-Headers': names }
          });
          expect(answer.headers.get('access-control-allow-headers')).toBe(names);
          expect(answer.headers.get('access-control-allow-methods')).toContain(method);
        }
      });
    });

    test('a web chat that fails at one thing still hears the next', async () => {
      await withPage(transport, async (page) => {
        const webChat = new WebChat();
        webChat.agentJoined = () => Promise.reject(new Error('no avatar'));
        const { desk } = await page.open(webChat);
        const chat = await ask(page, desk);
        chat.accept({ id: 'a', name: 'Ana' });
        chat.send('Hello');
        await expect.poll(() => webChat.texts).toEqual(['Hello']);
        expect(page.log).toEqual([expect.stringContaining('no avatar')]);
        await desk.sendMessageToAgent({ input: { text: 'Hi' } }, 'm1', {});
        expect(linesOf(chat).at(-1)).toBe('customer: Hi');
      });
    });

    test('a page whose own function fails still gets its customer to a person', async () => {
      await withPage(transport, async (page) => {
        const values = () => Promise.reject(new Error('no session'));
        const { desk, webChat } = await page.open(undefined, { values });
        await desk.startChat(connectMessage(), START);
        await expect.poll(() => page.agents.chats().length).toBe(1);
        expect(webChat.errors).toEqual([]);
        expect(page.log).toEqual([expect.stringContaining('option values')]);
      });
    });

    test('a customer who asks again leaves the chat before', async () => {
      await withPage(transport, async (page) => {
        const { desk } = await page.open();
        const first = await ask(page, desk);
        const second = await ask(page, desk);
        expect([first.status, second.status]).toEqual(['ended', 'waiting']);
        expect(linesOf(second)).toEqual(transport === 'chat' ? [] : ['customer: The customer wants a refund']);
      });
    });
  });
}
