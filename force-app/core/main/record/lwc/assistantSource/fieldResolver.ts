import { failure, success } from 'c/assistantProblem';
import type { Result } from 'c/assistantProblem';

/** How to find and validate one value. */
export interface FieldSpec {
  /** Possible values in order of precedence, each with the name of its field or setting. */
  readonly candidates: readonly (readonly [value: string, name: string])[];
  readonly isValid: (text: string) => boolean;
  /**
   * Field to report as malformed if all candidates are empty, because it should have contained the value. Without it, the
   * last candidate is reported as missing.
   */
  readonly incompleteField?: string | undefined;
}

/** Resolves values one by one and collects all errors, so that the admin sees every missing or malformed field at once. */
export class FieldResolver {
  readonly missing = new Set<string>();
  readonly malformed = new Set<string>();

  /** Returns the first candidate that is not empty, even if it is invalid; '' if all are empty. Records errors. */
  resolve({ candidates, isValid, incompleteField }: FieldSpec): string {
    const [value, name] = candidates.find(([candidate]) => candidate !== '') ?? ['', ''];
    if (value !== '') {
      if (!isValid(value)) {
        this.malformed.add(name);
      }
    } else if (incompleteField) {
      this.malformed.add(incompleteField);
    } else {
      this.missing.add(candidates.at(-1)?.[1] ?? '');
    }
    return value;
  }

  /** Wraps a value that was built from the resolved values; a failure if any of them is missing or malformed. */
  result<T>(value: T): Result<T> {
    if (this.malformed.size > 0) {
      return failure({ kind: 'malformed', names: [...this.malformed] });
    }
    return this.missing.size > 0 ? failure({ kind: 'missing', names: [...this.missing] }) : success(value);
  }
}
