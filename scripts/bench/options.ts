import { parseFlags, UsageError } from '../lib/command.ts';
import { CONTESTANTS } from './contestants.ts';
import { GUARD_WORKLOADS } from './guard.ts';
import type { Plan } from './run.ts';
import { ALL, MIXES, selected, SIZES, SOURCES, USUAL, type Selection, type Workload } from './workloads.ts';

export interface Options extends Plan {
  readonly guard: boolean;
  readonly record: boolean;
  readonly help: boolean;
}

export const USAGE = `Usage: npm run bench -- [options]

Opens conversations with this viewer, with @carbon/ai-chat and with a bare page, in turn, and compares them. The result
is printed as Markdown and kept in .cache/bench; bench/README.md says what is measured.

  --all                  every workload, five rounds; takes several times as long
  --messages LIST        sizes, of ${SIZES.join(',')}
  --source LIST          of ${SOURCES.join(',')}
  --mix LIST             of ${MIXES.join(',')}
  --contestants LIST     of ${CONTESTANTS.join(',')}; the peer is installed when it is missing (0.5 GB)
  --rounds NUMBER        how often each conversation is opened by each contestant; 3 unless told otherwise
  --latency MS           have each request take so long, as in a network; otherwise the loopback interface as it is
  --record               keep the result in docs/benchmarks as well, to be committed
  --guard                a short run without the peer; fails when the viewer has become slow in relation to the bare page
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

/** What a run does unless more is said. */
const MODES = {
  usual: { workloads: USUAL, contestants: CONTESTANTS, rounds: 3 },
  all: { workloads: ALL, contestants: CONTESTANTS, rounds: 5 },
  guard: { workloads: GUARD_WORKLOADS, contestants: ['viewer', 'bare'], rounds: 5 }
} as const satisfies Record<string, Pick<Plan, 'workloads' | 'contestants' | 'rounds'>>;

/** Reads the command line's arguments. Throws a UsageError for what cannot be understood. */
export function parseOptions(args: string[]): Options {
  const flags = parseFlags(args, FLAGS);
  const mode = MODES[flags.guard ? 'guard' : flags.all ? 'all' : 'usual'];
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

/** Who asks for a size, a source or a mix gets it, also where it is none of the usual. */
function workloadsOf({ messages, source, mix }: Lists, usual: readonly Workload[]): readonly Workload[] {
  const selection: Selection = {
    sizes: listOf('--messages', messages, SIZES.map(String))?.map(Number),
    sources: listOf('--source', source, SOURCES),
    mixes: listOf('--mix', mix, MIXES)
  };
  const isOpen = Object.values(selection).every((list) => list === undefined);
  return isOpen ? usual : selected(ALL, selection);
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

function numberOf(flag: string, value: string | undefined, most: number): number | undefined {
  if (value === undefined) {
    return undefined;
  }
  if (!/^[1-9]\d*$/.test(value) || Number(value) > most) {
    throw new UsageError(`${flag} must be a number from 1 to ${most}, not ${JSON.stringify(value)}`);
  }
  return Number(value);
}
