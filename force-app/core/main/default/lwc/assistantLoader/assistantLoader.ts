/** Takes a record to its transcript, and tells at each step what can be shown. */
export type { Conversation, ConversationState, Earlier } from './conversation';
export { openConversation } from './conversation';
export { isGivenUp, withSaved } from './saved';
