/** Reads values that came over the network without trusting their form. */

export type Fields = Readonly<Record<string, unknown>>;

/** The fields of an object; none for anything else. */
export function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};
}

/** The object at the end of a path of field names; an empty one where the path breaks off. */
export function fieldsAt(value: unknown, ...path: string[]): Fields {
  return path.reduce<Fields>((fields, name) => fieldsOf(fields[name]), fieldsOf(value));
}

/** The items of a list; none for anything else. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The text, unless it is blank or none. */
export function textIn(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

/** The finite number, or undefined. */
export function numberIn(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

/** The fields of an object in a JSON text; none for anything else. */
export function fieldsOfJson(text: unknown): Fields {
  try {
    return fieldsOf(typeof text === 'string' ? JSON.parse(text) : text);
  } catch {
    return {};
  }
}
