import { expect, test as base, type BrowserContext, type Locator, type Page } from '@playwright/test';
import type { AgentDesk } from '../../scripts/org/service/agentDesk.ts';
import { startDemoServers, type DemoServers, type TransportName } from '../../scripts/story/demoServers.ts';
import { TRANSFER } from '../../scripts/story/dialog.ts';

/** Page objects for both sides of a handover, each in a browser context of its own. */

export const TRANSPORTS: readonly TransportName[] = ['chat', 'messaging'];

export const FIELDS = ['session', 'token', 'key'].map((name) => `x_watson_assistant_${name}__c`);

/** Requests of the customer's page that tests make fail. */
const FAULTY_REQUESTS = ['SessionId', 'Messages', 'access-token', 'sse'];

/** The customer's page with the web chat. */
export class CustomerPage {
  readonly page: Page;
  readonly url: string;

  constructor(page: Page, url: string) {
    this.page = page;
    this.url = url;
  }

  /** Opens the page, talks to the assistant about an order, and asks for a person. */
  async askForPerson(): Promise<void> {
    await this.page.goto(this.url);
    await this.expectText('Hello, I am the assistant of the garden shop.');
    await this.send('Where is my order?');
    await this.expectText('left our warehouse on Monday');
    await this.send('I want to talk to a person');
    await this.expectText('I understand that you want to talk to a person.');
  }

  async connect(): Promise<void> {
    await this.expectText(TRANSFER.available);
    await this.page.getByRole('button', { name: 'Connect to agent' }).click();
  }

  async send(text: string): Promise<void> {
    const input = this.page.getByRole('textbox');
    await input.click();
    await this.page.keyboard.type(text);
    await this.page.keyboard.press('Enter');
  }

  async expectText(text: string | RegExp): Promise<void> {
    await expect(this.page.getByText(text).last()).toBeVisible();
  }
}

/** The agent's console. */
export class AgentConsole {
  readonly page: Page;
  readonly url: string;

  constructor(page: Page, url: string) {
    this.page = page;
    this.url = url;
  }

  /** Opens the list of records, and the Omni-Channel utility. */
  async open(): Promise<void> {
    await this.page.goto(this.url);
    await this.page.getByRole('button', { name: 'Omni-Channel' }).click();
  }

  get viewer(): Locator {
    return this.page.locator('c-assistant-history');
  }

  get chat(): Locator {
    return this.page.getByRole('log', { name: 'Conversation with the customer' });
  }

  async accept(): Promise<void> {
    await this.page.getByRole('button', { name: 'Accept' }).click();
    await expect(this.chat).toBeVisible();
  }

  async decline(): Promise<void> {
    await this.page.getByRole('button', { name: 'Decline' }).click();
  }

  async send(text: string): Promise<void> {
    await this.page.getByRole('textbox', { name: 'Message to the customer' }).fill(text);
    await this.page.getByRole('button', { name: 'Send' }).click();
  }

  async expectText(text: string): Promise<void> {
    await expect(this.chat).toContainText(text);
  }

  /** Returns the texts of the messages in the viewer, when it has loaded. */
  async viewerTexts(): Promise<string[]> {
    const feed = this.viewer.getByRole('feed');
    await expect(feed).toHaveAttribute('aria-busy', 'false');
    return feed.getByRole('article').locator('.bubble').allInnerTexts();
  }
}

export interface Sides {
  readonly transport: TransportName;
  readonly customer: CustomerPage;
  readonly agent: AgentConsole;
  /** The stand-in service behind both pages, whose requests can be made to fail. */
  readonly service: AgentDesk;
}

interface Fixtures {
  readonly openSides: (transport: TransportName) => Promise<Sides>;
}

interface WorkerFixtures {
  readonly servers: DemoServers;
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  servers: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads the dependencies of the fixture from this pattern
    async ({}, use) => {
      const servers = await startDemoServers({ port: 0, log: (line) => console.error(line) });
      await use(servers);
      await servers.close();
    },
    { scope: 'worker' }
  ],
  openSides: async ({ browser, servers }, use) => {
    const contexts: BrowserContext[] = [];
    const newPage = async (): Promise<Page> => {
      const context = await browser.newContext();
      contexts.push(context);
      return context.newPage();
    };
    const { liveAgent, messaging } = servers.console.services;
    await use(async (transport) => ({
      transport,
      customer: new CustomerPage(await newPage(), servers.customerUrl(transport)),
      agent: new AgentConsole(await newPage(), servers.agentUrl(transport)),
      service: transport === 'chat' ? liveAgent : messaging
    }));
    for (const service of [liveAgent, messaging]) {
      service.setOnline(true);
      FAULTY_REQUESTS.forEach((request) => service.faults.clear(request));
      service.chats().forEach((chat) => chat.status !== 'ended' && chat.end());
    }
    await Promise.all(contexts.map((context) => context.close()));
  }
});
