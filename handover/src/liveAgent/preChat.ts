import { asArray, asObject, asText, type JsonObject } from '../json.ts';
import type { HandoverValues, PreChat } from '../transport.ts';

/*
 * The formats are those of IBM's connector, read from the client in `@carbon/ai-chat` 0.3.3: details have
 * `entityFieldMaps`, but entities have `entityFieldsMaps`. The "Chat REST API Developer Guide" calls them CustomDetail
 * and Entity (Data Types).
 */

export interface PreChatDetail {
  readonly label: string;
  readonly value: string;
  readonly entityFieldMaps: readonly { readonly entityName: string; readonly fieldName: string }[];
  readonly transcriptFields: readonly string[];
  readonly displayToAgent: boolean;
}

export interface PreChatEntity {
  readonly entityName: string;
  readonly showOnCreate: boolean;
  readonly linkToEntityName: string;
  readonly linkToEntityField: string;
  readonly saveToTranscript: string;
  readonly entityFieldsMaps: readonly { readonly fieldName: string; readonly label: string }[];
}

export interface PreChatData {
  readonly prechatDetails: readonly PreChatDetail[];
  /** Entities from the assistant or the page are sent unchanged. */
  readonly prechatEntities: readonly (PreChatEntity | JsonObject)[];
}

const TRANSCRIPT = 'LiveChatTranscript';
const CUSTOM_SUFFIX = '__c';

/** Labels of the handover values. The fields of the Chat Transcript have the same names, with `__c`. */
const VALUE_LABELS: readonly (readonly [label: string, name: keyof HandoverValues])[] = [
  ['x_watson_assistant_session', 'session'],
  ['x_watson_assistant_token', 'token'],
  ['x_watson_assistant_key', 'key']
];

/**
 * Builds the pre-chat data for ChasitorInit: the handover values, then the details and entities from assistant and page.
 * If `custom` has entities, they say where its details are saved; otherwise each detail is saved to the transcript.
 */
export function buildPreChatData(values: HandoverValues, custom: PreChat): PreChatData {
  const ownDetails = VALUE_LABELS.map(([label, name]) => detail(label, values[name], [label + CUSTOM_SUFFIX], false));
  const customDetails = asArray(custom.details).flatMap((item) => readDetail(asObject(item)));
  const savedToTranscript = Array.isArray(custom.entities) ? ownDetails : [...ownDetails, ...customDetails];
  return {
    prechatDetails: [...ownDetails, ...customDetails],
    prechatEntities: [...savedToTranscript.map(transcriptEntity), ...asArray(custom.entities).map(asObject)]
  };
}

function detail(
  label: string,
  value: string,
  transcriptFields: readonly string[],
  displayToAgent: boolean
): PreChatDetail {
  return {
    label,
    value,
    entityFieldMaps: [{ entityName: TRANSCRIPT, fieldName: transcriptFields[0] ?? label + CUSTOM_SUFFIX }],
    transcriptFields,
    displayToAgent
  };
}

/** Omits a detail without a label, because Salesforce could not map it to a field. */
function readDetail({ label, value, transcriptFields, displayToAgent }: JsonObject): PreChatDetail[] {
  const name = asText(label);
  if (name === undefined) {
    return [];
  }
  const fields = [transcriptFields].flat().flatMap((field) => asText(field) ?? []);
  const text = typeof value === 'number' || typeof value === 'boolean' ? String(value) : (asText(value) ?? '');
  return [detail(name, text, fields.length > 0 ? fields : [name + CUSTOM_SUFFIX], displayToAgent === true)];
}

function transcriptEntity({ label, entityFieldMaps: [map] }: PreChatDetail): PreChatEntity {
  return {
    entityName: TRANSCRIPT,
    showOnCreate: true,
    linkToEntityName: 'Case',
    linkToEntityField: 'CaseId',
    saveToTranscript: 'CaseId',
    entityFieldsMaps: [{ fieldName: map?.fieldName ?? label + CUSTOM_SUFFIX, label }]
  };
}
