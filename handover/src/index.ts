import { LiveAgentTransport } from './liveAgent/liveAgentTransport.ts';
import { MessagingTransport } from './messaging/messagingTransport.ts';
import type { HandoverOptions } from './options.ts';
import { HandoverServiceDesk, type TransportFactory } from './serviceDesk/serviceDesk.ts';
import type { ServiceDeskParameters } from './serviceDesk/webChatApi.ts';

export { DEFAULT_LABELS, type Labels } from './labels.ts';
export type { ChatOptions, FileRules, HandoverOptions, MessagingOptions } from './options.ts';
export type { HandoverServiceDesk } from './serviceDesk/serviceDesk.ts';
export type { ServiceDeskCallback, ServiceDeskParameters } from './serviceDesk/webChatApi.ts';

/**
 * Creates a service desk factory that connects customers of IBM's web chat with agents in Salesforce.
 *
 * It does not throw for options that cannot be used: the service desk logs their names, and tells the customer that
 * the agents cannot be reached.
 * @returns the value for the web chat's option `serviceDeskFactory`
 */
export function salesforceHandover(
  options: HandoverOptions
): (parameters: ServiceDeskParameters) => Promise<HandoverServiceDesk> {
  const createTransport: TransportFactory = (settings, onEvent) =>
    options.transport === 'messaging'
      ? new MessagingTransport(options, settings, onEvent)
      : new LiveAgentTransport(options, settings, onEvent);
  return (parameters) => Promise.resolve(new HandoverServiceDesk(options, createTransport, parameters));
}
