import { once } from 'node:events';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { ONCE } from './console.ts';
import express from 'express';
import type { HandoverDesk } from '../../handover/src/index.ts';
import { buildHandover } from '../../scripts/lib/handoverBuild.ts';
import { AGENTS } from '../../scripts/org/service/agentDesk.ts';
import { closeOrg, connectMessage, linesOf, nextChat, START, TRANSPORTS, withPage } from '../contract/handoverOrg.ts';

/** The built module in a real page of another origin, over a real reload. */

/** A page with the module, and with a web chat that notes what it is told and keeps state as IBM's does. */
function pageWith(options: object): string {
  return `<!doctype html><title>Shop</title><script type="module">
    import { salesforceHandover } from './salesforce-handover.js';
    const told = [];
    const callback = new Proxy(
      {
        persistedState: () => JSON.parse(sessionStorage.getItem('desk') ?? '{}'),
        updatePersistedState: (state) => sessionStorage.setItem('desk', JSON.stringify(state))
      },
      { get: (own, name) => own[name] ?? ((...details) => (told.push([name, ...details]), Promise.resolve())) }
    );
    const desk = await salesforceHandover(${JSON.stringify(options)})({ callback });
    Object.assign(window, { told, desk, isBack: await desk.reconnect() });
  </script>`;
}

interface Shop {
  readonly desk: HandoverDesk;
  readonly told: [string, ...unknown[]][];
  readonly isBack: boolean;
}

type ShopWindow = typeof globalThis & Shop;

async function withShop(options: object, use: (url: string) => Promise<void>): Promise<void> {
  const file = test.info().outputPath('salesforce-handover.js');
  await buildHandover(file);
  const app = express();
  app.get('/', (_request, response) => response.type('html').send(pageWith(options)));
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

async function loaded(page: Page): Promise<boolean> {
  await page.waitForFunction(() => 'isBack' in globalThis);
  return page.evaluate(() => (globalThis as ShopWindow).isBack);
}

function texts(page: Page): Promise<unknown[]> {
  return page.evaluate(() =>
    (globalThis as ShopWindow).told.filter(([name]) => name === 'sendMessageToUser').map(([, text]) => text)
  );
}

function say(page: Page, text: string): Promise<void> {
  return page.evaluate(
    (words) => (globalThis as ShopWindow).desk.sendMessageToAgent({ input: { text: words } }, words),
    text
  );
}

test.afterAll(closeOrg);

for (const transport of TRANSPORTS) {
  test(`a customer talks over ${transport}, reloads the page, and goes on talking`, ONCE, async ({ page }) => {
    await withPage(transport, async ({ options, agents }) => {
      await withShop(options, async (url) => {
        await page.goto(url);
        expect(await loaded(page)).toBe(false);
        await page.evaluate(([message, start]) => (globalThis as ShopWindow).desk.startChat(message, start), [
          connectMessage(),
          START
        ] as const);
        const chat = await nextChat(agents, 0);
        chat.accept(AGENTS.ana);
        chat.send('Hello');
        await expect.poll(() => texts(page)).toEqual(['Hello']);
        await say(page, 'Before the reload');

        await page.reload();
        expect(await loaded(page)).toBe(true);
        chat.send('Still here?');
        await expect.poll(() => texts(page)).toEqual(['Still here?']);
        await say(page, 'After the reload');
        expect(linesOf(chat).filter((line) => line.startsWith('customer'))).toEqual([
          'customer: The customer wants a refund',
          'customer: Before the reload',
          'customer: After the reload'
        ]);
      });
    });
  });
}
