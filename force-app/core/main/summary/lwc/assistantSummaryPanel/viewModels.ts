import type { Summary } from 'c/assistantSummary';
import { SUMMARY_LABELS, describeTopic, describeValueKind } from 'c/assistantSummary';
import { formatDuration, formatLabel, formatNumber, formatPeriod, languageName } from 'c/assistantLabels';

/** Period, duration, number of messages, channel and language, in this order; unknown ones are omitted. */
export function factViewModels(summary: Summary) {
  const facts = [
    describePeriod(summary),
    describeDuration(summary),
    describeMessageCount(summary),
    summary.channel,
    describeLanguage(summary)
  ];
  return facts
    .filter((text) => text !== '')
    .map((text, index) => ({ key: String(index), text, separator: index === 0 ? '' : ' · ' }));
}

function describePeriod({ isComplete, startedAt, endedAt }: Summary): string {
  if (startedAt === undefined || endedAt === undefined) {
    return '';
  }
  return isComplete
    ? formatPeriod(startedAt, endedAt)
    : formatLabel(SUMMARY_LABELS.summaryUntil, formatPeriod(undefined, endedAt));
}

function describeDuration({ isComplete, startedAt = 0, endedAt = 0 }: Summary): string {
  if (startedAt === endedAt) {
    return '';
  }
  const duration = formatDuration(endedAt - startedAt);
  return isComplete ? duration : formatLabel(SUMMARY_LABELS.summaryAtLeast, duration);
}

function describeMessageCount({ isComplete, messageCount }: Summary): string {
  return formatLabel(
    isComplete ? SUMMARY_LABELS.summaryMessages : SUMMARY_LABELS.summaryMessagesAtLeast,
    formatNumber(messageCount)
  );
}

function describeLanguage({ language }: Summary): string {
  return language === '' ? '' : languageName(language);
}

/** View model of the handover; undefined if there was none. */
export function handoverViewModel({ handover }: Summary) {
  if (!handover) {
    return undefined;
  }
  const { reason, messageToAgent, summary } = handover.part;
  return {
    id: handover.id,
    showLabel: formatLabel(SUMMARY_LABELS.summaryShow, SUMMARY_LABELS.summaryHandover),
    reason,
    messageToAgent,
    summary,
    hasSummary: summary.length > 0
  };
}

/** View model of the topic; undefined if it is unknown. */
export function topicViewModel({ topic }: Summary) {
  return (
    topic && {
      ...topic,
      term: describeTopic(topic.source),
      showLabel: formatLabel(SUMMARY_LABELS.summaryShow, topic.text)
    }
  );
}

/** View models of the customer's sentences. */
export function quoteViewModels({ quotes }: Summary) {
  return quotes.map(({ id, text, isTruncated }, index) => {
    const displayText = isTruncated ? `${text}…` : text;
    return {
      key: String(index),
      id,
      text: displayText,
      showLabel: formatLabel(SUMMARY_LABELS.summaryShow, displayText)
    };
  });
}

/** View models of the customer's values. */
export function valueViewModels({ values }: Summary) {
  return values.map(({ id, text, kind }, index) => {
    const name = formatLabel(SUMMARY_LABELS.summaryValue, describeValueKind(kind), text);
    return {
      key: String(index),
      id,
      text,
      kind: describeValueKind(kind),
      showLabel: formatLabel(SUMMARY_LABELS.summaryShow, name),
      copyLabel: formatLabel(SUMMARY_LABELS.summaryCopy, name)
    };
  });
}
