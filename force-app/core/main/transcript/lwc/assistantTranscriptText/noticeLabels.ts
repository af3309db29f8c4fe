import type { NoticePart } from 'c/assistantTranscript';
import { TRANSCRIPT_LABELS } from './labels';

/** The texts of notices that have none of their own; '' for those that always have one. */
const NOTICE_LABELS: Readonly<Record<NoticePart['notice'], string>> = {
  default: '',
  date: '',
  agent: '',
  error: TRANSCRIPT_LABELS.noticeError,
  sessionEnded: TRANSCRIPT_LABELS.noticeSessionEnded,
  newSession: TRANSCRIPT_LABELS.noticeNewSession
};

/** The text for a notice, '' where the notice has its own. */
export function describeNotice(notice: NoticePart['notice']): string {
  return NOTICE_LABELS[notice];
}
