import type { Org } from '../org/org.ts';
import type { LocalServices } from '../org/service/localServices.ts';
import type { Transcript } from '../org/transcripts.ts';
import type { AppBuilder } from './build/builder.ts';

/** What the console's request handlers work with. */
export interface ConsoleContext {
  readonly org: Org;
  readonly transcripts: Transcript[];
  /** Chat and Messaging for customers. */
  readonly services: LocalServices;
  readonly builder: AppBuilder;
  readonly assistantUrl: string;
  /** Origin of a page that may embed the console in an iframe. */
  readonly embedder?: string | undefined;
  /** Gets problems, one block of text at a time. */
  readonly log: (text: string) => void;
}
