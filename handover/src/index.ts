import { ChatTransport } from './chat/chatTransport.ts';
import { HandoverDesk, type MakeTransport } from './desk/desk.ts';
import type { ServiceDeskParameters } from './desk/webChat.ts';
import { MessagingTransport } from './messaging/messagingTransport.ts';
import type { HandoverOptions } from './options.ts';

export type { HandoverDesk } from './desk/desk.ts';
export type { ServiceDeskCallback, ServiceDeskParameters } from './desk/webChat.ts';
export type { ChatOptions, FileRules, HandoverOptions, MessagingOptions } from './options.ts';
export type { Problem } from './problem.ts';
export { DEFAULT_WORDS, type Words } from './words.ts';

/**
 * Hands customers of IBM's web chat over to agents in Salesforce.
 * @returns the function that a web chat takes as `serviceDeskFactory`
 */
export function salesforceHandover(
  options: HandoverOptions
): (parameters: ServiceDeskParameters) => Promise<HandoverDesk> {
  const makeTransport: MakeTransport = (settings, tell) =>
    options.transport === 'messaging'
      ? new MessagingTransport(options, settings, tell)
      : new ChatTransport(options, settings, tell);
  return (parameters) => Promise.resolve(new HandoverDesk(options, makeTransport, parameters));
}
