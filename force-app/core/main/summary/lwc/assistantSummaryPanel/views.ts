import type { Summary } from 'c/assistantSummary';
import {
  WORDS,
  describeTopic,
  describeValueKind,
  formatLabel,
  formatDuration,
  formatNumber,
  formatPeriod,
  languageName
} from 'c/assistantLabels';

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
  return isComplete ? formatPeriod(began, ended) : formatLabel(WORDS.glanceUntil, formatPeriod(undefined, ended));
}

function durationOf({ isComplete, began = 0, ended = 0 }: Summary): string {
  if (began === ended) {
    return '';
  }
  const duration = formatDuration(ended - began);
  return isComplete ? duration : formatLabel(WORDS.glanceAtLeast, duration);
}

function messagesOf({ isComplete, messages }: Summary): string {
  return formatLabel(isComplete ? WORDS.glanceMessages : WORDS.glanceMessagesAtLeast, formatNumber(messages));
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
    showName: formatLabel(WORDS.glanceShow, WORDS.glanceHandover),
    reason,
    messageToAgent,
    summary,
    hasSummary: summary.length > 0
  };
}

/** What it was about at the end; undefined when nothing tells. */
export function viewTopic({ topic }: Summary) {
  return topic && { ...topic, term: describeTopic(topic.source), showName: formatLabel(WORDS.glanceShow, topic.text) };
}

/** The customer's sentences. */
export function viewQuotes({ quotes }: Summary) {
  return quotes.map(({ id, text, isCut }, index) => {
    const shown = isCut ? `${text}…` : text;
    return { key: String(index), id, text: shown, showName: formatLabel(WORDS.glanceShow, shown) };
  });
}

/** The customer's values. */
export function viewValues({ values }: Summary) {
  return values.map(({ id, text, kind }, index) => {
    const name = formatLabel(WORDS.glanceValue, describeValueKind(kind), text);
    return {
      key: String(index),
      id,
      text,
      kind: describeValueKind(kind),
      showName: formatLabel(WORDS.glanceShow, name),
      copyName: formatLabel(WORDS.glanceCopy, name)
    };
  });
}
