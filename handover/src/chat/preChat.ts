import type { PreChat } from '../desk/connectMessage.ts';
import { fieldsOf, listOf, textIn, type Fields } from '../net/read.ts';
import type { HandoverValues } from '../transport.ts';

/*
 * The wire forms are those of IBM's connector, as they stand in the client that `@carbon/ai-chat` 0.3.3 carries: details
 * have `entityFieldMaps`, entities have `entityFieldsMaps`. Salesforce calls them CustomDetail and Entity in the "Chat
 * REST API Developer Guide", Data Types.
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
  /** Entities of the assistant or the page go to Salesforce as they are. */
  readonly prechatEntities: readonly (PreChatEntity | Fields)[];
}

const TRANSCRIPT = 'LiveChatTranscript';
const CUSTOM_FIELD = '__c';

/** Labels of the three values; the fields of the transcript are called so too, with __c. */
const LABELS: readonly (readonly [string, keyof HandoverValues])[] = [
  ['x_watson_assistant_session', 'session'],
  ['x_watson_assistant_token', 'token'],
  ['x_watson_assistant_key', 'key']
];

/**
 * Pre-chat data for ChasitorInit: the three values that the agent's view needs, then those of assistant and page. One
 * that says which records to create has the entities too; else each of its details becomes one for the transcript.
 */
export function preChatData(values: HandoverValues, custom: PreChat): PreChatData {
  const own = LABELS.map(([label, name]) => detail(label, values[name], [label + CUSTOM_FIELD], false));
  const others = listOf(custom.details).flatMap((item) => customDetail(fieldsOf(item)));
  const mapped = Array.isArray(custom.entities) ? own : [...own, ...others];
  return {
    prechatDetails: [...own, ...others],
    prechatEntities: [...mapped.map(entity), ...listOf(custom.entities).map(fieldsOf)]
  };
}

function detail(label: string, value: string, transcriptFields: readonly string[], isShown: boolean): PreChatDetail {
  return {
    label,
    value,
    entityFieldMaps: [{ entityName: TRANSCRIPT, fieldName: transcriptFields[0] ?? label + CUSTOM_FIELD }],
    transcriptFields,
    displayToAgent: isShown
  };
}

/** None for a detail without a label, which Salesforce could not place. */
function customDetail({ label, value, transcriptFields, displayToAgent }: Fields): PreChatDetail[] {
  const name = textIn(label);
  if (name === undefined) {
    return [];
  }
  const fields = [transcriptFields].flat().flatMap((field) => textIn(field) ?? []);
  const text = typeof value === 'number' || typeof value === 'boolean' ? String(value) : (textIn(value) ?? '');
  return [detail(name, text, fields.length > 0 ? fields : [name + CUSTOM_FIELD], displayToAgent === true)];
}

function entity({ label, entityFieldMaps: [map] }: PreChatDetail): PreChatEntity {
  return {
    entityName: TRANSCRIPT,
    showOnCreate: true,
    linkToEntityName: 'Case',
    linkToEntityField: 'CaseId',
    saveToTranscript: 'CaseId',
    entityFieldsMaps: [{ fieldName: map?.fieldName ?? label + CUSTOM_FIELD, label }]
  };
}
