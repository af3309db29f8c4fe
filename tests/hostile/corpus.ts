import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** A text that tries to be more than a text. Scripts in it count up `window.__hostile`, addresses lead to attacker.example. */
export interface HostileText {
  /** What it tries; unique, and harmless itself. */
  readonly name: string;
  readonly text: string;
  /** What of it must stay readable. */
  readonly reads?: string;
}

/** A long text in short form. */
interface Pattern {
  readonly before?: string;
  readonly repeat: string;
  readonly times: number;
  readonly after?: string;
}

type Stored = Omit<HostileText, 'text'> & ({ readonly text: string } | { readonly pattern: Pattern });

const FOLDER = 'fixtures/hostile';

/** All texts of fixtures/hostile, always in the same order. */
export function readHostileTexts(): HostileText[] {
  return readdirSync(FOLDER)
    .sort()
    .flatMap((file) => JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as Stored[])
    .map((stored) => ('text' in stored ? stored : { name: stored.name, text: writtenOut(stored.pattern) }));
}

function writtenOut({ before = '', repeat, times, after = '' }: Pattern): string {
  return before + repeat.repeat(times) + after;
}
