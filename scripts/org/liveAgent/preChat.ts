import type { FieldValues } from '../service/preChatRecord.ts';

/** The members of a pre-chat detail that the transcript depends on. */
interface Detail {
  readonly value?: unknown;
  readonly transcriptFields?: unknown;
  readonly entityFieldMaps?: unknown;
}

const TRANSCRIPT = 'LiveChatTranscript';

/**
 * The values for fields of the transcript that the details map to.
 * @param details `prechatDetails` of the request
 */
export function transcriptValues(details: unknown): FieldValues {
  const list = Array.isArray(details) ? (details as Detail[]) : [];
  return new Map(list.flatMap((detail) => fieldsOf(detail).map((field) => [field, textOf(detail.value)] as const)));
}

/** A detail maps to fields by name (`transcriptFields`), or by object and name (`entityFieldMaps`). */
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
