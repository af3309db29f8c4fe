import type { AgentEvent, Speaker } from './part';

/** The agent message types that mark a text of a person. */
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

/** The event that an agent message type stands for, or undefined when it marks a text. */
export function eventOf(agentMessageType: string): AgentEvent | undefined {
  return EVENTS.get(agentMessageType);
}

/** The speaker of a message of this agent message type. Unknown types are the chat's own. */
export function speakerOf(agentMessageType: string): Speaker {
  return SPEAKERS.get(agentMessageType) ?? 'system';
}
