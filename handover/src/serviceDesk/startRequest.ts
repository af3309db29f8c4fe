import type { HandoverOptions, Settings } from '../options.ts';
import type { HandoverValues, StartRequest } from '../transport.ts';
import { connectItem, preChatOf, summaryOf, valuesOf } from './connectMessage.ts';
import type { ConnectMessage, StartChatOptions, WebChatState } from './webChatApi.ts';

/** What the web chat passes to the service desk when a chat starts. */
export interface ChatStart {
  readonly message: ConnectMessage;
  readonly options: StartChatOptions;
  readonly webChat: WebChatState;
}

/** Builds the request for the transport from the assistant's message, the web chat and the page's options. */
export async function buildStartRequest(
  start: ChatStart,
  page: HandoverOptions,
  settings: Settings
): Promise<StartRequest> {
  const { message, options, webChat } = start;
  return {
    item: connectItem(message),
    values: valuesOf(message, options, webChat, await pageValues(start, page, settings)),
    preChat: preChatOf(message, options),
    locale: webChat.locale ?? '',
    summary: summaryOf(message, settings.labels.beginConversation)
  };
}

/** A page function that throws must not prevent the handover. */
async function pageValues(
  { message, options }: ChatStart,
  { values }: HandoverOptions,
  { log }: Settings
): Promise<Partial<HandoverValues>> {
  try {
    return (await values?.(message, options)) ?? {};
  } catch {
    log('Handover to Salesforce: the option values threw an error. The agent may not see the conversation');
    return {};
  }
}
