import { expect } from '@playwright/test';
import { DEFAULT_LABELS } from '../../handover/src/labels.ts';
import { MessagingDesk } from '../../scripts/org/messaging/desk.ts';
import type { AgentDesk } from '../../scripts/org/service/agentDesk.ts';
import { FALLBACK_ANSWER, TRANSFER } from '../../scripts/story/dialog.ts';
import { test, TRANSPORTS, type Sides } from './fixtures.ts';

/** Failures during a handover: the customer is notified, and can go on. */

/** The request that opens a session. */
const SESSION_REQUEST = { chat: 'SessionId', messaging: 'access-token' } as const;
/** The request that receives events. */
const EVENTS_REQUEST = { chat: 'Messages', messaging: 'sse' } as const;

/** Breaks the connection on which the customer's page receives events, until the fault is cleared. */
function loseConnection(service: AgentDesk, request: string): void {
  service.faults.set(request, {});
  if (service instanceof MessagingDesk) {
    service.chats().forEach((chat) => chat.cutEvents());
  }
}

/** Starts a chat that an agent accepts. */
async function startChat({ customer, agent }: Sides): Promise<void> {
  await agent.open();
  await customer.askForPerson();
  await customer.connect();
  await agent.accept();
  await agent.send('Good morning, this is Ana.');
  await customer.expectText('Good morning, this is Ana.');
}

/** Checks that the assistant answers again. */
async function expectAssistant({ customer }: Sides): Promise<void> {
  await customer.send('What else can you do?');
  await customer.expectText(FALLBACK_ANSWER);
}

/** Starts another chat, which an agent accepts. */
async function startChatAgain({ customer, agent }: Sides): Promise<void> {
  await customer.send('an agent, please');
  const button = customer.page.getByRole('button', { name: 'Connect to agent' });
  await button.and(customer.page.locator(':enabled')).last().click();
  await agent.accept();
  await agent.send('Now I am here.');
  await customer.expectText('Now I am here.');
}

for (const transport of TRANSPORTS) {
  test(`${transport}: no agent online`, async ({ openSides }) => {
    const sides = await openSides(transport);
    const { customer, agent, service } = sides;
    service.setOnline(false);
    await agent.open();
    await customer.askForPerson();
    if (transport === 'chat') {
      await customer.expectText(TRANSFER.unavailable);
      await expect(customer.page.getByRole('button', { name: 'Connect to agent' })).toHaveCount(0);
    } else {
      // Messaging does not tell the availability before a chat is requested
      await customer.connect();
      await customer.expectText(DEFAULT_LABELS.noAgents);
    }
    await expectAssistant(sides);
    service.setOnline(true);
    await startChatAgain(sides);
  });

  test(`${transport}: the agent declines`, async ({ openSides }) => {
    const sides = await openSides(transport);
    const { customer, agent } = sides;
    await agent.open();
    await customer.askForPerson();
    await customer.connect();
    await agent.decline();
    // Messaging reports the same failure as for no agent online
    await customer.expectText(transport === 'chat' ? DEFAULT_LABELS.declined : DEFAULT_LABELS.noAgents);
    await expectAssistant(sides);
    await startChatAgain(sides);
  });

  test(`${transport}: the connection is lost and restored`, async ({ openSides }) => {
    const sides = await openSides(transport);
    const { customer, agent, service } = sides;
    await startChat(sides);
    loseConnection(service, EVENTS_REQUEST[transport]);
    // ends the pending poll; the next one fails
    await agent.send('One moment, please.');
    await customer.expectText(DEFAULT_LABELS.connectionLost);
    await agent.send('Are you still there?');
    service.faults.clear(EVENTS_REQUEST[transport]);
    await customer.expectText(DEFAULT_LABELS.connectionBack);
    await customer.expectText('Are you still there?');
    await customer.send('Yes, I am');
    await agent.expectText('Yes, I am');
    await agent.send('I look it up.');
    await customer.expectText('I look it up.');
  });

  test(`${transport}: the service refuses a session or token`, async ({ openSides }) => {
    const sides = await openSides(transport);
    const { customer, agent, service } = sides;
    service.faults.set(SESSION_REQUEST[transport], { status: transport === 'chat' ? 403 : 401 });
    await agent.open();
    await customer.askForPerson();
    await customer.connect();
    await customer.expectText(DEFAULT_LABELS.refused);
    service.faults.clear(SESSION_REQUEST[transport]);
    await expectAssistant(sides);
    await startChatAgain(sides);
  });

  test(`${transport}: the customer reloads the page`, async ({ openSides }) => {
    const sides = await openSides(transport);
    const { customer, agent } = sides;
    await startChat(sides);
    await customer.page.reload();
    await customer.expectText('left our warehouse on Monday');
    await agent.send('Shall I send it again?');
    await customer.expectText('Shall I send it again?');
    await customer.send('Yes, please do');
    await agent.expectText('Yes, please do');
    expect(sides.service.chats().filter(({ status }) => status === 'active')).toHaveLength(1);
  });
}
