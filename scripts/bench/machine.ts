import os from 'node:os';

/** Where a run took place, in words that name nobody's machine. */
export interface Machine {
  readonly processor: string;
  readonly cores: number;
  readonly memoryGigabytes: number;
  readonly system: string;
  readonly node: string;
  readonly browser: string;
  /** Processes that wanted to run at the end, on average of five minutes; more than the cores means that it was busy. */
  readonly load: number;
}

/** Describes this machine. */
export function thisMachine(browserVersion: string): Machine {
  return {
    processor: os.cpus()[0]?.model.trim() ?? 'unknown',
    cores: os.cpus().length,
    memoryGigabytes: Math.round(os.totalmem() / 2 ** 30),
    system: `${os.type()} ${os.arch()}`,
    node: process.versions.node,
    browser: `Chromium ${browserVersion}`,
    load: Math.round((os.loadavg()[1] ?? 0) * 10) / 10
  };
}
