import { formatLabel } from 'c/assistantLabels';
import type { AgentEvent } from 'c/assistantTranscript';
import eventAgentJoined from '@salesforce/label/c.Assistant_Event_AgentJoined';
import eventAgentJoinedName from '@salesforce/label/c.Assistant_Event_AgentJoined_Name';
import eventAgentLeft from '@salesforce/label/c.Assistant_Event_AgentLeft';
import eventAgentLeftName from '@salesforce/label/c.Assistant_Event_AgentLeft_Name';
import eventAgentEnded from '@salesforce/label/c.Assistant_Event_AgentEnded';
import eventAgentEndedName from '@salesforce/label/c.Assistant_Event_AgentEnded_Name';
import eventCustomerEnded from '@salesforce/label/c.Assistant_Event_CustomerEnded';
import eventChatEnded from '@salesforce/label/c.Assistant_Event_ChatEnded';
import eventTransferred from '@salesforce/label/c.Assistant_Event_Transferred';
import eventCustomerWarned from '@salesforce/label/c.Assistant_Event_CustomerWarned';
import eventDisconnected from '@salesforce/label/c.Assistant_Event_Disconnected';
import eventReconnected from '@salesforce/label/c.Assistant_Event_Reconnected';
import eventSharingRequested from '@salesforce/label/c.Assistant_Event_SharingRequested';
import eventSharingAccepted from '@salesforce/label/c.Assistant_Event_SharingAccepted';
import eventSharingDeclined from '@salesforce/label/c.Assistant_Event_SharingDeclined';
import eventSharingCancelled from '@salesforce/label/c.Assistant_Event_SharingCancelled';
import eventSharingEnded from '@salesforce/label/c.Assistant_Event_SharingEnded';

interface EventLabels {
  readonly plain: string;
  /** Label with the placeholder {0} for the agent's name. */
  readonly named?: string;
}

const EVENT_LABELS: Readonly<Record<AgentEvent, EventLabels>> = {
  agentJoined: { plain: eventAgentJoined, named: eventAgentJoinedName },
  agentLeft: { plain: eventAgentLeft, named: eventAgentLeftName },
  agentEnded: { plain: eventAgentEnded, named: eventAgentEndedName },
  customerEnded: { plain: eventCustomerEnded },
  chatEnded: { plain: eventChatEnded },
  transferred: { plain: eventTransferred },
  customerWarned: { plain: eventCustomerWarned },
  disconnected: { plain: eventDisconnected },
  reconnected: { plain: eventReconnected },
  sharingRequested: { plain: eventSharingRequested },
  sharingAccepted: { plain: eventSharingAccepted },
  sharingDeclined: { plain: eventSharingDeclined },
  sharingCancelled: { plain: eventSharingCancelled },
  sharingEnded: { plain: eventSharingEnded }
};

/**
 * The label of an event.
 * @param name name of the agent, or ''
 */
export function describeEvent(event: AgentEvent, name: string): string {
  const { plain, named } = EVENT_LABELS[event];
  return named !== undefined && name !== '' ? formatLabel(named, name) : plain;
}
