import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { format, resolveConfig } from 'prettier';
import { runCommand } from '../lib/command.ts';
import { projectRoot } from '../org/project.ts';
import { peerVersion } from './build/peer.ts';
import { bundleSizes } from './bundles.ts';
import { judge } from './goals.ts';
import { beyondGuard } from './guard.ts';
import { thisMachine } from './machine.ts';
import { parseOptions, USAGE, type Options } from './options.ts';
import { toMarkdown, type Report } from './report.ts';
import { runPlan } from './run.ts';
import { resultsOf } from './summary.ts';

const CACHE = path.join(projectRoot, '.cache/bench');
const RECORD = path.join(projectRoot, 'docs/benchmarks');

/** The command `npm run bench`. The tables go to the standard output, progress to the error output. */
async function main(args: string[]): Promise<number> {
  const options = parseOptions(args);
  if (options.help) {
    process.stdout.write(USAGE);
    return 0;
  }
  return options.guard ? guard(options) : compare(options);
}

async function compare(options: Options): Promise<number> {
  const bundles = await bundleSizes();
  const { samples, browserVersion } = await runPlan(options, log);
  const results = resultsOf(samples, options.limit);
  const report: Report = {
    machine: thisMachine(browserVersion),
    ...(options.contestants.includes('peer') && { peerVersion: peerVersion() }),
    rounds: options.rounds,
    latency: options.latency,
    results,
    goals: judge(results),
    bundles,
    samples
  };
  process.stdout.write(toMarkdown(report));
  await keep(report, CACHE);
  if (options.record) {
    await keep(report, RECORD);
  }
  return 0;
}

async function guard(options: Options): Promise<number> {
  const { samples } = await runPlan(options, log);
  const beyond = beyondGuard(resultsOf(samples, options.limit));
  beyond.forEach((sentence) => process.stdout.write(`${sentence}\n`));
  return beyond.length > 0 ? 1 : 0;
}

async function keep(report: Report, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const style = await resolveConfig(path.join(RECORD, 'result.json'));
  const json = await format(JSON.stringify(report), { ...style, parser: 'json' });
  const name = report.latency > 0 ? `result-latency-${report.latency}` : 'result';
  await writeFile(path.join(folder, `${name}.json`), json);
  await writeFile(path.join(folder, `${name}.md`), await format(toMarkdown(report), { ...style, parser: 'markdown' }));
  log(`Kept in ${path.relative(projectRoot, folder)}`);
}

function log(line: string): void {
  process.stderr.write(`${line}\n`);
}

runCommand(main);
