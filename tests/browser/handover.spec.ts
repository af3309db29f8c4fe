import { once } from 'node:events';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import express from 'express';
import type { HandoverServiceDesk } from '../../handover/src/index.ts';
import { buildHandover } from '../../scripts/lib/handoverBuild.ts';
import { AGENTS } from '../../scripts/org/service/agentDesk.ts';
import { chatAt, connectMessage, linesOf, START_OPTIONS, test, TRANSPORTS } from '../contract/handoverFixtures.ts';

/** The built module in a browser, on a page of another origin than the org, with a page reload. */

/** A page with the module, and with a web chat that records calls and persists state as IBM's web chat does. */
function shopPage(options: object): string {
  return `<!doctype html><title>Shop</title>
  <script>
    // the oldest browsers that the module supports do not have these functions
    delete URL.canParse;
    delete URL.parse;
    delete Object.hasOwn;
    delete AbortSignal.any;
    delete AbortSignal.timeout;
  </script>
  <script type="module">
    import { salesforceHandover } from './salesforce-handover.js';
    const calls = [];
    const callback = new Proxy(
      {
        persistedState: () => JSON.parse(sessionStorage.getItem('desk') ?? '{}'),
        updatePersistedState: (state) => sessionStorage.setItem('desk', JSON.stringify(state))
      },
      { get: (own, name) => own[name] ?? ((...parameters) => (calls.push([name, ...parameters]), Promise.resolve())) }
    );
    const serviceDesk = await salesforceHandover(${JSON.stringify(options)})({ callback });
    Object.assign(window, { calls, serviceDesk, isReconnected: await serviceDesk.reconnect() });
  </script>`;
}

type ShopWindow = typeof globalThis & {
  readonly serviceDesk: HandoverServiceDesk;
  readonly calls: [name: string, ...parameters: unknown[]][];
  readonly isReconnected: boolean;
};

async function withShop(options: object, use: (url: string) => Promise<void>): Promise<void> {
  const file = test.info().outputPath('salesforce-handover.js');
  await buildHandover(file);
  const app = express();
  app.get('/', (_request, response) => response.type('html').send(shopPage(options)));
  app.use(express.static(path.dirname(file)));
  const server = http.createServer(app).listen(0, '127.0.0.1');
  await once(server, 'listening');
  try {
    await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  } finally {
    server.close();
    server.closeAllConnections();
  }
}

/** Waits for the module. @returns whether it has continued a chat */
async function isReconnected(page: Page): Promise<boolean> {
  await page.waitForFunction(() => 'isReconnected' in globalThis);
  return page.evaluate(() => (globalThis as ShopWindow).isReconnected);
}

function texts(page: Page): Promise<unknown[]> {
  return page.evaluate(() =>
    (globalThis as ShopWindow).calls.filter(([name]) => name === 'sendMessageToUser').map(([, text]) => text)
  );
}

function send(page: Page, text: string): Promise<void> {
  return page.evaluate(
    (message) => (globalThis as ShopWindow).serviceDesk.sendMessageToAgent({ input: { text: message } }, message),
    text
  );
}

for (const transport of TRANSPORTS) {
  test(`a customer chats over ${transport} before and after a page reload`, async ({ page, openSite }) => {
    const { options, agents } = await openSite(transport);
    await withShop(options, async (url) => {
      await page.goto(url);
      expect(await isReconnected(page)).toBe(false);
      const message = connectMessage();
      expect(
        await page.evaluate((connect) => (globalThis as ShopWindow).serviceDesk.areAnyAgentsOnline(connect), message)
      ).toBe(transport === 'chat' ? true : null);
      await page.evaluate(([connect, start]) => (globalThis as ShopWindow).serviceDesk.startChat(connect, start), [
        message,
        START_OPTIONS
      ] as const);
      const chat = await chatAt(agents, 0);
      chat.accept(AGENTS.ana);
      chat.send('Hello');
      await expect.poll(() => texts(page)).toEqual(['Hello']);
      await send(page, 'Before the reload');

      await page.reload();
      expect(await isReconnected(page)).toBe(true);
      chat.send('Still here?');
      await expect.poll(() => texts(page)).toEqual(['Still here?']);
      await send(page, 'After the reload');
      expect(linesOf(chat).filter((line) => line.startsWith('customer'))).toEqual([
        'customer: The customer wants a refund',
        'customer: Before the reload',
        'customer: After the reload'
      ]);

      await page.evaluate(() => (globalThis as ShopWindow).serviceDesk.endChat());
      await expect.poll(() => chat.status).toBe('ended');
    });
  });
}
