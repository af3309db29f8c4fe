import os from 'node:os';

/** The machine of a run, without its name. */
export interface Machine {
  readonly processor: string;
  readonly cores: number;
  readonly memoryGigabytes: number;
  readonly system: string;
  readonly node: string;
  readonly browser: string;
  /** Load average of the last five minutes; a value above the number of cores means that the machine was busy. */
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
