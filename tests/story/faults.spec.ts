import { expect } from '@playwright/test';
import { DEFAULT_LABELS } from '../../handover/src/labels.ts';
import { MessagingDesk } from '../../scripts/org/messaging/desk.ts';
import type { AgentDesk } from '../../scripts/org/service/agentDesk.ts';
import { ELSE, TRANSFER } from '../../scripts/story/dialog.ts';
import { test, TRANSPORTS, type Sides } from './journey.ts';

/** The story with each thing that goes wrong on the way: the customer is told, and gets on. */

const OPENING = { chat: 'SessionId', messaging: 'access-token' } as const;
const LISTENING = { chat: 'Messages', messaging: 'sse' } as const;

/** Breaks the connection on which the customer's page listens, until the fault is cleared. */
function loseConnection(desk: AgentDesk, request: string): void {
  desk.faults.set(request, {});
  if (desk instanceof MessagingDesk) {
    desk.chats().forEach((chat) => chat.cutEvents());
  }
}

/** Asks for a person, and an agent takes the chat. */
async function talk({ customer, agent }: Sides): Promise<void> {
  await agent.open();
  await customer.asksForPerson();
  await customer.connects();
  await agent.accepts();
  await agent.writes('Good morning, this is Ana.');
  await customer.sees('Good morning, this is Ana.');
}

/** The assistant still answers, with what it has not said before. */
async function goesOnWithAssistant({ customer }: Sides): Promise<void> {
  await customer.writes('What else can you do?');
  await customer.sees(ELSE);
}

/** Asks again, and this time it works. */
async function asksAgain({ customer, agent }: Sides): Promise<void> {
  await customer.writes('an agent, please');
  const button = customer.page.getByRole('button', { name: 'Connect to agent' });
  await button.and(customer.page.locator(':enabled')).last().click();
  await agent.accepts();
  await agent.writes('Now I am here.');
  await customer.sees('Now I am here.');
}

for (const transport of TRANSPORTS) {
  test(`${transport}: no agent online`, async ({ open }) => {
    const sides = await open(transport);
    const { customer, agent, desk } = sides;
    desk.setOnline(false);
    await agent.open();
    await customer.asksForPerson();
    if (transport === 'chat') {
      await customer.sees(TRANSFER.unavailable);
      await expect(customer.page.getByRole('button', { name: 'Connect to agent' })).toHaveCount(0);
    } else {
      // Messaging does not tell before somebody asks
      await customer.connects();
      await customer.sees(DEFAULT_LABELS.noAgents);
    }
    await goesOnWithAssistant(sides);
    desk.setOnline(true);
    await asksAgain(sides);
  });

  test(`${transport}: the agent declines`, async ({ open }) => {
    const sides = await open(transport);
    const { customer, agent } = sides;
    await agent.open();
    await customer.asksForPerson();
    await customer.connects();
    await agent.declines();
    // Messaging says that nobody was found in both cases
    await customer.sees(transport === 'chat' ? DEFAULT_LABELS.declined : DEFAULT_LABELS.noAgents);
    await goesOnWithAssistant(sides);
    await asksAgain(sides);
  });

  test(`${transport}: the connection on which the customer listens is lost`, async ({ open }) => {
    const sides = await open(transport);
    const { customer, agent, desk } = sides;
    await talk(sides);
    loseConnection(desk, LISTENING[transport]);
    // what a poll waits for; the next one is cut
    await agent.writes('One moment, please.');
    await customer.sees(DEFAULT_LABELS.connectionLost);
    await agent.writes('Are you still there?');
    desk.faults.clear(LISTENING[transport]);
    await customer.sees(DEFAULT_LABELS.connectionBack);
    await customer.sees('Are you still there?');
    await customer.writes('Yes, I am');
    await agent.sees('Yes, I am');
    await agent.writes('I look it up.');
    await customer.sees('I look it up.');
  });

  test(`${transport}: the service refuses its session or token`, async ({ open }) => {
    const sides = await open(transport);
    const { customer, agent, desk } = sides;
    desk.faults.set(OPENING[transport], { status: transport === 'chat' ? 403 : 401 });
    await agent.open();
    await customer.asksForPerson();
    await customer.connects();
    await customer.sees(DEFAULT_LABELS.refused);
    desk.faults.clear(OPENING[transport]);
    await goesOnWithAssistant(sides);
    await asksAgain(sides);
  });

  test(`${transport}: the page is reloaded in the middle`, async ({ open }) => {
    const sides = await open(transport);
    const { customer, agent } = sides;
    await talk(sides);
    await customer.page.reload();
    await customer.sees('left our warehouse on Monday');
    await agent.writes('Shall I send it again?');
    await customer.sees('Shall I send it again?');
    await customer.writes('Yes, please do');
    await agent.sees('Yes, please do');
    expect(sides.desk.chats().filter(({ status }) => status === 'active')).toHaveLength(1);
  });
}
