import { Router } from 'express';
import type { LiveAgentSetup } from '../liveAgent/desk.ts';
import { LiveAgentDesk } from '../liveAgent/desk.ts';
import { liveAgentRouter } from '../liveAgent/router.ts';
import type { MessagingSetup } from '../messaging/desk.ts';
import { MessagingDesk } from '../messaging/desk.ts';
import { messagingRouter } from '../messaging/router.ts';
import type { Org } from '../org.ts';
import type { OrgRecord } from '../records.ts';
import { agentRouter } from './agentRouter.ts';

/** Chat in the local org's Setup; the second button is for tests of routing. */
export const LOCAL_CHAT = {
  organizationId: '00D000000000001',
  deploymentId: '572000000000001',
  buttonIds: ['573000000000001', '573000000000002']
} as const satisfies LiveAgentSetup;

/** Messaging in the local org's Setup: the channel and the flow of samples/messaging. */
export const LOCAL_MESSAGING = {
  organizationId: LOCAL_CHAT.organizationId,
  deployment: 'Web_Client',
  parameters: {
    x_watson_assistant_session: 'x_watson_assistant_session__c',
    x_watson_assistant_key: 'x_watson_assistant_key__c'
  }
} as const satisfies MessagingSetup;

/** Both services for customers, with their agents. */
export interface LocalServices {
  readonly liveAgent: LiveAgentDesk;
  readonly messaging: MessagingDesk;
  /** Live Agent below /chat/rest, Messaging at the root, the agents' side below /agents. */
  readonly router: Router;
}

/**
 * Starts both services with an empty state.
 * @param onRecord called with the record of each chat and session when it is created
 */
export function localServices(org: Org, onRecord: (record: OrgRecord) => void = () => undefined): LocalServices {
  const liveAgent = new LiveAgentDesk({ org, setup: LOCAL_CHAT, onRecord });
  const messaging = new MessagingDesk({ org, setup: LOCAL_MESSAGING, onRecord });
  const router = Router();
  router.use('/chat/rest', liveAgentRouter(liveAgent));
  router.use('/agents', agentRouter([liveAgent, messaging]));
  router.use(messagingRouter(messaging));
  return { liveAgent, messaging, router };
}
