import { fieldsAt, fieldsOf, listOf, textIn, type Fields } from '../net/read.ts';
import type { HandoverValues } from '../transport.ts';
import type { ConnectMessage, StartChatOptions, WebChatState } from './webChat.ts';

/** Pre-chat data of the assistant and the page, as IBM documents it, unread. */
export interface PreChat {
  readonly details?: unknown;
  readonly entities?: unknown;
}

/** Place of the session ID among the parts of a session history key. */
const SESSION_OF_KEY = 3;

/** The item of the message that asks for a person; an empty one when there is none. */
export function connectItem(message: ConnectMessage): Fields {
  const items = listOf(message.output?.generic).map(fieldsOf);
  return items.find((item) => item['response_type'] === 'connect_to_agent') ?? {};
}

/** What the agent reads first: the assistant's summary, else its message, else `fallback`. */
export function summaryOf(message: ConnectMessage, fallback: string): readonly string[] {
  const item = connectItem(message);
  const summary = listOf(fieldsAt(item, 'transfer_info')['summary_message_to_agent']);
  const texts = summary.flatMap((part) => textIn(fieldsOf(part)['text']) ?? []);
  return texts.length > 0 ? texts : [textIn(item['message_to_human_agent']) ?? fallback];
}

/** The page's pre-chat data goes before the assistant's, each of the two lists for itself. */
export function preChatOf(message: ConnectMessage, options: StartChatOptions): PreChat {
  return {
    ...fieldsAt(message.context, 'integrations', 'salesforce', 'pre_chat'),
    ...fieldsAt(options.preStartChatPayload, 'preChat')
  };
}

/**
 * Session, token and key of the conversation, from wherever a web chat puts them.
 * @param given values that go before all others
 */
export function valuesOf(
  message: ConnectMessage,
  options: StartChatOptions,
  state: WebChatState,
  given: Partial<HandoverValues>
): HandoverValues {
  const transfer = fieldsAt(connectItem(message), 'transfer_info');
  const key = firstText(given.key, options.agentAppInfo?.sessionHistoryKey, transfer['session_history_key']);
  return {
    key,
    token: firstText(given.token, fieldsAt(transfer, 'additional_data')['jwt']),
    session: firstText(
      given.session,
      state.sessionID,
      fieldsAt(message.context, 'global')['session_id'],
      key.split('::')[SESSION_OF_KEY]
    )
  };
}

function firstText(...values: unknown[]): string {
  return values.map(textIn).find((text) => text !== undefined) ?? '';
}
