import { updateRecord } from 'lightning/uiRecordApi';
import { EXPORT_LABELS, selectMessages } from 'c/assistantExport';
import { toPlainText } from 'c/assistantTranscriptText';
import { SUMMARY_LABELS, describeTopic, describeValueKind, summarize } from 'c/assistantSummary';
import { reduceErrors } from 'c/assistantLdsErrors';
import type { Transcript } from 'c/assistantTranscript';
import { formatDayAndTime, formatLabel, formatNumber } from 'c/assistantLabels';

/**
 * Maximum length of a comment in bytes, counted after Salesforce has encoded it as HTML. Sources: Object Reference,
 * CaseComment.CommentBody; Salesforce Help 000382141.
 */
const MAX_COMMENT_BYTES = 4000;

/**
 * Creates the text of a case comment: time and number of messages, topic, customer quotes, values, and the message of
 * the handover (the last message if there was no handover).
 */
export function caseCommentText(transcript: Transcript, customerName: string): string {
  const { messages, handoverId } = transcript;
  const { topic, quotes, values } = summarize(transcript, true);
  const quotesTitle = customerName
    ? formatLabel(SUMMARY_LABELS.summaryQuotesName, customerName)
    : SUMMARY_LABELS.summaryQuotes;
  const lastId = handoverId || (messages.at(-1)?.id ?? '');
  return [
    formatLabel(EXPORT_LABELS.caseCommentHead, formatDayAndTime(messages[0]?.time), formatNumber(messages.length)),
    topic ? formatLabel(SUMMARY_LABELS.summaryValue, describeTopic(topic.source), topic.text) : '',
    quotes.length > 0
      ? [quotesTitle, ...quotes.map(({ text, isTruncated }) => `- ${text}${isTruncated ? '…' : ''}`)].join('\n')
      : '',
    values.map(({ kind, text }) => formatLabel(SUMMARY_LABELS.summaryValue, describeValueKind(kind), text)).join('\n'),
    toPlainText(selectMessages(transcript, [lastId]), customerName).trim()
  ]
    .filter((paragraph) => paragraph !== '')
    .join('\n\n');
}

/** Characters that Salesforce encodes, with their entities. */
const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&#39;']
]);

/** Returns an error message if a text is too long for a case comment, otherwise ''. */
export function lengthError(text: string): string {
  const bytes = new TextEncoder().encode(encodeHtml(text)).length;
  return bytes > MAX_COMMENT_BYTES
    ? formatLabel(EXPORT_LABELS.caseCommentTooLong, formatNumber(bytes), formatNumber(MAX_COMMENT_BYTES))
    : '';
}

function encodeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES.get(character) ?? character);
}

/**
 * Adds a comment to a case. The UI API does not support CaseComment, but a value written to `Case.Comments` creates
 * one. Source: Object Reference, Case.Comments.
 * @returns message for the user, also if the update fails
 */
export async function addCaseComment(caseId: string, text: string): Promise<string> {
  try {
    await updateRecord({ fields: { Id: caseId, Comments: text } });
    return EXPORT_LABELS.caseCommentAdded;
  } catch (error) {
    return formatLabel(EXPORT_LABELS.caseCommentFailed, reduceErrors(error));
  }
}
