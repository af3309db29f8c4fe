import { readFile } from 'node:fs/promises';
import { isAbsolute, join, relative } from 'node:path';
import { text as readStream } from 'node:stream/consumers';
import { confirm } from '@clack/prompts';
import { fromCaller, UsageError, type CommandStreams } from '../lib/command.ts';
import { packageDirectories, projectRoot } from '../org/project.ts';
import { findChanges, writeChanges } from './changes.ts';
import type { Change } from './changes.ts';
import { parseOptions, readActivation, USAGE } from './options.ts';
import type { SetupOptions } from './options.ts';
import { requireAnswer } from './pastePrompt.ts';
import { planFiles } from './plan/plan.ts';
import { promptForSetup } from './prompts.ts';
import { describeChanges, describeReading, describeSteps, toJson } from './report.ts';
import { readSnippets } from './snippets/index.ts';
import type { Reading } from './snippets/index.ts';

/** `npm run setup`: reads the values of an org from Salesforce's code snippets, and writes files for that org. */
export async function setup(args: string[], streams: CommandStreams): Promise<number> {
  const { stdin, stdout } = streams;
  const options = parseOptions(args);
  if (options.help) {
    stdout.write(USAGE);
    return 0;
  }
  if (options.snippets.length === 0 && !options.json && isInteractive(streams)) {
    const { reading, options: chosen } = await promptForSetup(options, { input: stdin, output: stdout });
    return chosen.write ? write(reading, chosen, streams) : 0;
  }
  const reading = readSnippets(await readCode(options.snippets, stdin), options.given);
  if (options.write && reading.problems.length === 0) {
    print(options, describeReading(reading), stdout);
    return write(reading, options, streams);
  }
  stdout.write(options.json ? toJson(reading, undefined, false) : describeReading(reading));
  return reading.problems.length === 0 ? 0 : 1;
}

async function readCode(files: readonly string[], stdin: CommandStreams['stdin']): Promise<string> {
  // all values may be given as flags, and then there is no input
  const sources = files.length > 0 ? files : stdin.isTTY ? [] : ['-'];
  const texts = sources.map((file) =>
    (file === '-' ? readStream(stdin) : readFile(fromCaller(file), 'utf8')).catch((error: Error) => {
      throw new UsageError(`${file}: ${error.message}`);
    })
  );
  return (await Promise.all(texts)).join('\n');
}

/** Shows the changes, asks for confirmation, and writes the files. */
async function write(reading: Reading, options: SetupOptions, streams: CommandStreams): Promise<number> {
  const { stdout } = streams;
  await refuseProjectFolders(options.output);
  const activation = await readActivation(options.activation);
  const changes = await findChanges(
    await planFiles(reading, { settings: options.settings, activation }),
    options.output
  );
  print(options, describeChanges(changes, options.output), stdout);
  const isUpToDate = changes.every(({ kind }) => kind === 'same');
  const isConfirmed = !isUpToDate && (await confirmChanges(options, changes, streams));
  if (isConfirmed) {
    await writeChanges(changes, options.output);
    print(options, `Written.\n${describeSteps(changes, options.output)}`, stdout);
  } else if (!isUpToDate) {
    print(options, 'Nothing was written.\n', stdout);
  }
  if (options.json) {
    stdout.write(toJson(reading, changes, isConfirmed));
  }
  return isUpToDate || isConfirmed ? 0 : 1;
}

/** Keeps the values of one org out of the packages and the samples. */
async function refuseProjectFolders(output: string): Promise<void> {
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

async function confirmChanges(
  { yes, json }: SetupOptions,
  changes: readonly Change[],
  streams: CommandStreams
): Promise<boolean> {
  if (yes) {
    return true;
  }
  if (json || !isInteractive(streams)) {
    streams.stderr.write('Cannot ask for confirmation here; --yes writes without asking.\n');
    return false;
  }
  const count = changes.filter(({ kind }) => kind !== 'same').length;
  const message = `Write ${count} ${count === 1 ? 'file' : 'files'}?`;
  return requireAnswer(await confirm({ message, input: streams.stdin, output: streams.stdout }));
}

/** Whether the command can ask questions: neither input nor output is piped. */
function isInteractive({ stdin, stdout }: CommandStreams): boolean {
  return stdin.isTTY === true && stdout.isTTY === true;
}

/** Prints text for people; with --json, the output is one JSON document at the end. */
function print({ json }: SetupOptions, text: string, stdout: CommandStreams['stdout']): void {
  if (!json) {
    stdout.write(text);
  }
}
