/** Largest absolute value that `Date` supports, in milliseconds since 1970 (ECMA-262, "Time Values and Time Range"). */
const MAX_TIMESTAMP = 8.64e15;

/** The value if it is a number that `Date` supports, in milliseconds since 1970; otherwise undefined. */
export function validTimestamp(value: unknown): number | undefined {
  return typeof value === 'number' && Math.abs(value) <= MAX_TIMESTAMP ? value : undefined;
}

/** Parses an ISO 8601 string or a number of milliseconds since 1970; undefined for other values. */
export function parseTimestamp(value: unknown): number | undefined {
  return validTimestamp(typeof value === 'string' ? Date.parse(value) : value);
}
