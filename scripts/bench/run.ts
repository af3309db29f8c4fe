import { chromium } from '@playwright/test';
import { BROWSER_FLAGS, findBrowser } from '../lib/browser.ts';
import { startAssistant } from '../assistant/index.ts';
import { INTEGRATION_ID } from '../org/identifiers.ts';
import { buildAll } from './build/index.ts';
import { TITLES, type ContestantName } from './contestants.ts';
import { PICTURE_PATH, startHost } from './host.ts';
import { measure, type Setting } from './measure.ts';
import { prepare } from './openings.ts';
import type { Opening } from './pages/opening.ts';
import type { Sample } from './samples.ts';
import { nameOf, type Workload } from './workloads.ts';

export interface Plan {
  readonly workloads: readonly Workload[];
  readonly contestants: readonly ContestantName[];
  readonly rounds: number;
  /** Milliseconds that each request takes on its way; 0 for the loopback interface as it is. */
  readonly latency: number;
  /** Milliseconds that a contestant is waited for. */
  readonly limit: number;
  /** Whether only the times to the last message are of interest. */
  readonly timesOnly: boolean;
}

export interface Run {
  readonly samples: readonly Sample[];
  readonly browserVersion: string;
}

/** Names of other machines lead nowhere. */
const LOOPBACK_ONLY = '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1';

/**
 * Measures all contestants with all workloads, in turn: whatever changes on the machine meanwhile meets all of them.
 * @param log gets one line at a time
 */
export async function runPlan(plan: Plan, log: (line: string) => void): Promise<Run> {
  const assistant = await startAssistant({ conversations: [] });
  const host = await startHost();
  try {
    const build = await buildAll(plan.contestants, host.org.metadata, log);
    host.use(build);
    host.org.saveSettings({ Service_URL__c: assistant.url, Integration_Id__c: INTEGRATION_ID });
    const imageUrl = host.origin + PICTURE_PATH;
    const openings = plan.workloads.map((workload, index) =>
      prepare(workload, index + 1, { org: host.org, assistant, imageUrl })
    );
    const browser = await launch();
    try {
      const { latency, limit, timesOnly } = plan;
      const setting = { browser, build, origin: host.origin, latency, limit, timesOnly };
      return { samples: await measureAll(plan, setting, openings, log), browserVersion: browser.version() };
    } finally {
      await browser.close();
    }
  } finally {
    await Promise.all([host.close(), assistant.close()]);
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
  setting: Setting,
  openings: readonly Opening[],
  log: (line: string) => void
): Promise<Sample[]> {
  const samples: Sample[] = [];
  for (let round = 1; round <= rounds; round++) {
    for (const [index, workload] of workloads.entries()) {
      for (const contestant of inTurn(contestants, round + index)) {
        const known = samples.find((sample) => sample.contestant === contestant && sample.workload === workload);
        if (known?.figures.lastSeenCold === null) {
          continue;
        }
        const measured = await measure(setting, contestant, openings[index] as Opening);
        samples.push({ workload, contestant, round, ...measured });
        log(`${round}/${rounds} ${nameOf(workload)}, ${TITLES[contestant]}: ${told(measured.figures.lastSeenCold)}`);
      }
    }
  }
  return samples;
}

/** Each time somebody else begins. */
function inTurn<Value>(values: readonly Value[], turn: number): Value[] {
  const start = turn % values.length;
  return [...values.slice(start), ...values.slice(0, start)];
}

function told(time: number | null | undefined): string {
  return typeof time === 'number' ? `${Math.round(time)} ms` : 'not within the limit';
}
