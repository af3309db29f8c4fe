/** Safe access to JSON of unknown shape. No function in this module throws. */
export { parseTimestamp, validTimestamp } from './timestamps';

export type JsonObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value at a path of property names, or undefined if a property is missing. Ignores inherited properties. */
export function at(value: unknown, ...path: readonly string[]): unknown {
  let current = value;
  for (const name of path) {
    current = isObject(current) && Object.hasOwn(current, name) ? current[name] : undefined;
  }
  return current;
}

/** The string at a path, or '' if there is none. */
export function textAt(value: unknown, ...path: readonly string[]): string {
  const found = at(value, ...path);
  return typeof found === 'string' ? found : '';
}

/** The array at a path, or an empty array if there is none. */
export function listAt(value: unknown, ...path: readonly string[]): readonly unknown[] {
  const found = at(value, ...path);
  return Array.isArray(found) ? found : [];
}

/** Recursion limit. No API response nests as deep; the limit prevents a stack overflow on hostile input. */
const MAX_DEPTH = 64;

/**
 * Returns a copy of the target with the patch merged into it: objects recursively, arrays and primitive values replaced.
 * Skips `__proto__`, so that a patch cannot change the prototype.
 */
export function mergeDeep(target: unknown, patch: unknown, depth = 0): unknown {
  if (!isObject(target) || !isObject(patch) || depth >= MAX_DEPTH) {
    return patch === undefined ? target : patch;
  }
  const merged: Record<string, unknown> = { ...target };
  for (const [name, value] of Object.entries(patch)) {
    if (name !== '__proto__') {
      merged[name] = mergeDeep(at(target, name), value, depth + 1);
    }
  }
  return merged;
}

/** Names of properties whose value grants access to a conversation. */
const SECRET_NAMES = new Set(['session_history_key']);

/** Returns a copy without secret properties at any depth. Replaces values nested deeper than the limit by '…'. */
export function withoutSecrets(value: unknown, depth = 0): unknown {
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  if (depth >= MAX_DEPTH) {
    return '…';
  }
  if (Array.isArray(value)) {
    return value.map((element) => withoutSecrets(element, depth + 1));
  }
  const entries = Object.entries(value).filter(([name]) => !SECRET_NAMES.has(name));
  return Object.fromEntries(entries.map(([name, inner]) => [name, withoutSecrets(inner, depth + 1)]));
}

/** Formats a value as indented JSON without secrets. */
export function toJson(value: unknown): string {
  return JSON.stringify(withoutSecrets(value), null, 2) ?? '';
}
