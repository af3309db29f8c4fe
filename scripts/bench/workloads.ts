import type { CapturedHistory } from '../assistant/index.ts';
import { generated } from './conversation.ts';
import { historyOf } from './histories.ts';

export const SIZES = [20, 200, 2000, 10_000] as const;
export const SOURCES = ['notes', 'logs'] as const;
export const MIXES = ['plain', 'mixed'] as const;

/** A conversation that every contestant shows. */
export interface Workload {
  /** Which of the two contracts it comes from. */
  readonly source: (typeof SOURCES)[number];
  /** Texts alone, or all types of responses. */
  readonly mix: (typeof MIXES)[number];
  /** Number of messages, an even one. */
  readonly messages: number;
}

/** What the command line says about the workloads; a property that is missing does not restrict. */
export interface Selection {
  readonly sources?: readonly string[] | undefined;
  readonly mixes?: readonly string[] | undefined;
  readonly sizes?: readonly number[] | undefined;
}

/** Every workload there is: sizes within mixes within sources. */
export const ALL: readonly Workload[] = SOURCES.flatMap((source) =>
  MIXES.flatMap((mix) => SIZES.map((messages) => ({ source, mix, messages })))
);

/** What is measured unless told otherwise: each size, each mix and each source, but not each with each. */
export const USUAL: readonly Workload[] = ALL.filter(
  ({ source, mix, messages }) =>
    (source === 'notes' && mix === 'plain') ||
    ((source === 'notes' || mix === 'plain') && (messages === 200 || messages === 2000))
);

/** Name of a workload, unique among all of them. */
export function nameOf({ source, mix, messages }: Workload): string {
  return `${source} ${mix} ${messages}`;
}

/** The workloads that a selection leaves. */
export function selected(from: readonly Workload[], { sources, mixes, sizes }: Selection): readonly Workload[] {
  return from.filter(
    ({ source, mix, messages }) =>
      (sources?.includes(source) ?? true) && (mixes?.includes(mix) ?? true) && (sizes?.includes(messages) ?? true)
  );
}

/**
 * The conversation of a workload, always the same for the same workload.
 * @param imageUrl where the images of a mixed conversation are loaded from
 */
export function captured(workload: Workload, imageUrl: string): CapturedHistory {
  return historyOf(workload.source, generated(workload.messages / 2, workload.mix, imageUrl));
}
