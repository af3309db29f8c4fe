import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import type { Problem } from 'c/assistantProblem';
import type { Fault } from '../../scripts/assistant/index.ts';
import { expectProblem, withSampleFault } from './faults.ts';
import { type LocalConsole, test } from './fixtures.ts';
import { LOGS_SAMPLE, NOTES_SAMPLE } from './records.ts';
import { goToSample, openList, openSample, readTexts } from './viewer.ts';

/**
 * Whatever the assistant does, a reader gets the whole conversation or a message. The contract tests of loading
 * (tests/contract/loading.spec.ts, loadingNetwork.spec.ts) hold the faults that look the same to every client.
 */

const HOUR = 3_600_000;

type SampleFault = readonly [sample: string, fault: Fault];

/** Goes to each sample while it has its fault. The console's page is loaded once. */
async function withEachFault(
  page: Page,
  localConsole: LocalConsole,
  faults: readonly SampleFault[],
  expectOutcome: (viewer: Locator, fault: Fault) => Promise<void>
): Promise<void> {
  for (const [sample, fault] of faults) {
    await test.step(`${sample}: ${JSON.stringify(fault)}`, () =>
      withSampleFault(localConsole, sample, fault, async () => {
        await expectOutcome(await goToSample(page, sample), fault);
      }));
  }
}

const status = (code: number): Fault => ({ kind: 'status', status: code, retryAfter: 60 });

// the problems of the record and the settings are in problems.spec.ts
const PROBLEMS: Partial<Record<Problem['kind'], readonly SampleFault[]>> = {
  expired: [[LOGS_SAMPLE, status(401)]],
  forbidden: [[LOGS_SAMPLE, status(403)]],
  notFound: [[LOGS_SAMPLE, status(404)]],
  rateLimited: [[LOGS_SAMPLE, status(429)]],
  server: [
    [LOGS_SAMPLE, status(422)],
    [LOGS_SAMPLE, { kind: 'status', status: 504, body: 'html' }]
  ],
  badPayload: [
    [NOTES_SAMPLE, { kind: 'json', value: null }],
    [NOTES_SAMPLE, { kind: 'json', value: { logs: [] } }],
    [LOGS_SAMPLE, { kind: 'body', body: 'html' }],
    [LOGS_SAMPLE, { kind: 'json', value: [] }],
    [LOGS_SAMPLE, { kind: 'json', value: { logs: { length: 1 } } }]
  ],
  offline: [[LOGS_SAMPLE, { kind: 'cut', when: 'body' }]],
  blocked: [
    // the host answers other requests, and a browser does not say why this one failed
    [NOTES_SAMPLE, { kind: 'cut', when: 'reset' }],
    [LOGS_SAMPLE, { kind: 'redirect', location: 'https://example.com/' }]
  ],
  tooLarge: [[NOTES_SAMPLE, { kind: 'large-body', megabytes: 50 }]]
};

for (const kinds of [
  ['expired', 'forbidden', 'notFound', 'rateLimited', 'server'],
  ['badPayload', 'offline', 'blocked', 'tooLarge']
] as const) {
  test(`the assistant's faults end in a message: ${kinds.join(', ')}`, async ({ page, localConsole }) => {
    await openList(page, localConsole);
    for (const kind of kinds) {
      await withEachFault(page, localConsole, PROBLEMS[kind] ?? [], (viewer) => expectProblem(viewer, kind));
    }
  });
}

for (const [sample, length, faults] of [
  [
    NOTES_SAMPLE,
    15,
    [
      { kind: 'delay', ms: 500 },
      { kind: 'slow-body', ms: 500 },
      { kind: 'large-body', megabytes: 20 },
      { kind: 'content-type', type: 'text/html' },
      { kind: 'cut', when: 'reset', times: 1 },
      { kind: 'clock-skew', ms: HOUR }
    ]
  ],
  [
    LOGS_SAMPLE,
    63,
    [
      { kind: 'cut', when: 'body', skip: 1, times: 1 },
      { kind: 'status', status: 502, skip: 2, times: 1 },
      { kind: 'repeated-page', skip: 1, times: 2 },
      { kind: 'order', order: 'oldest-first' },
      { kind: 'order', order: 'shuffled' },
      { kind: 'expired-cursor', skip: 1, times: 1 },
      { kind: 'clock-skew', ms: -HOUR }
    ]
  ]
] as const satisfies [string, number, Fault[]][]) {
  test(`faults that pass leave the whole conversation: ${sample}`, async ({ page, localConsole }) => {
    const whole = withoutTimes(await readTexts(await openSample(page, localConsole, sample)));
    expect(whole).toHaveLength(length);
    const sampleFaults = faults.map((fault): SampleFault => [sample, fault]);
    await withEachFault(page, localConsole, sampleFaults, async (viewer) => {
      expect(withoutTimes(await readTexts(viewer))).toEqual(whole);
      await expect(viewer.locator('[data-state="loading"], [data-problem]')).toHaveCount(0);
    });
  });
}

test('faults that last keep what was loaded, with a message', async ({ page, localConsole }) => {
  const whole = await readTexts(await openSample(page, localConsole, LOGS_SAMPLE));
  const faults = [
    [LOGS_SAMPLE, { kind: 'repeated-page', skip: 1 }],
    [LOGS_SAMPLE, { kind: 'json', value: { logs: [], pagination: { next_cursor: 'c' } }, skip: 2 }],
    [LOGS_SAMPLE, { kind: 'expired-cursor', skip: 1 }]
  ] as const satisfies SampleFault[];
  await withEachFault(page, localConsole, faults, async (viewer, { kind }) => {
    await expectProblem(viewer, kind === 'expired-cursor' ? 'server' : 'badPayload');
    const loaded = await readTexts(viewer);
    expect(loaded.length).toBeGreaterThan(2);
    expect(loaded.length).toBeLessThan(whole.length);
    // the first loaded message has its date above it
    expect(loaded.slice(1)).toEqual(whole.slice(1 - loaded.length));
  });
});

test('a host that no name server knows is unreachable', async ({ page, localConsole }) => {
  await page.route(`${localConsole.assistant}/**`, (route) => route.abort('namenotresolved'));
  await expectProblem(await openSample(page, localConsole, NOTES_SAMPLE), 'offline');
});

test("a pause until a date is measured by the assistant's clock, not by the agent's", async ({
  page,
  localConsole
}) => {
  await page.clock.setSystemTime(Date.now() - HOUR);
  const until = new Date(Date.now() + 60_000).toUTCString();
  const fault: Fault = { kind: 'status', status: 429, retryAfter: until };
  await withSampleFault(localConsole, NOTES_SAMPLE, fault, async () => {
    const viewer = await openSample(page, localConsole, NOTES_SAMPLE);
    await expectProblem(viewer, 'rateLimited');
    const hint = await viewer.locator('[data-problem]').innerText();
    expect(Number(/wait (\d+) seconds/.exec(hint)?.[1])).toBeLessThanOrEqual(60);
  });
});

function withoutTimes(messages: readonly string[]): string[] {
  return messages.map((message) => message.replace(/\d+:\d+\s[AP]M/g, 'time'));
}
