import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { format, resolveConfig } from 'prettier';
import type { CommandStreams } from '../lib/command.ts';
import { projectRoot } from '../org/project.ts';
import { peerVersion } from './build/peer.ts';
import { bundleSizes } from './bundles.ts';
import { evaluateGoals } from './goals.ts';
import { guardViolations } from './regressionGuard.ts';
import { thisMachine } from './machine.ts';
import { parseOptions, USAGE, type Options } from './options.ts';
import { toMarkdown, type Report } from './report.ts';
import { runPlan } from './run.ts';
import { summarizeSamples } from './results.ts';

const CACHE_FOLDER = path.join(projectRoot, '.cache/bench');
const DOCS_FOLDER = path.join(projectRoot, 'docs/benchmarks');

type Log = (line: string) => void;

/** `npm run bench`: prints the tables to stdout and the progress to stderr. */
export async function bench(args: string[], { stdout, stderr }: CommandStreams): Promise<number> {
  const options = parseOptions(args);
  const log: Log = (line) => stderr.write(`${line}\n`);
  if (options.help) {
    stdout.write(USAGE);
    return 0;
  }
  if (options.guard) {
    const violations = await checkRegression(options, log);
    violations.forEach((sentence) => stdout.write(`${sentence}\n`));
    return violations.length > 0 ? 1 : 0;
  }
  const report = await compare(options, log);
  stdout.write(await toMarkdown(report));
  await save(report, CACHE_FOLDER, log);
  if (options.record) {
    await save(report, DOCS_FOLDER, log);
  }
  return 0;
}

async function compare(options: Options, log: Log): Promise<Report> {
  const bundles = await bundleSizes();
  const { samples, browserVersion } = await runPlan(options, log);
  const results = summarizeSamples(samples, options.limit);
  return {
    machine: thisMachine(browserVersion),
    ...(options.contestants.includes('peer') && { peerVersion: peerVersion() }),
    rounds: options.rounds,
    latency: options.latency,
    results,
    goals: evaluateGoals(results),
    bundles,
    samples
  };
}

async function checkRegression(options: Options, log: Log): Promise<readonly string[]> {
  const { samples } = await runPlan(options, log);
  return guardViolations(summarizeSamples(samples, options.limit));
}

async function save(report: Report, folder: string, log: Log): Promise<void> {
  await mkdir(folder, { recursive: true });
  const style = await resolveConfig(path.join(DOCS_FOLDER, 'result.json'));
  const json = await format(JSON.stringify(report), { ...style, parser: 'json' });
  const name = report.latency > 0 ? `result-latency-${report.latency}` : 'result';
  await writeFile(path.join(folder, `${name}.json`), json);
  await writeFile(path.join(folder, `${name}.md`), await toMarkdown(report));
  log(`Saved to ${path.relative(projectRoot, folder)}`);
}
