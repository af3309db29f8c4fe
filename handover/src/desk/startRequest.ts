import type { HandoverOptions, Settings } from '../options.ts';
import type { HandoverValues, StartRequest } from '../transport.ts';
import { connectItem, preChatOf, summaryOf, valuesOf } from './connectMessage.ts';
import type { ConnectMessage, StartChatOptions, WebChatState } from './webChat.ts';

/** What one chat is started with, beside the page's options. */
export interface Start {
  readonly message: ConnectMessage;
  readonly options: StartChatOptions;
  readonly webChat: WebChatState;
}

/** Gathers what a chat starts with from the assistant's message, the web chat and the page. */
export async function startRequest(start: Start, page: HandoverOptions, settings: Settings): Promise<StartRequest> {
  const { message, options, webChat } = start;
  return {
    item: connectItem(message),
    values: valuesOf(message, options, webChat, await givenValues(start, page, settings)),
    preChat: preChatOf(message, options),
    locale: webChat.locale ?? '',
    summary: summaryOf(message, settings.words.beginConversation)
  };
}

/** The page's own function must not keep the customer from a person. */
async function givenValues(
  { message, options }: Start,
  { values }: HandoverOptions,
  { log }: Settings
): Promise<Partial<HandoverValues>> {
  try {
    return (await values?.(message, options)) ?? {};
  } catch {
    log('Handover to Salesforce: the option values has failed. The agent may not see the conversation');
    return {};
  }
}
