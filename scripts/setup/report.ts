import { sep } from 'node:path';
import type { Change } from './changes.ts';
import { explain, VALUES } from './snippets/index.ts';
import type { Reading, ValueName } from './snippets/index.ts';

const CHANNELS = { chat: 'Chat', messaging: 'Messaging for In-App and Web' } as const;
const LABEL_WIDTH = 18;

/** Describes the values and problems of a reading. */
export function describeReading(reading: Reading): string {
  const values = (Object.keys(CHANNELS) as (keyof typeof CHANNELS)[]).flatMap((channel) => {
    const found = reading[channel];
    return found === undefined ? [] : [`✓ ${CHANNELS[channel]}`, ...valueLines(found)];
  });
  return lines([...values, ...reading.problems.flatMap(problemLines)]);
}

function problemLines(problem: Reading['problems'][number]): string[] {
  const { text, found, where } = explain(problem);
  return [`✗ ${text}`, ...table({ found, where })];
}

function valueLines(values: Readonly<Record<string, string>>): string[] {
  const labelled = Object.entries(values).map(([name, value]) => [VALUES[name as ValueName].label, value]);
  return table(Object.fromEntries(labelled) as Record<string, string>);
}

function table(entries: Readonly<Record<string, string>>): string[] {
  return Object.entries(entries).map(([label, text]) => `  ${label.padEnd(LABEL_WIDTH)}${text}`);
}

/** Describes the changes, file by file. */
export function describeChanges(changes: readonly Change[], folder: string): string {
  const different = changes.filter(({ kind }) => kind !== 'same');
  return different.length === 0
    ? lines([`No changes: ${folder} is as it should be.`])
    : lines([`Changes in ${folder}:`]) +
        different.map(({ path, kind, listing }) => `${kind} ${path}\n${listing}`).join('');
}

interface Step {
  readonly folder: string;
  readonly text: string;
}

/** The next steps for the files of each folder. */
const STEPS: readonly Step[] = [
  { folder: 'metadata/', text: 'sf project deploy start --source-dir metadata --target-org NAME' },
  { folder: 'data/', text: 'sf data import tree --files data/Assistant_Settings__c.json --target-org NAME' },
  { folder: 'assistant/', text: 'import one of assistant/*.json into the assistant; see docs/transfer.md' }
];

/** Describes the steps that remain after writing. */
export function describeSteps(changes: readonly Change[], folder: string): string {
  const steps = STEPS.filter((step) => changes.some(({ path }) => path.startsWith(step.folder)));
  return steps.length === 0 ? '' : lines([`Next, in ${folder}${sep}`, ...steps.map(({ text }) => `  ${text}`)]);
}

/** The result as JSON. @param changes undefined when the command does not write files */
export function toJson(reading: Reading, changes: readonly Change[] | undefined, written: boolean): string {
  const problems = reading.problems.map((problem) => ({ ...problem, ...explain(problem) }));
  const files = changes?.map(({ path, kind }) => ({ path, kind }));
  const { chat, messaging } = reading;
  return `${JSON.stringify({ chat, messaging, problems, ...(files && { changes: files, written }) }, null, 2)}\n`;
}

function lines(texts: readonly string[]): string {
  return texts.map((text) => `${text}\n`).join('');
}
