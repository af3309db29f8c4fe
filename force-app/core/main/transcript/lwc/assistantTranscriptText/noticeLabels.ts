import type { NoticePart } from 'c/assistantTranscript';
import { TRANSCRIPT_LABELS } from './labels';

/** Labels by type of notice; '' for types whose text is in the history. */
const NOTICE_LABELS: Readonly<Record<NoticePart['notice'], string>> = {
  default: '',
  date: '',
  agent: '',
  error: TRANSCRIPT_LABELS.noticeError,
  sessionEnded: TRANSCRIPT_LABELS.noticeSessionEnded,
  newSession: TRANSCRIPT_LABELS.noticeNewSession
};

/** The label for a type of notice; '' if its text is in the history. */
export function describeNotice(notice: NoticePart['notice']): string {
  return NOTICE_LABELS[notice];
}
