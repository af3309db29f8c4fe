import { expect } from '@playwright/test';
import { ELSE, TRANSFER } from '../../scripts/story/dialog.ts';
import { FIELDS, test, TRANSPORTS } from './journey.ts';

/** One story from end to end: the assistant's conversation, the handover, the record, the agent. */

const CONVERSATION = [
  'Hello, I am the assistant of the garden shop. What can I do for you?',
  'Where is my order?',
  'Your order 4711 left our warehouse on Monday.',
  /^Does that help\?\s+Yes\s+No, I want a person$/,
  'I want to talk to a person',
  'I understand that you want to talk to a person.',
  new RegExp(`${TRANSFER.toAgent.replace('.', '\\.')}[^]*${TRANSFER.available.replace('?', '\\?')}`)
];

for (const transport of TRANSPORTS) {
  test(`${transport}: the demo shows both sides on one page`, async ({ open, story }) => {
    const { customer } = await open(transport);
    const { page } = customer;
    await page.goto(`${story.siteOrigin}/demo?transport=${transport}`);
    const [left, right] = [page.frameLocator('[title="Customer"]'), page.frameLocator('[title="Agent"]')];
    await expect(left.getByText(CONVERSATION[0] as string).last()).toBeVisible();
    await left.getByRole('textbox').fill('a person, please');
    await left.getByRole('textbox').press('Enter');
    await left.getByRole('button', { name: 'Connect to agent' }).click();
    await right.getByRole('button', { name: 'Omni-Channel' }).click();
    await right.getByRole('button', { name: 'Accept' }).click();
    await expect(right.locator('c-assistant-history')).toContainText('a person, please');
    await right.getByRole('textbox', { name: 'Message to the customer' }).fill('Hello from the right');
    await right.getByRole('button', { name: 'Send' }).click();
    await expect(left.getByText('Hello from the right').last()).toBeVisible();
  });

  test(`${transport}: the agent reads what the customer said to the assistant, and both write to each other`, async ({
    open,
    story
  }) => {
    const { customer, agent, desk } = await open(transport);
    expect(new URL(customer.url).origin).not.toBe(story.console.origin);
    await agent.page.goto(agent.url);
    const rows = agent.page.getByRole('row');
    await expect(rows.first()).toBeVisible();
    const before = await rows.count();

    await customer.asksForPerson();
    await customer.connects();
    await expect.poll(() => desk.chats().at(-1)?.status).toBe('waiting');
    await agent.open();
    await expect(rows).toHaveCount(before + 1);
    await expect(rows.nth(1)).toContainText('Live: ');

    const asked = agent.page.waitForRequest((request) => request.url().endsWith('/notes?version=2023-09-15'));
    await agent.accepts();
    expect(new URL((await asked).url()).origin).toBe(story.console.assistant.url);
    const texts = await agent.readsConversation();
    expect(texts).toEqual(CONVERSATION.map((text) => expect.stringMatching(text)));
    await agent.sees(TRANSFER.toAgent);

    await agent.writes('Good morning, this is Ana.');
    await customer.sees('Good morning, this is Ana.');
    await customer.writes('Thank you for taking over');
    await agent.sees('Thank you for taking over');

    await agent.page.getByRole('button', { name: 'End chat' }).click();
    await expect.poll(() => desk.chats().at(-1)?.status).toBe('ended');
    await customer.writes('What else can you do?');
    await customer.sees(ELSE);
  });

  test(`${transport}: the record has the three fields, and nothing else on the agent's pages shows them`, async ({
    open,
    story
  }) => {
    const { customer, agent, desk } = await open(transport);
    await agent.open();
    await customer.asksForPerson();
    await customer.connects();
    await agent.accepts();
    await agent.readsConversation();

    const { org } = story.console;
    const record = org.findRecord(desk.chats().at(-1)?.recordId ?? '');
    expect(record?.apiName).toBe(transport === 'chat' ? 'LiveChatTranscript' : 'MessagingSession');
    const [session, token, key] = FIELDS.map((name) => String(record?.fields[name] ?? ''));
    expect(session).toMatch(/^[0-9a-f-]{36}$/);
    expect(token).toBe('');
    expect(key).toContain(`::${session}::`);

    const code = key?.split('::')[2] ?? '';
    expect(code).toMatch(/^\d{6}$/);
    for (const page of [agent.page, customer.page]) {
      expect(await page.content()).not.toContain(key);
    }
  });
}
