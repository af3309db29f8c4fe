/** Reads JSON from the network without trusting its shape. */

export type JsonObject = Readonly<Record<string, unknown>>;

/** Returns the value if it is an object, otherwise an empty object. */
export function asObject(value: unknown): JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : {};
}

/** Returns the object at a path of property names, or an empty object if there is none. */
export function objectAt(value: unknown, ...path: string[]): JsonObject {
  return path.reduce<JsonObject>((object, name) => asObject(object[name]), asObject(value));
}

/** Returns the value if it is an array, otherwise an empty array. */
export function asArray(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** Returns the value if it is a string that is not blank. */
export function asText(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

/** Returns the value if it is a finite number. */
export function asNumber(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

/** Parses JSON text to an object; returns an empty object for anything else. A value that is no string is taken as it is. */
export function parseObject(json: unknown): JsonObject {
  try {
    return asObject(typeof json === 'string' ? JSON.parse(json) : json);
  } catch {
    return {};
  }
}
