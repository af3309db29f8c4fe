import type { Summary } from 'c/assistantSummary';
import { SUMMARY_LABELS, describeTopic, describeValueKind } from 'c/assistantSummary';
import { formatDuration, formatLabel, formatNumber, formatPeriod, languageName } from 'c/assistantLabels';

/** When, how long, how many messages, where and in which language: what is known of it, in this order. */
export function viewFacts(glance: Summary) {
  const facts = [whenOf(glance), durationOf(glance), messagesOf(glance), glance.channel, languageOf(glance)];
  return facts
    .filter((text) => text !== '')
    .map((text, index) => ({ key: String(index), text, separator: index === 0 ? '' : ' · ' }));
}

function whenOf({ isComplete, began, ended }: Summary): string {
  if (began === undefined || ended === undefined) {
    return '';
  }
  return isComplete
    ? formatPeriod(began, ended)
    : formatLabel(SUMMARY_LABELS.summaryUntil, formatPeriod(undefined, ended));
}

function durationOf({ isComplete, began = 0, ended = 0 }: Summary): string {
  if (began === ended) {
    return '';
  }
  const duration = formatDuration(ended - began);
  return isComplete ? duration : formatLabel(SUMMARY_LABELS.summaryAtLeast, duration);
}

function messagesOf({ isComplete, messages }: Summary): string {
  return formatLabel(
    isComplete ? SUMMARY_LABELS.summaryMessages : SUMMARY_LABELS.summaryMessagesAtLeast,
    formatNumber(messages)
  );
}

function languageOf({ language }: Summary): string {
  return language === '' ? '' : languageName(language);
}

/** Why it was handed over; undefined when it was not. */
export function viewHandover({ handover }: Summary) {
  if (!handover) {
    return undefined;
  }
  const { reason, messageToAgent, summary } = handover.part;
  return {
    id: handover.id,
    showName: formatLabel(SUMMARY_LABELS.summaryShow, SUMMARY_LABELS.summaryHandover),
    reason,
    messageToAgent,
    summary,
    hasSummary: summary.length > 0
  };
}

/** What it was about at the end; undefined when nothing tells. */
export function viewTopic({ topic }: Summary) {
  return (
    topic && {
      ...topic,
      term: describeTopic(topic.source),
      showName: formatLabel(SUMMARY_LABELS.summaryShow, topic.text)
    }
  );
}

/** The customer's sentences. */
export function viewQuotes({ quotes }: Summary) {
  return quotes.map(({ id, text, isCut }, index) => {
    const shown = isCut ? `${text}…` : text;
    return { key: String(index), id, text: shown, showName: formatLabel(SUMMARY_LABELS.summaryShow, shown) };
  });
}

/** The customer's values. */
export function viewValues({ values }: Summary) {
  return values.map(({ id, text, kind }, index) => {
    const name = formatLabel(SUMMARY_LABELS.summaryValue, describeValueKind(kind), text);
    return {
      key: String(index),
      id,
      text,
      kind: describeValueKind(kind),
      showName: formatLabel(SUMMARY_LABELS.summaryShow, name),
      copyName: formatLabel(SUMMARY_LABELS.summaryCopy, name)
    };
  });
}
