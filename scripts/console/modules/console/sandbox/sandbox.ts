/** Evaluates the components of a namespace in Lightning Web Security's sandbox, as an org does. */
import { evaluateFunction, wrapDependency } from '@locker/sandbox';
import type { LightningElement } from 'lwc';

/** The compiled code of a namespace; the factory takes the modules in `dependencies`. */
export interface Namespace {
  dependencies: readonly string[];
  factory: (...modules: unknown[]) => unknown;
}

/** The default namespace. */
const NAMESPACE_KEY = 'c';

/**
 * Evaluates the source text of a namespace in its sandbox.
 * @param modules platform modules by name; the sandbox wraps them and restricts `lwc`
 * @returns the exposed components by name
 */
export function evaluateNamespace(
  { dependencies, factory }: Namespace,
  modules: ReadonlyMap<string, unknown>
): Map<string, typeof LightningElement> {
  const sandboxed = evaluateFunction(
    NAMESPACE_KEY,
    factory,
    undefined,
    '\n//# sourceURL=namespace-c.js'
  ) as Namespace['factory'];
  const values = dependencies.map((name) => wrapDependency(modules.get(name), name, NAMESPACE_KEY) as unknown);
  return new Map(sandboxed(...values) as Iterable<[string, typeof LightningElement]>);
}
