import { expect, test as base, type BrowserContext, type Locator, type Page } from '@playwright/test';
import type { AgentDesk } from '../../scripts/org/service/agentDesk.ts';
import { TRANSFER } from '../../scripts/story/dialog.ts';
import { startStory, type Story, type TransportName } from '../../scripts/story/story.ts';

/** The customer's side and the agent's side of a handover, each in a browser of its own. */

export const TRANSPORTS: readonly TransportName[] = ['chat', 'messaging'];

export const FIELDS = ['session', 'token', 'key'].map((name) => `x_watson_assistant_${name}__c`);

/** Requests of the customer's page that a test may have made fail. */
const FAULTY = ['SessionId', 'Messages', 'access-token', 'sse'];

/** Somebody in front of a page. */
class Person {
  readonly page: Page;
  readonly url: string;

  constructor(page: Page, url: string) {
    this.page = page;
    this.url = url;
  }
}

/** What the customer sees and does. */
export class Customer extends Person {
  async open(): Promise<void> {
    await this.page.goto(this.url);
    await this.sees('Hello, I am the assistant of the garden shop.');
  }

  async writes(text: string): Promise<void> {
    const input = this.page.getByRole('textbox');
    await input.click();
    await this.page.keyboard.type(text);
    await this.page.keyboard.press('Enter');
  }

  async sees(text: string | RegExp): Promise<void> {
    await expect(this.page.getByText(text).last()).toBeVisible();
  }

  /** Tells the assistant about an order, and asks for a person. */
  async asksForPerson(): Promise<void> {
    await this.open();
    await this.writes('Where is my order?');
    await this.sees('left our warehouse on Monday');
    await this.writes('I want to talk to a person');
    await this.sees('I understand that you want to talk to a person.');
  }

  async connects(): Promise<void> {
    await this.sees(TRANSFER.available);
    await this.page.getByRole('button', { name: 'Connect to agent' }).click();
  }
}

/** What the agent sees and does in the console. */
export class Agent extends Person {
  /** Opens the list of records, and the Omni-Channel utility. */
  async open(): Promise<void> {
    await this.page.goto(this.url);
    await this.page.getByRole('button', { name: 'Omni-Channel' }).click();
  }

  get viewer(): Locator {
    return this.page.locator('c-assistant-history');
  }

  async accepts(): Promise<void> {
    await this.page.getByRole('button', { name: 'Accept' }).click();
    await expect(this.page.getByRole('log', { name: 'Conversation with the customer' })).toBeVisible();
  }

  async declines(): Promise<void> {
    await this.page.getByRole('button', { name: 'Decline' }).click();
  }

  async writes(text: string): Promise<void> {
    await this.page.getByRole('textbox', { name: 'Message to the customer' }).fill(text);
    await this.page.getByRole('button', { name: 'Send' }).click();
  }

  async sees(text: string): Promise<void> {
    await expect(this.page.getByRole('log', { name: 'Conversation with the customer' })).toContainText(text);
  }

  /** What the viewer shows of the conversation with the assistant, one text for each message. */
  async readsConversation(): Promise<string[]> {
    const messages = this.viewer.getByRole('feed').getByRole('article');
    await expect(this.viewer.getByRole('feed')).toHaveAttribute('aria-busy', 'false');
    return messages.locator('.bubble').allInnerTexts();
  }
}

export interface Sides {
  readonly transport: TransportName;
  readonly customer: Customer;
  readonly agent: Agent;
  /** The org's service under test, with the faults that it can have. */
  readonly desk: AgentDesk;
}

interface Fixtures {
  /** Opens both sides for a test. */
  readonly open: (transport: TransportName) => Promise<Sides>;
}

export const test = base.extend<Fixtures, { story: Story }>({
  story: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads the fixture's needs from this pattern
    async ({}, use) => {
      const story = await startStory({ port: 0, log: (line) => console.error(line) });
      await use(story);
      await story.close();
    },
    { scope: 'worker' }
  ],
  open: async ({ browser, story }, use) => {
    const contexts: BrowserContext[] = [];
    const newPage = async (): Promise<Page> => {
      const context = await browser.newContext();
      contexts.push(context);
      return context.newPage();
    };
    const { liveAgent, messaging } = story.console.services;
    await use(async (transport) => ({
      transport,
      customer: new Customer(await newPage(), story.customerUrl(transport)),
      agent: new Agent(await newPage(), story.agentUrl(transport)),
      desk: transport === 'chat' ? liveAgent : messaging
    }));
    for (const desk of [liveAgent, messaging]) {
      desk.setOnline(true);
      FAULTY.forEach((request) => desk.faults.clear(request));
      desk.chats().forEach((chat) => chat.status !== 'ended' && chat.end());
    }
    await Promise.all(contexts.map((context) => context.close()));
  }
});
