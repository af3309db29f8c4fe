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

/** What Setup of the local org says about Chat; a second button for what routes elsewhere. */
export const LOCAL_CHAT = {
  organizationId: '00D000000000001',
  deploymentId: '572000000000001',
  buttonIds: ['573000000000001', '573000000000002']
} as const satisfies LiveAgentSetup;

/** What Setup of the local org says about Messaging: the channel and the flow of samples/messaging. */
export const LOCAL_MESSAGING = {
  organizationId: LOCAL_CHAT.organizationId,
  deployment: 'Web_Client',
  parameters: {
    x_watson_assistant_session: 'x_watson_assistant_session__c',
    x_watson_assistant_key: 'x_watson_assistant_key__c'
  }
} as const satisfies MessagingSetup;

/** Both of the org's services for customers, and its agents. */
export interface LocalServices {
  readonly liveAgent: LiveAgentDesk;
  readonly messaging: MessagingDesk;
  /** Live Agent under /chat/rest, Messaging at the root, the agents' side under /agents. */
  readonly router: Router;
}

/** @param onRecord gets the record of every chat and session, as soon as it is there */
export function localServices(org: Org, onRecord: (record: OrgRecord) => void = () => undefined): LocalServices {
  const liveAgent = new LiveAgentDesk({ org, setup: LOCAL_CHAT, onRecord });
  const messaging = new MessagingDesk({ org, setup: LOCAL_MESSAGING, onRecord });
  const router = Router();
  router.use('/chat/rest', liveAgentRouter(liveAgent));
  router.use('/agents', agentRouter([liveAgent, messaging]));
  router.use(messagingRouter(messaging));
  return { liveAgent, messaging, router };
}
