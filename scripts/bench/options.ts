import { parseFlags, UsageError } from '../lib/command.ts';
import { CONTESTANTS, type ContestantName } from './contestants.ts';
import { GUARD_WORKLOADS } from './guard.ts';
import type { Plan } from './run.ts';
import { ALL, MIXES, selected, SIZES, SOURCES, USUAL } from './workloads.ts';

export interface Options extends Plan {
  readonly guard: boolean;
  readonly record: boolean;
  readonly help: boolean;
}

export const USAGE = `Usage: npm run bench -- [options]

Opens conversations with this viewer, with @carbon/ai-chat and with a bare page, in turn, and compares them. The result
is printed as Markdown and kept in .cache/bench; bench/README.md says what is measured.

  --all                  every workload, five rounds (an hour)
  --messages LIST        sizes, of ${SIZES.join(',')}
  --source LIST          of ${SOURCES.join(',')}
  --mix LIST             of ${MIXES.join(',')}
  --contestants LIST     of ${CONTESTANTS.join(',')}; the peer is installed when it is missing (0.5 GB)
  --rounds NUMBER        how often each conversation is opened by each contestant; 3 unless told otherwise
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
  record: { type: 'boolean' },
  guard: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' }
} as const;

const ROUNDS = { usual: 3, all: 5, guard: 5 } as const;
const LIMIT_MILLISECONDS = 60_000;

/** Reads the command line's arguments. Throws a UsageError for what cannot be understood. */
export function parseOptions(args: string[]): Options {
  const flags = parseFlags(args, FLAGS);
  const { all = false, guard = false, record = false, help = false } = flags;
  const sizes = listOf('--messages', flags.messages, SIZES.map(String))?.map(Number);
  const sources = listOf('--source', flags.source, SOURCES);
  const mixes = listOf('--mix', flags.mix, MIXES);
  const contestants = listOf('--contestants', flags.contestants, CONTESTANTS) ?? CONTESTANTS;
  // who asks for a size, source or mix gets it, also where it is none of the usual
  const isSelected = [sizes, sources, mixes].some((list) => list !== undefined);
  return {
    workloads: guard ? GUARD_WORKLOADS : selected(all || isSelected ? ALL : USUAL, { sizes, sources, mixes }),
    contestants: (guard ? ['viewer', 'bare'] : contestants) as readonly ContestantName[],
    rounds: roundsOf(flags.rounds) ?? (guard ? ROUNDS.guard : all ? ROUNDS.all : ROUNDS.usual),
    limit: LIMIT_MILLISECONDS,
    guard,
    record,
    help
  };
}

function listOf(flag: string, value: string | undefined, allowed: readonly string[]): readonly string[] | undefined {
  const list = value?.split(',').map((item) => item.trim());
  const unknown = list?.find((item) => !allowed.includes(item));
  if (unknown !== undefined) {
    throw new UsageError(`${flag} takes ${allowed.join(', ')}, not ${JSON.stringify(unknown)}`);
  }
  return list && allowed.filter((item) => list.includes(item));
}

function roundsOf(value: string | undefined): number | undefined {
  if (value === undefined) {
    return undefined;
  }
  if (!/^[1-9]\d?$/.test(value)) {
    throw new UsageError(`--rounds must be a number from 1 to 99, not ${JSON.stringify(value)}`);
  }
  return Number(value);
}
