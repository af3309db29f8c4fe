import { readFileSync } from 'node:fs';

/** A record of the local org. */
export interface RecordRef {
  readonly object: string;
  readonly id: string;
  /** The console's user who opens it; by default the console's default user. */
  readonly user?: string;
}

const SAMPLES = JSON.parse(readFileSync('fixtures/records.json', 'utf8')) as { id: string; title: string }[];

/** Title of the sample with everything that a conversation usually has: 15 messages from the notes contract. */
export const NOTES_SAMPLE = 'Handed over with a session history key';
/** Title of the sample with 63 messages over several pages of the logs contract. */
export const LOGS_SAMPLE = 'Logs over several pages';
/** Title of the sample whose 600 messages are numbered from 1. */
export const LONG_SAMPLE = 'Long conversation of 600 messages';

/**
 * The Chat Transcript of a sample.
 * @param title its title in the console's list
 */
export function sampleRecord(title: string): RecordRef {
  const sample = SAMPLES.find((candidate) => candidate.title === title);
  if (!sample) {
    throw new Error(`fixtures/records.json has no sample "${title}"`);
  }
  return { object: 'LiveChatTranscript', id: sample.id };
}

/** Path of a record's page in the console. */
export function recordPath({ object, id }: RecordRef): string {
  return `/lightning/r/${object}/${id}/view`;
}

/** URL of a record in the org's UI API. */
export function recordApiUrl(origin: string, id: string): string {
  return `${origin}/services/data/v66.0/ui-api/records/${id}`;
}

/** The values of a record's fields, in the order of the names; '' for an empty field. */
export async function readFields(
  origin: string,
  { object, id, user }: RecordRef,
  names: readonly string[]
): Promise<string[]> {
  const query = names.map((name) => `${object}.${name}`).join(',');
  const headers = new Headers(user === undefined ? {} : { 'X-Console-User': user });
  const response = await fetch(`${recordApiUrl(origin, id)}?optionalFields=${query}`, { headers });
  const { fields } = (await response.json()) as { fields: Record<string, { value: string | null } | undefined> };
  return names.map((name) => fields[name]?.value ?? '');
}
