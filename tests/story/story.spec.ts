import { expect } from '@playwright/test';
import { test, TRANSPORTS } from './journey.ts';

for (const transport of TRANSPORTS) {
  test(`${transport}: probe`, async ({ open }) => {
    const { customer, agent } = await open(transport);
    await agent.open();
    await customer.asksForPerson();
    console.log(await customer.page.locator('body').ariaSnapshot());
    await customer.page.screenshot({ path: `/tmp/h/probe-${transport}.png` });
    await customer.connects();
    await agent.accepts();
    console.log(await agent.readsConversation());
    await agent.writes('Good morning, this is Ana.');
    await customer.sees('Good morning, this is Ana.');
    await customer.writes('Thank you for taking over');
    await agent.sees('Thank you for taking over');
    await agent.page.screenshot({ path: `/tmp/h/probe-agent-${transport}.png` });
    expect(true).toBe(true);
  });
}
