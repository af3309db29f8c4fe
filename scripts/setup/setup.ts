/** `npm run setup`: from pasted code to what an org needs. */
import { readFile } from 'node:fs/promises';
import { isAbsolute, join, relative } from 'node:path';
import { text as readStream } from 'node:stream/consumers';
import { confirm } from '@clack/prompts';
import { fromCaller, runCommand, UsageError } from '../lib/command.ts';
import { packageDirectories, projectRoot } from '../org/project.ts';
import { findChanges, writeChanges } from './changes.ts';
import type { Change } from './changes.ts';
import { interview } from './interview.ts';
import { parseOptions, readActivation, USAGE } from './options.ts';
import type { SetupOptions } from './options.ts';
import { answered } from './paste.ts';
import { planFiles } from './plan/plan.ts';
import { describeChanges, describeReading, describeSteps, toJson } from './report.ts';
import { readSnippets } from './snippets/index.ts';
import type { Reading } from './snippets/index.ts';

async function main(args: string[]): Promise<number> {
  const options = parseOptions(args);
  if (options.help) {
    process.stdout.write(USAGE);
    return 0;
  }
  if (options.snippets.length === 0 && !options.json && canAsk()) {
    const { reading, options: chosen } = await interview(options, { input: process.stdin, output: process.stdout });
    return chosen.write ? write(reading, chosen) : 0;
  }
  const reading = readSnippets(await readCode(options.snippets), options.given);
  if (options.write && reading.problems.length === 0) {
    tell(options, describeReading(reading));
    return write(reading, options);
  }
  process.stdout.write(options.json ? toJson(reading, undefined, false) : describeReading(reading));
  return reading.problems.length === 0 ? 0 : 1;
}

async function readCode(files: readonly string[]): Promise<string> {
  // a value may be given without any code, and then nothing is piped
  const sources = files.length > 0 ? files : process.stdin.isTTY ? [] : ['-'];
  const texts = sources.map((file) =>
    (file === '-' ? readStream(process.stdin) : readFile(fromCaller(file), 'utf8')).catch((error: Error) => {
      throw new UsageError(`${file}: ${error.message}`);
    })
  );
  return (await Promise.all(texts)).join('\n');
}

/** Shows what would change, asks, and writes it. */
async function write(reading: Reading, options: SetupOptions): Promise<number> {
  await refusePackages(options.output);
  const activation = await readActivation(options.activation);
  const changes = await findChanges(
    await planFiles(reading, { settings: options.settings, activation }),
    options.output
  );
  tell(options, describeChanges(changes, options.output));
  const isDone = changes.every(({ kind }) => kind === 'same');
  const isAgreed = !isDone && (await agree(options, changes));
  if (isAgreed) {
    await writeChanges(changes, options.output);
    tell(options, `Written.\n${describeSteps(changes, options.output)}`);
  } else if (!isDone) {
    tell(options, 'Nothing was written.\n');
  }
  if (options.json) {
    process.stdout.write(toJson(reading, changes, isAgreed));
  }
  return isDone || isAgreed ? 0 : 1;
}

/** What belongs to one org must never get into a package, nor among the samples. */
async function refusePackages(output: string): Promise<void> {
  const folders = [...(await packageDirectories(projectRoot)), join(projectRoot, 'samples')];
  const inside = folders.find((folder) => {
    const path = relative(folder, output);
    return !path.startsWith('..') && !isAbsolute(path);
  });
  if (inside !== undefined || relative(projectRoot, output) === '') {
    throw new UsageError(
      `--output ${output} is part of this project; what belongs to your org needs a folder of its own`
    );
  }
}

async function agree({ yes, json }: SetupOptions, changes: readonly Change[]): Promise<boolean> {
  if (yes) {
    return true;
  }
  if (json || !canAsk()) {
    process.stderr.write('Nobody can be asked here; --yes writes without asking.\n');
    return false;
  }
  const count = changes.filter(({ kind }) => kind !== 'same').length;
  return answered(await confirm({ message: `Write ${count} ${count === 1 ? 'file' : 'files'}?` }));
}

/** Whether a person is there: nothing is piped, in or out. */
function canAsk(): boolean {
  return process.stdin.isTTY && process.stdout.isTTY;
}

/** For people only: JSON comes as a whole at the end. */
function tell({ json }: SetupOptions, text: string): void {
  if (!json) {
    process.stdout.write(text);
  }
}

runCommand(main);
