import type { FieldValues } from '../service/record.ts';

/** A detail of ChasitorInit, as far as the transcript is concerned. */
interface Detail {
  readonly value?: unknown;
  readonly transcriptFields?: unknown;
  readonly entityFieldMaps?: unknown;
}

const TRANSCRIPT = 'LiveChatTranscript';

/**
 * Values for the fields of the transcript: those that the details themselves name, and no others.
 * @param details `prechatDetails` of the request
 */
export function transcriptValues(details: unknown): FieldValues {
  const list = Array.isArray(details) ? (details as Detail[]) : [];
  return new Map(list.flatMap((detail) => fieldsOf(detail).map((field) => [field, textOf(detail.value)] as const)));
}

/** A detail names fields by themselves, or together with the object that they belong to. */
function fieldsOf({ transcriptFields, entityFieldMaps }: Detail): string[] {
  const maps = Array.isArray(entityFieldMaps)
    ? (entityFieldMaps as { entityName?: unknown; fieldName?: unknown }[])
    : [];
  const mapped = maps.filter(({ entityName }) => entityName === TRANSCRIPT).map(({ fieldName }) => fieldName);
  const named = Array.isArray(transcriptFields) ? (transcriptFields as unknown[]) : [];
  return [...named, ...mapped].filter((name) => typeof name === 'string');
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
