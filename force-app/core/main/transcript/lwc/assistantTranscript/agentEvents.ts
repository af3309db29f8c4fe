import type { Common } from './part';
import type { Speaker } from './transcript';

/** What happened while a human agent was in the chat. Source: the agent message types of IBM's web chat client. */
export type AgentEvent =
  | 'agentJoined'
  | 'agentLeft'
  | 'agentEnded'
  | 'customerEnded'
  | 'chatEnded'
  | 'transferred'
  | 'customerWarned'
  | 'disconnected'
  | 'reconnected'
  | 'sharingRequested'
  | 'sharingAccepted'
  | 'sharingDeclined'
  | 'sharingCancelled'
  | 'sharingEnded';

export interface EventPart extends Common {
  readonly kind: 'event';
  readonly event: AgentEvent;
  readonly name: string;
}

/** Messages of the human part of a chat are marked with their type; these two were said by somebody. */
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

/** The event that an agent message type stands for, or undefined when it stands for something that was said. */
export function eventOf(agentMessageType: string): AgentEvent | undefined {
  return EVENTS.get(agentMessageType);
}

/** Who speaks in a message of this agent message type; a type that nobody knows is the chat's own. */
export function speakerOf(agentMessageType: string): Speaker {
  return SPEAKERS.get(agentMessageType) ?? 'system';
}
