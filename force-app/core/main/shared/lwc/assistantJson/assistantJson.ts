/** Careful reading of JSON that may have any shape. Nothing here throws. */
export type JsonObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value at a path of member names, or undefined where the path ends early. Inherited members do not count. */
export function at(value: unknown, ...path: readonly string[]): unknown {
  let current = value;
  for (const name of path) {
    current = isObject(current) && Object.hasOwn(current, name) ? current[name] : undefined;
  }
  return current;
}

/** The string at a path, or '' when there is none. */
export function textAt(value: unknown, ...path: readonly string[]): string {
  const found = at(value, ...path);
  return typeof found === 'string' ? found : '';
}

/** The array at a path, or an empty one when there is none. */
export function listAt(value: unknown, ...path: readonly string[]): readonly unknown[] {
  const found = at(value, ...path);
  return Array.isArray(found) ? found : [];
}

/** Nesting beyond which a value is not followed: no contract comes near it, and reading it must not fail. */
const MAX_DEPTH = 64;

/**
 * A copy of the target with the patch merged into it, objects member by member, arrays and everything else replaced.
 * Member names that would reach the prototype are left out.
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

/** Members that open a conversation to whoever has them. */
const SECRETS = new Set(['session_history_key']);

/** A copy without the members that must not be shown, at any depth; what is nested too deep is left out. */
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
  const members = Object.entries(value).filter(([name]) => !SECRETS.has(name));
  return Object.fromEntries(members.map(([name, inner]) => [name, withoutSecrets(inner, depth + 1)]));
}

/** A value as JSON for people to read, without secrets. */
export function toJson(value: unknown): string {
  return JSON.stringify(withoutSecrets(value), null, 2) ?? '';
}
