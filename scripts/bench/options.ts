import { parseFlags, UsageError } from '../lib/command.ts';
import { CONTESTANTS } from './contestants.ts';
import { GUARD_WORKLOADS } from './regressionGuard.ts';
import type { Plan } from './run.ts';
import {
  ALL_WORKLOADS,
  MIXES,
  selectWorkloads,
  SIZES,
  SOURCES,
  DEFAULT_WORKLOADS,
  type Selection,
  type Workload
} from './workloads.ts';

export interface Options extends Plan {
  readonly guard: boolean;
  readonly record: boolean;
  readonly help: boolean;
}

export const USAGE = `Usage: npm run bench -- [options]

Opens conversations with this viewer, with @carbon/ai-chat and with a bare page, in turn, and compares them. The result
is printed as Markdown and saved to .cache/bench; bench/README.md defines the metrics.

  --all                  all workloads, five rounds; takes several times as long
  --messages LIST        sizes, of ${SIZES.join(',')}
  --source LIST          of ${SOURCES.join(',')}
  --mix LIST             of ${MIXES.join(',')}
  --contestants LIST     of ${CONTESTANTS.join(',')}; the peer is installed when it is missing (0.5 GB)
  --rounds NUMBER        number of rounds; 3 by default
  --latency MS           delay of each request, as in a network; none by default
  --record               also save the result to docs/benchmarks, to be committed
  --guard                a short run without the peer; fails when the viewer has become slow, relative to the bare page
  --help                 show this text
`;

const FLAGS = {
  all: { type: 'boolean' },
  messages: { type: 'string' },
  source: { type: 'string' },
  mix: { type: 'string' },
  contestants: { type: 'string' },
  rounds: { type: 'string' },
  latency: { type: 'string' },
  record: { type: 'boolean' },
  guard: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' }
} as const;

const LIMIT_MILLISECONDS = 60_000;

/** Defaults of each mode. */
const MODES = {
  default: { workloads: DEFAULT_WORKLOADS, contestants: CONTESTANTS, rounds: 3 },
  all: { workloads: ALL_WORKLOADS, contestants: CONTESTANTS, rounds: 5 },
  guard: { workloads: GUARD_WORKLOADS, contestants: ['viewer', 'bare'], rounds: 5 }
} as const satisfies Record<string, Pick<Plan, 'workloads' | 'contestants' | 'rounds'>>;

/** Parses the command line. @throws UsageError for invalid arguments */
export function parseOptions(args: string[]): Options {
  const flags = parseFlags(args, FLAGS);
  const mode = MODES[flags.guard ? 'guard' : flags.all ? 'all' : 'default'];
  return {
    workloads: workloadsOf(flags, mode.workloads),
    contestants: listOf('--contestants', flags.contestants, CONTESTANTS) ?? mode.contestants,
    rounds: numberOf('--rounds', flags.rounds, 99) ?? mode.rounds,
    latency: numberOf('--latency', flags.latency, 999) ?? 0,
    limit: LIMIT_MILLISECONDS,
    timesOnly: flags.guard ?? false,
    guard: flags.guard ?? false,
    record: flags.record ?? false,
    help: flags.help ?? false
  };
}

type Lists = Partial<Record<'messages' | 'source' | 'mix', string>>;

/** The workloads that the flags select among all workloads; the defaults of the mode without such flags. */
function workloadsOf({ messages, source, mix }: Lists, defaults: readonly Workload[]): readonly Workload[] {
  const selection: Selection = {
    sizes: listOf('--messages', messages, SIZES.map(String))?.map(Number),
    sources: listOf('--source', source, SOURCES),
    mixes: listOf('--mix', mix, MIXES)
  };
  const isUnrestricted = Object.values(selection).every((list) => list === undefined);
  return isUnrestricted ? defaults : selectWorkloads(ALL_WORKLOADS, selection);
}

function listOf<Item extends string>(
  flag: string,
  value: string | undefined,
  allowed: readonly Item[]
): readonly Item[] | undefined {
  const list = value?.split(',').map((item) => item.trim());
  const unknown = list?.find((item) => !allowed.some((name) => name === item));
  if (unknown !== undefined) {
    throw new UsageError(`${flag} takes ${allowed.join(', ')}, not ${JSON.stringify(unknown)}`);
  }
  return list && allowed.filter((item) => list.includes(item));
}

function numberOf(flag: string, value: string | undefined, max: number): number | undefined {
  if (value === undefined) {
    return undefined;
  }
  if (!/^[1-9]\d*$/.test(value) || Number(value) > max) {
    throw new UsageError(`${flag} must be a number from 1 to ${max}, not ${JSON.stringify(value)}`);
  }
  return Number(value);
}
