import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * A text that attacks the page that shows it: scripts in it increment `window.__hostile`, URLs lead to
 * attacker.example.
 */
export interface HostileText {
  /** The attack, unique, in harmless words. */
  readonly name: string;
  readonly text: string;
  /** The part that has to stay readable. */
  readonly reads?: string;
}

/** A long text, as a pattern. */
interface Pattern {
  readonly before?: string;
  readonly repeat: string;
  readonly times: number;
  readonly after?: string;
}

type Stored = Omit<HostileText, 'text'> & ({ readonly text: string } | { readonly pattern: Pattern });

const FOLDER = 'fixtures/hostile';

/** All texts of fixtures/hostile, in their order. */
export function readHostileTexts(): HostileText[] {
  return readdirSync(FOLDER)
    .sort()
    .flatMap((file) => JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as Stored[])
    .map((stored) => ('text' in stored ? stored : { name: stored.name, text: expandPattern(stored.pattern) }));
}

function expandPattern({ before = '', repeat, times, after = '' }: Pattern): string {
  return before + repeat.repeat(times) + after;
}
