/** Takes a record to its transcript, and tells at each step what can be shown. */
export type { Conversation } from './conversation';
export { openConversation } from './conversation';
export type { ConversationState, Earlier, Refreshed } from './state';
export { isRefreshed } from './state';
