import { format, resolveConfig } from 'prettier';
import type { BundleSize } from './bundles.ts';
import { CONTESTANTS, TITLES, type ContestantName } from './contestants.ts';
import type { Goal } from './goals.ts';
import type { Machine } from './machine.ts';
import { markdownTable } from './markdown.ts';
import type { Metric } from './metrics.ts';
import type { Sample } from './samples.ts';
import { ratio, type Statistic } from './statistics.ts';
import type { Result, Statistics } from './results.ts';
import { nameOf } from './workloads.ts';

/** The complete result of a run, which is saved as JSON. */
export interface Report {
  readonly machine: Machine;
  /** Missing when the peer was not measured. */
  readonly peerVersion?: string;
  readonly rounds: number;
  /** Simulated latency of each request in milliseconds. */
  readonly latency: number;
  readonly results: readonly Result[];
  readonly goals: readonly Goal[];
  readonly bundles: readonly BundleSize[];
  readonly samples: readonly Sample[];
}

type Formatter = (value: number) => string;

const milliseconds: Formatter = (value) => `${Math.round(value)} ms`;
const megabytes: Formatter = (value) => `${(value / 1e6).toFixed(1)} MB`;
const kilobytes: Formatter = (value) => `${(value / 1e3).toFixed(1)} kB`;
const whole: Formatter = (value) => Math.round(value).toLocaleString('en');

/** Columns of the main table; a ratio to the bare page follows those with `compared`. */
const COLUMNS: readonly { title: string; metric: Metric; formatter: Formatter; compared?: true }[] = [
  { title: 'last message, cold', metric: 'lastSeenCold', formatter: milliseconds, compared: true },
  { title: 'warm', metric: 'lastSeenWarm', formatter: milliseconds, compared: true },
  { title: 'again', metric: 'lastSeenAgain', formatter: milliseconds, compared: true },
  { title: 'all loaded', metric: 'allLoaded', formatter: milliseconds },
  { title: 'longest frame', metric: 'longestFrame', formatter: milliseconds },
  { title: 'key in search', metric: 'keystroke', formatter: milliseconds },
  { title: 'heap', metric: 'heap', formatter: megabytes },
  { title: 'DOM nodes', metric: 'nodes', formatter: whole }
];

/** Formats the report as Markdown. */
export async function toMarkdown(report: Report): Promise<string> {
  const sections = [
    `# Benchmark\n\n${introduction(report)}`,
    `## Openings\n\n${openingTable(report.results)}`,
    `## JavaScript delivered when a record is opened\n\n${scriptTable(report.results)}`,
    `## Goals\n\n${goalTable(report.goals)}`,
    `## Deployed bundles\n\n${bundleTable(report.bundles)}`
  ];
  const remarks = remarkList(report.samples);
  const text = [...sections, ...(remarks ? [`## Remarks\n\n${remarks}`] : [])].join('\n\n');
  return format(text, { ...(await resolveConfig('report.md')), parser: 'markdown' });
}

function introduction({ machine, peerVersion, rounds, latency }: Report): string {
  const { processor, cores, memoryGigabytes, system, node, browser, load } = machine;
  return [
    `Medians of ${rounds} rounds${peerVersion ? `, with ${TITLES.peer} ${peerVersion}` : ''}, on ${processor}, ${cores} cores,`,
    `${memoryGigabytes} GB, ${system}, ${browser} without a graphics processor, Node ${node}; load ${load}.`,
    ...(latency > 0 ? [`Each request was kept for ${latency} ms by the browser, as a network would.`] : []),
    'Absolute times are this machine’s; the ratios are what counts. `bench/README.md` in the sources defines everything.'
  ].join('\n');
}

function openingTable(results: readonly Result[]): string {
  const titles = COLUMNS.flatMap(({ title, compared }) => (compared ? [title, '× bare'] : [title]));
  const rows = results.flatMap(({ workload, contestants }) =>
    present(contestants).map(([name, figures]) => [
      nameOf(workload),
      TITLES[name],
      ...COLUMNS.flatMap(({ metric, formatter, compared }) => {
        const times = ratio(figures[metric], contestants.bare?.[metric]);
        const cell = formatMedian(figures[metric], formatter);
        return compared ? [cell, times === undefined ? '–' : times.toFixed(1)] : [cell];
      })
    ])
  );
  return markdownTable(['conversation', 'shown by', ...titles], rows);
}

function scriptTable(results: readonly Result[]): string {
  const rows = present(results[0]?.contestants ?? {}).map(([name, { script, scriptGzip }]) => [
    TITLES[name],
    formatMedian(script, kilobytes),
    formatMedian(scriptGzip, kilobytes)
  ]);
  return markdownTable(['', 'uncompressed', 'compressed (gzip)'], rows);
}

function goalTable(goals: readonly Goal[]): string {
  const rows = goals.map(({ wanted, where, measured, verdict }) => [wanted, where, measured, verdict]);
  return markdownTable(['goal', 'conversation', 'measured', ''], rows);
}

function bundleTable(bundles: readonly BundleSize[]): string {
  const total = (key: 'bytes' | 'gzip'): number => bundles.reduce((sum, bundle) => sum + bundle[key], 0);
  const rows = [...bundles, { name: 'all', bytes: total('bytes'), gzip: total('gzip') }].map(
    ({ name, bytes, gzip }) => [name, kilobytes(bytes), kilobytes(gzip)]
  );
  return markdownTable(['bundle', 'uncompressed', 'compressed (gzip)'], rows);
}

function remarkList(samples: readonly Sample[]): string {
  const remarks = samples.flatMap(({ workload, contestant, remarks: own }) =>
    own.map((remark) => `- ${nameOf(workload)}, ${TITLES[contestant]}: ${remark}`)
  );
  return [...new Set(remarks)].join('\n');
}

function present(contestants: Result['contestants']): (readonly [ContestantName, Statistics])[] {
  return CONTESTANTS.flatMap((name) => {
    const statistics = contestants[name];
    return statistics ? [[name, statistics] as const] : [];
  });
}

function formatMedian(statistic: Statistic | undefined, formatter: Formatter): string {
  return statistic ? `${statistic.cutOff > 0 ? '> ' : ''}${formatter(statistic.median)}` : '–';
}
