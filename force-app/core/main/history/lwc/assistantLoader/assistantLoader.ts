/** Loads the transcript of a record incrementally and polls live chats for new messages. */
export type { Conversation } from './conversation';
export { openConversation } from './conversation';
export type { ConversationState, EarlierStatus, RefreshResult } from './state';
export { hasRefreshed } from './state';
