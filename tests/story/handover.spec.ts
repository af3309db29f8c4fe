import { expect } from '@playwright/test';
import { FALLBACK_ANSWER, TRANSFER } from '../../scripts/story/dialog.ts';
import { FIELDS, test, TRANSPORTS } from './fixtures.ts';

/** From the customer's conversation with the assistant to the chat with an agent. */

const GREETING = 'Hello, I am the assistant of the garden shop. What can I do for you?';
const CONVERSATION = [
  GREETING,
  'Where is my order?',
  'Your order 4711 left our warehouse on Monday.',
  /^Does that help\?\s+Yes\s+No, I want a person$/,
  'I want to talk to a person',
  'I understand that you want to talk to a person.',
  new RegExp(`${TRANSFER.toAgent.replace('.', '\\.')}[^]*${TRANSFER.available.replace('?', '\\?')}`)
];

for (const transport of TRANSPORTS) {
  test(`${transport}: the demo shows both sides on one page`, async ({ openSides, servers }) => {
    const { page } = (await openSides(transport)).customer;
    await page.goto(`${servers.siteOrigin}/demo?transport=${transport}`);
    const [customer, agent] = [page.frameLocator('[title="Customer"]'), page.frameLocator('[title="Agent"]')];
    await expect(customer.getByText(GREETING).last()).toBeVisible();
    await customer.getByRole('textbox').fill('a person, please');
    await customer.getByRole('textbox').press('Enter');
    await customer.getByRole('button', { name: 'Connect to agent' }).click();
    await agent.getByRole('button', { name: 'Omni-Channel' }).click();
    await agent.getByRole('button', { name: 'Accept' }).click();
    await expect(agent.locator('c-assistant-history')).toContainText('a person, please');
    await agent.getByRole('textbox', { name: 'Message to the customer' }).fill('Hello from the right');
    await agent.getByRole('button', { name: 'Send' }).click();
    await expect(customer.getByText('Hello from the right').last()).toBeVisible();
  });

  test(`${transport}: the agent reads the conversation with the assistant, and chats with the customer`, async ({
    openSides,
    servers
  }) => {
    const { customer, agent, service } = await openSides(transport);
    expect(new URL(customer.url).origin).not.toBe(servers.console.origin);
    await agent.page.goto(agent.url);
    const rows = agent.page.getByRole('row');
    await expect(rows.first()).toBeVisible();
    const before = await rows.count();

    await customer.askForPerson();
    await customer.connect();
    await expect.poll(() => service.chats().at(-1)?.status).toBe('waiting');
    await agent.open();
    await expect(rows).toHaveCount(before + 1);
    await expect(rows.nth(1)).toContainText('Live: ');

    const notesRequest = agent.page.waitForRequest((request) => request.url().endsWith('/notes?version=2023-09-15'));
    await agent.accept();
    expect(new URL((await notesRequest).url()).origin).toBe(servers.console.assistant.url);
    expect(await agent.viewerTexts()).toEqual(CONVERSATION.map((text) => expect.stringMatching(text)));
    await agent.expectText(TRANSFER.toAgent);

    await agent.send('Good morning, this is Ana.');
    await customer.expectText('Good morning, this is Ana.');
    await customer.send('Thank you for taking over');
    await agent.expectText('Thank you for taking over');

    await agent.page.getByRole('button', { name: 'End chat' }).click();
    await expect.poll(() => service.chats().at(-1)?.status).toBe('ended');
    await customer.send('What else can you do?');
    await customer.expectText(FALLBACK_ANSWER);
  });

  test(`${transport}: the record has the handover values, and no page shows the key`, async ({
    openSides,
    servers
  }) => {
    const { customer, agent, service } = await openSides(transport);
    await agent.open();
    await customer.askForPerson();
    await customer.connect();
    await agent.accept();
    await agent.viewerTexts();

    const record = servers.console.org.findRecord(service.chats().at(-1)?.recordId ?? '');
    expect(record?.apiName).toBe(transport === 'chat' ? 'LiveChatTranscript' : 'MessagingSession');
    const [session, token, key] = FIELDS.map((name) => String(record?.fields[name] ?? ''));
    expect(session).toMatch(/^[0-9a-f-]{36}$/);
    expect(token).toBe('');
    expect(key).toContain(`::${session}::`);
    expect(key?.split('::')[2]).toMatch(/^\d{6}$/);
    for (const page of [agent.page, customer.page]) {
      expect(await page.content()).not.toContain(key);
    }
  });
}
