import type { Readable, Writable } from 'node:stream';

/** The streams of interactive prompts. */
export interface Terminal {
  readonly input: Readable;
  readonly output: Writable;
}
