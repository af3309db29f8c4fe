import { updateRecord } from 'lightning/uiRecordApi';
import { selectMessages } from 'c/assistantExport';
import { toPlainText } from 'c/assistantTranscriptText';
import { summarize } from 'c/assistantSummary';
import { reduceErrors } from 'c/assistantLdsErrors';
import type { Transcript } from 'c/assistantTranscript';
import { SUMMARY_LABELS, describeTopic, describeValueKind } from 'c/assistantSummary';
import { formatDayAndTime, formatLabel, formatNumber } from 'c/assistantLabels';
import { EXPORT_LABELS } from 'c/assistantExport';

/** Most bytes of a comment. Source: Object Reference, CaseComment.CommentBody. */
const MOST_BYTES = 4000;

/**
 * A short text for who has not read the conversation: when it was, what it was about, the customer's own words and
 * values, and what was said at the handover.
 */
export function shortSummary(transcript: Transcript, customerName: string): string {
  const { messages, handoverId } = transcript;
  const { topic, quotes, values } = summarize(transcript, true);
  const quotesTitle = customerName
    ? formatLabel(SUMMARY_LABELS.summaryQuotesName, customerName)
    : SUMMARY_LABELS.summaryQuotes;
  const last = handoverId || (messages.at(-1)?.id ?? '');
  return [
    formatLabel(EXPORT_LABELS.caseCommentHead, formatDayAndTime(messages[0]?.time), formatNumber(messages.length)),
    topic ? formatLabel(SUMMARY_LABELS.summaryValue, describeTopic(topic.source), topic.text) : '',
    quotes.length > 0
      ? [quotesTitle, ...quotes.map(({ text, isCut }) => `- ${text}${isCut ? '…' : ''}`)].join('\n')
      : '',
    values.map(({ kind, text }) => formatLabel(SUMMARY_LABELS.summaryValue, describeValueKind(kind), text)).join('\n'),
    toPlainText(selectMessages(transcript, [last]), customerName).trim()
  ]
    .filter((paragraph) => paragraph !== '')
    .join('\n\n');
}

/** Why a text cannot be a comment, '' when it can. */
export function tooLong(text: string): string {
  const bytes = new TextEncoder().encode(text).length;
  return bytes > MOST_BYTES
    ? formatLabel(EXPORT_LABELS.caseCommentTooLong, formatNumber(bytes), formatNumber(MOST_BYTES))
    : '';
}

/**
 * Adds a comment to a case. The UI API has no CaseComment, but what is written to Comments of a Case becomes one.
 * Source: Object Reference, Case.Comments.
 * @returns what to tell the user
 */
export async function addComment(caseId: string, text: string): Promise<string> {
  try {
    await updateRecord({ fields: { Id: caseId, Comments: text } });
    return EXPORT_LABELS.caseCommentAdded;
  } catch (error) {
    return formatLabel(EXPORT_LABELS.caseCommentFailed, reduceErrors(error));
  }
}
