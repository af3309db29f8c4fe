/** Lightning Web Security as an org has it: the code of a namespace in a sandbox of its own. */
import { evaluateFunction, wrapDependency } from '@locker/sandbox';
import type { LightningElement } from 'lwc';

/** Compiled code of a namespace, and the modules that it takes, by name. */
export interface Namespace {
  dependencies: readonly string[];
  factory: (...modules: unknown[]) => unknown;
}

/** An org without a namespace has its components in this one. */
const KEY = 'c';

/**
 * Evaluates the source text of a namespace in its sandbox.
 * @param modules the platform's modules by name; of `lwc` the sandbox gets those parts that components may have
 * @returns the namespace's exposed components by name
 */
export function evaluateNamespace(
  { dependencies, factory }: Namespace,
  modules: ReadonlyMap<string, unknown>
): Map<string, typeof LightningElement> {
  const sandboxed = evaluateFunction(KEY, factory, undefined, '\n//# sourceURL=namespace-c.js') as Namespace['factory'];
  const values = dependencies.map((name) => wrapDependency(modules.get(name), name, KEY) as unknown);
  return new Map(sandboxed(...values) as Iterable<[string, typeof LightningElement]>);
}
