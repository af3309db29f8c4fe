import { failure, success } from 'c/assistantProblem';
import type { Result } from 'c/assistantProblem';

/** A value that may stand in several places. */
export interface FieldSpec {
  /** Places in order of precedence: the value and the name of the field or setting it comes from. */
  readonly from: readonly (readonly [value: string, name: string])[];
  readonly valid: (text: string) => boolean;
  /** Field that is at fault although it is filled, when no place has the value; else the last place is missing. */
  readonly blame?: string | undefined;
}

/** Takes values one by one and remembers which were missing or unusable, so that an admin hears of all at once. */
export class FieldResolver {
  readonly missing = new Set<string>();
  readonly malformed = new Set<string>();

  /** The first value that is there, or '' after noting what is wrong. */
  resolve({ from, valid, blame }: FieldSpec): string {
    const [value, name] = from.find(([candidate]) => candidate !== '') ?? ['', ''];
    if (value !== '') {
      if (!valid(value)) {
        this.malformed.add(name);
      }
    } else if (blame) {
      this.malformed.add(blame);
    } else {
      this.missing.add(from.at(-1)?.[1] ?? '');
    }
    return value;
  }

  /** The value if nothing was wrong on the way to it. */
  result<T>(value: T): Result<T> {
    if (this.malformed.size > 0) {
      return failure({ kind: 'malformed', what: [...this.malformed] });
    }
    return this.missing.size > 0 ? failure({ kind: 'missing', what: [...this.missing] }) : success(value);
  }
}
