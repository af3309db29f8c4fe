/** Types of the globals that Jest and sa11y add to every unit test. */
import type * as globals from '@jest/globals';

declare global {
  const jest: typeof globals.jest;
  const expect: typeof globals.expect;
  const describe: typeof globals.describe;
  const it: typeof globals.it;
  const beforeEach: typeof globals.beforeEach;
  const afterEach: typeof globals.afterEach;
}

declare module 'expect' {
  // eslint-disable-next-line @typescript-eslint/no-unused-vars -- an interface that is extended repeats its parameters
  interface Matchers<R extends void | Promise<void>, T = unknown> {
    /** Runs axe on an element. Source: @sa11y/jest, whose own types need @types/jest. */
    toBeAccessible(): Promise<void>;
  }
}
