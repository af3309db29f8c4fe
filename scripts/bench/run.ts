import { chromium } from '@playwright/test';
import { BROWSER_FLAGS, findBrowser } from '../lib/browser.ts';
import { startAssistant } from '../assistant/index.ts';
import { INTEGRATION_ID } from '../org/identifiers.ts';
import { buildAll } from './build/index.ts';
import { TITLES, type ContestantName } from './contestants.ts';
import { measure, type MeasureOptions } from './measure.ts';
import { createRecord } from './benchmarkRecords.ts';
import type { BenchmarkRecord } from './pages/benchmarkRecord.ts';
import type { Sample } from './samples.ts';
import { PICTURE_PATH, startServer } from './server.ts';
import { nameOf, type Workload } from './workloads.ts';

export interface Plan {
  readonly workloads: readonly Workload[];
  readonly contestants: readonly ContestantName[];
  readonly rounds: number;
  /** Simulated latency of each request in milliseconds, 0 for none. */
  readonly latency: number;
  /** Time limit for each step of a contestant, in milliseconds. */
  readonly limit: number;
  /** Whether to measure only the times to the last message. */
  readonly timesOnly: boolean;
}

export interface Run {
  readonly samples: readonly Sample[];
  readonly browserVersion: string;
}

/** Prevents requests to other machines. */
const LOOPBACK_ONLY = '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1';

/**
 * Measures all contestants with all workloads. The contestants take turns, so that changes on the machine affect all of
 * them.
 * @param log gets progress, one line at a time
 */
export async function runPlan(plan: Plan, log: (line: string) => void): Promise<Run> {
  const assistant = await startAssistant({ conversations: [] });
  const server = await startServer();
  try {
    const build = await buildAll(plan.contestants, server.org.metadata, log);
    server.use(build);
    server.org.saveSettings({ Service_URL__c: assistant.url, Integration_Id__c: INTEGRATION_ID });
    const imageUrl = server.origin + PICTURE_PATH;
    const records = plan.workloads.map((workload, index) => {
      const { record, benchmarkRecord } = createRecord(workload, index + 1, { assistant, imageUrl });
      server.org.addRecord(record);
      return benchmarkRecord;
    });
    const browser = await launch();
    try {
      const { latency, limit, timesOnly } = plan;
      const measureOptions = { browser, build, origin: server.origin, latency, limit, timesOnly };
      return { samples: await measureAll(plan, measureOptions, records, log), browserVersion: browser.version() };
    } finally {
      await browser.close();
    }
  } finally {
    await Promise.all([server.close(), assistant.close()]);
  }
}

async function launch() {
  const { executablePath, env } = await findBrowser();
  return chromium.launch({
    executablePath,
    args: [...BROWSER_FLAGS, LOOPBACK_ONLY],
    env: { ...(process.env as Record<string, string>), ...env }
  });
}

async function measureAll(
  { workloads, contestants, rounds }: Plan,
  measureOptions: MeasureOptions,
  records: readonly BenchmarkRecord[],
  log: (line: string) => void
): Promise<Sample[]> {
  const samples: Sample[] = [];
  for (let round = 1; round <= rounds; round++) {
    for (const [index, workload] of workloads.entries()) {
      for (const contestant of rotate(contestants, round + index)) {
        const known = samples.find((sample) => sample.contestant === contestant && sample.workload === workload);
        if (known?.figures.lastSeenCold === null) {
          continue;
        }
        const measured = await measure(measureOptions, contestant, records[index] as BenchmarkRecord);
        samples.push({ workload, contestant, round, ...measured });
        log(
          `${round}/${rounds} ${nameOf(workload)}, ${TITLES[contestant]}: ${formatTime(measured.figures.lastSeenCold)}`
        );
      }
    }
  }
  return samples;
}

/** Rotates an array, so that each contestant starts as often as the others. */
function rotate<Value>(values: readonly Value[], turn: number): Value[] {
  const start = turn % values.length;
  return [...values.slice(start), ...values.slice(0, start)];
}

function formatTime(time: number | null | undefined): string {
  return typeof time === 'number' ? `${Math.round(time)} ms` : 'not within the limit';
}
