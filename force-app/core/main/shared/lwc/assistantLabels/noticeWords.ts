import type { NoticePart } from 'c/assistantTranscript';
import { WORDS } from './words';

/** What the chat reports without words of its own; '' for what says nothing without them. */
const NOTICES: Readonly<Record<NoticePart['notice'], string>> = {
  default: '',
  date: '',
  agent: '',
  error: WORDS.noticeError,
  sessionEnded: WORDS.noticeSessionEnded,
  newSession: WORDS.noticeNewSession
};

/** A notice in words. */
export function describeNotice(notice: NoticePart['notice']): string {
  return NOTICES[notice];
}
