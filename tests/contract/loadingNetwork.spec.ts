import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from '@playwright/test';
import { load, LOGS, logs, NOTES, requestsSeen, setFault, test } from './loadingService.ts';

/** Loading with changes of the network, large answers, and different clocks. */

test('coming online retries after an offline problem', async () => {
  const network = new EventTarget();
  await setFault(NOTES, { kind: 'cut', when: 'body', times: 4 });
  const { states, end } = load(NOTES, {}, [], network);
  expect(await end()).toMatchObject({ kind: 'problem', problem: { kind: 'offline' } });
  network.dispatchEvent(new Event('online'));
  expect(states.at(-1)).toEqual({ kind: 'loading' });
  expect(await end()).toMatchObject({ kind: 'ready' });
});

test('coming online changes nothing after other problems or when loaded', async () => {
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

test('coming online during the last attempt retries, too', async () => {
  const network = new EventTarget();
  await setFault(NOTES, { kind: 'cut', when: 'body', times: 4 });
  const { end } = load(NOTES, {}, [], network);
  network.dispatchEvent(new Event('online'));
  await expect.poll(async () => (await end()).kind, { intervals: [10] }).toBe('ready');
});

test('coming online does not affect a closed conversation', async () => {
  const network = new EventTarget();
  await setFault(NOTES, { kind: 'cut', when: 'body', times: 4 });
  const { conversation, states, end } = load(NOTES, {}, [], network);
  await end();
  conversation.close();
  network.dispatchEvent(new Event('online'));
  expect(states.at(-1)).toMatchObject({ kind: 'problem' });
});

test('an answer over 32 megabytes is not read completely; a smaller one is', async () => {
  await setFault(NOTES, { kind: 'large-body', megabytes: 31 });
  expect(await load(NOTES).end()).toMatchObject({ kind: 'ready' });
  await setFault(NOTES, { kind: 'large-body', megabytes: 33 });
  expect(await load(NOTES).end()).toEqual({ kind: 'problem', problem: { kind: 'tooLarge', megabytes: 32 } });
});

test('a Retry-After date is relative to the Date header', async () => {
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
