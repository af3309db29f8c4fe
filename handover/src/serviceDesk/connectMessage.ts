import { asArray, asObject, asText, objectAt, type JsonObject } from '../json.ts';
import type { HandoverValues, PreChat } from '../transport.ts';
import type { ConnectMessage, StartChatOptions, WebChatState } from './webChatApi.ts';

/** Index of the session ID in a session history key, which consists of parts separated by `::`. */
const SESSION_INDEX = 3;

/** Returns the `connect_to_agent` item of the message, or an empty object. */
export function connectItem(message: ConnectMessage): JsonObject {
  const items = asArray(message.output?.generic).map(asObject);
  return items.find((item) => item['response_type'] === 'connect_to_agent') ?? {};
}

/** Returns the first messages to the agent: the assistant's summary, else its message, else `fallback`. */
export function summaryOf(message: ConnectMessage, fallback: string): readonly string[] {
  const item = connectItem(message);
  const summary = asArray(objectAt(item, 'transfer_info')['summary_message_to_agent']);
  const texts = summary.flatMap((part) => asText(asObject(part)['text']) ?? []);
  return texts.length > 0 ? texts : [asText(item['message_to_human_agent']) ?? fallback];
}

/** Merges pre-chat data. `details` and `entities` of the page each replace those of the assistant. */
export function preChatOf(message: ConnectMessage, options: StartChatOptions): PreChat {
  return {
    ...objectAt(message.context, 'integrations', 'salesforce', 'pre_chat'),
    ...objectAt(options.preStartChatPayload, 'preChat')
  };
}

/**
 * Finds session, token and key of the conversation in all places where a web chat may put them.
 * @param pageValues values from the page's option `values`, which take precedence
 */
export function valuesOf(
  message: ConnectMessage,
  options: StartChatOptions,
  state: WebChatState,
  pageValues: Partial<HandoverValues>
): HandoverValues {
  const transfer = objectAt(connectItem(message), 'transfer_info');
  const key = firstText(pageValues.key, options.agentAppInfo?.sessionHistoryKey, transfer['session_history_key']);
  return {
    key,
    token: firstText(pageValues.token, objectAt(transfer, 'additional_data')['jwt']),
    session: firstText(
      pageValues.session,
      state.sessionID,
      objectAt(message.context, 'global')['session_id'],
      key.split('::')[SESSION_INDEX]
    )
  };
}

function firstText(...values: unknown[]): string {
  return values.map(asText).find((text) => text !== undefined) ?? '';
}
