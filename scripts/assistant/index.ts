export type { CapturedHistory, StoredConversation } from './conversations.ts';
export { parseCapturedHistory } from './conversations.ts';
export type { Fault } from './faults.ts';
export type { GalleryExpectation, GalleryFile, GallerySource } from './gallery.ts';
export { canBeLogged, galleryFilesFor, galleryHistory, logsAnswer, notesAnswer } from './gallery.ts';
export { longConversation } from './longConversation.ts';
export type { SeenRequest } from './requestLog.ts';
export type { AssistantOptions, AssistantServer } from './server.ts';
export { startAssistant } from './server.ts';
