import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from '@playwright/test';
import { load, LOGS, logs, NOTES, requestsSeen, setFault, test } from './loadingService.ts';

/** Loading when the network comes and goes, when an answer is too large, and when clocks differ. */

test('a network that is back ends the waiting, where the network was what was missing', async () => {
  const network = new EventTarget();
  await setFault(NOTES, { kind: 'cut', when: 'body', times: 4 });
  const { states, end } = load(NOTES, {}, [], network);
  expect(await end()).toMatchObject({ kind: 'problem', problem: { kind: 'offline' } });
  network.dispatchEvent(new Event('online'));
  expect(states.at(-1)).toEqual({ kind: 'loading' });
  expect(await end()).toMatchObject({ kind: 'ready' });
});

test('a network that is back changes nothing where something else is wrong, or nothing is', async () => {
  const network = new EventTarget();
  await setFault(NOTES, { kind: 'status', status: 403 });
  const failed = load(NOTES, {}, [], network);
  await failed.end();
  const complete = load(LOGS, logs(1000), [], network);
  await complete.end();
  const before = (await requestsSeen()).length;
  network.dispatchEvent(new Event('online'));
  expect([failed.states, complete.states].map((states) => states.at(-1)?.kind)).toEqual(['problem', 'ready']);
  expect(await requestsSeen()).toHaveLength(before);
});

test('a network that comes back during the last attempt is not overlooked', async () => {
  const network = new EventTarget();
  await setFault(NOTES, { kind: 'cut', when: 'body', times: 4 });
  const { end } = load(NOTES, {}, [], network);
  network.dispatchEvent(new Event('online'));
  await expect.poll(async () => (await end()).kind, { intervals: [10] }).toBe('ready');
});

test('a closed conversation does not hear of the network', async () => {
  const network = new EventTarget();
  await setFault(NOTES, { kind: 'cut', when: 'body', times: 4 });
  const { conversation, states, end } = load(NOTES, {}, [], network);
  await end();
  conversation.close();
  network.dispatchEvent(new Event('online'));
  expect(states.at(-1)).toMatchObject({ kind: 'problem' });
});

test('an answer beyond 32 megabytes is not read to its end; one below is', async () => {
  await setFault(NOTES, { kind: 'large-body', megabytes: 31 });
  expect(await load(NOTES).end()).toMatchObject({ kind: 'ready' });
  await setFault(NOTES, { kind: 'large-body', megabytes: 33 });
  expect(await load(NOTES).end()).toEqual({ kind: 'problem', problem: { kind: 'tooLarge', megabytes: 32 } });
});

test('a pause until a date is counted by the clock of the assistant', async () => {
  const until = new Date(Date.now() + 7_200_000);
  const server = createServer((_request, response) => {
    response.writeHead(429, {
      Date: until.toUTCString(),
      'Retry-After': new Date(until.getTime() + 60_000).toUTCString()
    });
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const end = await load(NOTES, { serviceUrl: `http://127.0.0.1:${port}` }).end();
  server.close();
  expect(end).toEqual({ kind: 'problem', problem: { kind: 'rateLimited', retryAfterSeconds: 60 } });
});
