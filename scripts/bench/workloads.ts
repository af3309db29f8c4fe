import type { CapturedHistory } from '../assistant/index.ts';
import { generateConversation } from './generatedConversation.ts';
import { historyOf } from './capturedHistory.ts';

export const SIZES = [20, 200, 2000, 10_000] as const;
export const SOURCES = ['notes', 'logs'] as const;
export const MIXES = ['plain', 'mixed'] as const;

/** A kind of conversation that all contestants show. */
export interface Workload {
  /** The API that it is read from. */
  readonly source: (typeof SOURCES)[number];
  /** Text responses only, or all response types. */
  readonly mix: (typeof MIXES)[number];
  /** Number of messages, an even number. */
  readonly messages: number;
}

/** A selection of workloads; a missing property does not restrict it. */
export interface Selection {
  readonly sources?: readonly string[] | undefined;
  readonly mixes?: readonly string[] | undefined;
  readonly sizes?: readonly number[] | undefined;
}

/** All workloads, ordered by source, mix and size. */
export const ALL_WORKLOADS: readonly Workload[] = SOURCES.flatMap((source) =>
  MIXES.flatMap((mix) => SIZES.map((messages) => ({ source, mix, messages })))
);

/** The default workloads: all sizes, mixes and sources, but not all combinations. */
export const DEFAULT_WORKLOADS: readonly Workload[] = ALL_WORKLOADS.filter(
  ({ source, mix, messages }) =>
    (source === 'notes' && mix === 'plain') ||
    ((source === 'notes' || mix === 'plain') && (messages === 200 || messages === 2000))
);

/** The unique name of a workload. */
export function nameOf({ source, mix, messages }: Workload): string {
  return `${source} ${mix} ${messages}`;
}

/** The workloads that match a selection. */
export function selectWorkloads(from: readonly Workload[], { sources, mixes, sizes }: Selection): readonly Workload[] {
  return from.filter(
    ({ source, mix, messages }) =>
      (sources?.includes(source) ?? true) && (mixes?.includes(mix) ?? true) && (sizes?.includes(messages) ?? true)
  );
}

/**
 * Generates the conversation of a workload; the result is deterministic.
 * @param imageUrl URL of the images in a mixed conversation
 */
export function conversationOf(workload: Workload, imageUrl: string): CapturedHistory {
  return historyOf(workload.source, generateConversation(workload.messages / 2, workload.mix, imageUrl));
}
