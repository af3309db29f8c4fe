import type { AgentEvent, Speaker } from './part';

/** Speakers by agent message type. Source of both tables: IBM's web chat client. */
const SPEAKERS: ReadonlyMap<string, Speaker> = new Map([
  ['from_agent', 'agent'],
  ['from_user', 'customer']
]);

const EVENTS: ReadonlyMap<string, AgentEvent> = new Map([
  ['agent_joined', 'agentJoined'],
  ['agent_left_chat', 'agentLeft'],
  ['agent_ended_chat', 'agentEnded'],
  ['user_ended_chat', 'customerEnded'],
  ['chat_was_ended', 'chatEnded'],
  ['transfer_to_agent', 'transferred'],
  ['user_connected_warning', 'customerWarned'],
  ['disconnected', 'disconnected'],
  ['reconnected', 'reconnected'],
  ['sharing_requested', 'sharingRequested'],
  ['sharing_accepted', 'sharingAccepted'],
  ['sharing_declined', 'sharingDeclined'],
  ['sharing_cancelled', 'sharingCancelled'],
  ['sharing_ended', 'sharingEnded']
]);

/** The event of an agent message type; undefined if the type marks a text message. */
export function agentEventOf(agentMessageType: string): AgentEvent | undefined {
  return EVENTS.get(agentMessageType);
}

/** The speaker of an agent message type; `system` for unknown types. */
export function speakerOf(agentMessageType: string): Speaker {
  return SPEAKERS.get(agentMessageType) ?? 'system';
}
