import { expect } from '@playwright/test';
import type { Problem } from 'c/assistantProblem';
import type { Fault } from '../../scripts/assistant/index.ts';
import { ONCE, openSample, test } from './console.ts';
import { LOGS, NOTES, expectProblem, openWithFault, readAll, readUndisturbed } from './faults.ts';
import type { Subject } from './faults.ts';

/** Whatever the service does, a reader gets the whole conversation or a message: nothing twice, nothing lost, no waiting. */

const HOUR = 3_600_000;

const status = (number: number): Fault => ({ kind: 'status', status: number, retryAfter: 60 });

// the kinds that the assistant can cause; those of the record are in problems.spec.ts
const ENDS: Partial<Record<Problem['kind'], readonly (readonly [Subject, Fault])[]>> = {
  expired: [
    [NOTES, status(401)],
    [NOTES, status(404)],
    [NOTES, status(410)],
    [LOGS, status(401)]
  ],
  forbidden: [
    [NOTES, status(403)],
    [LOGS, status(403)]
  ],
  notFound: [[LOGS, status(404)]],
  rateLimited: [
    [NOTES, status(429)],
    [LOGS, status(429)]
  ],
  server: [
    [NOTES, status(400)],
    [LOGS, status(422)],
    [LOGS, { kind: 'status', status: 504, body: 'html' }]
  ],
  badPayload: [
    [NOTES, { kind: 'body', body: 'html' }],
    [NOTES, { kind: 'json', value: null }],
    [NOTES, { kind: 'json', value: { logs: [] } }],
    [LOGS, { kind: 'json', value: [] }],
    [LOGS, { kind: 'json', value: { logs: { length: 1 } } }]
  ],
  offline: [[LOGS, { kind: 'cut', when: 'body' }]],
  // the host answers, only not this request, and a browser does not tell why
  blocked: [[NOTES, { kind: 'cut', when: 'reset' }]],
  tooLarge: [[NOTES, { kind: 'large-body', megabytes: 50 }]]
};

for (const [kind, faults] of Object.entries(ENDS)) {
  test(`in a message: ${kind}`, ONCE, async ({ page, localConsole }) => {
    for (const [subject, fault] of faults) {
      await openWithFault(page, localConsole, subject, fault, (viewer) => expectProblem(viewer, kind));
    }
  });
}

for (const [name, subject, fault] of [
  ['a slow first byte', NOTES, { kind: 'delay', ms: 1500 }],
  ['a slow body', NOTES, { kind: 'slow-body', ms: 1500 }],
  ['a large body', NOTES, { kind: 'large-body', megabytes: 20 }],
  ['another content type', NOTES, { kind: 'content-type', type: 'text/html' }],
  ['a connection that is reset once', NOTES, { kind: 'cut', when: 'reset', times: 1 }],
  ['a body that is cut once', LOGS, { kind: 'cut', when: 'body', skip: 1, times: 1 }],
  ['a server that fails once', LOGS, { kind: 'status', status: 502, skip: 2, times: 1 }],
  ['a repeated page', LOGS, { kind: 'repeated-page', skip: 1, times: 2 }],
  ['pages from the oldest to the newest', LOGS, { kind: 'order', order: 'oldest-first' }],
  ['pages in no order', LOGS, { kind: 'order', order: 'shuffled' }],
  ['a cursor that is dead in the middle', LOGS, { kind: 'expired-cursor', skip: 1, times: 1 }],
  ['a clock that is an hour ahead', NOTES, { kind: 'clock-skew', ms: HOUR }],
  ['a clock that is an hour behind', LOGS, { kind: 'clock-skew', ms: -HOUR }]
] as const satisfies [string, Subject, Fault][]) {
  test(`in the whole conversation: ${name}`, async ({ page, localConsole }) => {
    const whole = withoutTimes(await readUndisturbed(page, localConsole, subject));
    expect(whole).toHaveLength(subject.messages);
    await openWithFault(page, localConsole, subject, fault, async (viewer) => {
      expect(withoutTimes(await readAll(viewer))).toEqual(whole);
      await expect(viewer.locator('[data-state="loading"], [data-problem]')).toHaveCount(0);
    });
  });
}

for (const [name, fault] of [
  ['the same page for ever', { kind: 'repeated-page', skip: 1 }],
  [
    'an endless cursor and nothing behind it',
    { kind: 'json', value: { logs: [], pagination: { next_cursor: 'c' } }, skip: 2 }
  ],
  ['a cursor that always dies', { kind: 'expired-cursor', skip: 1 }]
] as const satisfies [string, Fault][]) {
  test(`in what was loaded, and a message: ${name}`, async ({ page, localConsole }) => {
    const whole = await readUndisturbed(page, localConsole, LOGS);
    await openWithFault(page, localConsole, LOGS, fault, async (viewer) => {
      await expectProblem(viewer, fault.kind === 'expired-cursor' ? 'server' : 'badPayload');
      const loaded = await readAll(viewer);
      expect(loaded.length).toBeGreaterThan(2);
      expect(loaded.length).toBeLessThan(whole.length);
      // the first one loaded starts with its day
      expect(loaded.slice(1)).toEqual(whole.slice(1 - loaded.length));
    });
  });
}

test('a host that no name server knows', async ({ page, localConsole }) => {
  await page.route(`${localConsole.assistant}/**`, (route) => route.abort('namenotresolved'));
  await expectProblem(await openSample(page, localConsole, NOTES.title), 'offline');
});

test('a pause that is told as a date counts by the assistant’s clock, not by the agent’s', async ({
  page,
  localConsole
}) => {
  await page.clock.setSystemTime(Date.now() - HOUR);
  const until = new Date(Date.now() + 60_000).toUTCString();
  const fault: Fault = { kind: 'status', status: 429, retryAfter: until };
  await openWithFault(page, localConsole, NOTES, fault, async (viewer) => {
    await expectProblem(viewer, 'rateLimited');
    const hint = await viewer.locator('[data-problem]').innerText();
    expect(Number(/wait (\d+) seconds/.exec(hint)?.[1])).toBeLessThanOrEqual(60);
  });
});

function withoutTimes(messages: readonly string[]): string[] {
  return messages.map((message) => message.replace(/\d+:\d+\s[AP]M/g, 'time'));
}
