import type { Glance } from 'c/assistantSummary';
import {
  WORDS,
  describeTopic,
  describeValueKind,
  fill,
  formatDuration,
  formatNumber,
  formatPeriod,
  languageName
} from 'c/assistantLabels';

/** When, how long, how many messages, where and in which language: what is known of it, in this order. */
export function viewFacts(glance: Glance) {
  const facts = [whenOf(glance), durationOf(glance), messagesOf(glance), glance.channel, languageOf(glance)];
  return facts
    .filter((text) => text !== '')
    .map((text, index) => ({ key: String(index), text, separator: index === 0 ? '' : ' · ' }));
}

function whenOf({ isComplete, began, ended }: Glance): string {
  if (began === undefined || ended === undefined) {
    return '';
  }
  return isComplete ? formatPeriod(began, ended) : fill(WORDS.glanceUntil, formatPeriod(undefined, ended));
}

function durationOf({ isComplete, began = 0, ended = 0 }: Glance): string {
  if (began === ended) {
    return '';
  }
  const duration = formatDuration(ended - began);
  return isComplete ? duration : fill(WORDS.glanceAtLeast, duration);
}

function messagesOf({ isComplete, messages }: Glance): string {
  return fill(isComplete ? WORDS.glanceMessages : WORDS.glanceMessagesAtLeast, formatNumber(messages));
}

function languageOf({ language }: Glance): string {
  return language === '' ? '' : languageName(language);
}

/** Why it was handed over; undefined when it was not. */
export function viewHandover({ handover }: Glance) {
  if (!handover) {
    return undefined;
  }
  const { reason, messageToAgent, summary } = handover.part;
  return {
    id: handover.id,
    showName: fill(WORDS.glanceShow, WORDS.glanceHandover),
    reason,
    messageToAgent,
    summary,
    hasSummary: summary.length > 0
  };
}

/** What it was about at the end; undefined when nothing tells. */
export function viewTopic({ topic }: Glance) {
  return topic && { ...topic, term: describeTopic(topic.source), showName: fill(WORDS.glanceShow, topic.text) };
}

/** The customer's sentences. */
export function viewQuotes({ quotes }: Glance) {
  return quotes.map(({ id, text, isCut }, index) => {
    const shown = isCut ? `${text}…` : text;
    return { key: String(index), id, text: shown, showName: fill(WORDS.glanceShow, shown) };
  });
}

/** The customer's values. */
export function viewValues({ values }: Glance) {
  return values.map(({ id, text, kind }, index) => {
    const name = fill(WORDS.glanceValue, describeValueKind(kind), text);
    return {
      key: String(index),
      id,
      text,
      kind: describeValueKind(kind),
      showName: fill(WORDS.glanceShow, name),
      copyName: fill(WORDS.glanceCopy, name)
    };
  });
}
