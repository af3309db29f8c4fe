import { parseMarkup, plainTextOf } from 'c/assistantMarkup';
import type {
  ButtonPart,
  CardPart,
  CarouselPart,
  GridPart,
  HandoverPart,
  OptionsPart,
  Part,
  SearchPart
} from 'c/assistantTranscript';
import { COMMON_LABELS, formatLabel } from 'c/assistantLabels';
import { MESSAGE_LABELS } from 'c/assistantMessageLabels';
import { TRANSCRIPT_LABELS } from 'c/assistantTranscriptText';

export function viewParts(parts: readonly Part[]) {
  return { rows: parts.map((part, index) => ({ part, key: String(index) })) };
}

export function viewOptions({ title, description, options }: OptionsPart) {
  return {
    title: title || TRANSCRIPT_LABELS.options,
    name: plainTextOf(parseMarkup(title)) || TRANSCRIPT_LABELS.options,
    description,
    options: options.map(({ label, chosen }, index) => ({
      key: String(index),
      label,
      chosen,
      className: chosen ? 'option option_chosen' : 'option'
    }))
  };
}

export function viewButton({ label, action, url, chosen, panel, altText, value, eventName }: ButtonPart) {
  return {
    // a picture on a button is not worth a request; its text is
    label: label || altText || value || eventName || url,
    className: chosen ? 'button button_chosen' : 'button',
    chosen,
    url,
    effect: action === 'custom_event' && eventName !== '' ? formatLabel(MESSAGE_LABELS.buttonEvent, eventName) : '',
    panel
  };
}

export function viewCard({ body, footer }: CardPart) {
  return { body, footer, hasFooter: footer.length > 0 };
}

export function viewCarousel({ cards }: CarouselPart) {
  return {
    cards: cards.map((part, index) => ({
      key: String(index),
      part,
      place: formatLabel(COMMON_LABELS.position, index + 1, cards.length)
    }))
  };
}

export function viewGrid({ rows }: GridPart) {
  return {
    rows: rows.map((cells, row) => ({
      key: String(row),
      cells: cells.map(({ parts }, column) => ({ key: String(column), parts }))
    }))
  };
}

export function viewSearch({ header, results, more }: SearchPart) {
  return {
    header: header || TRANSCRIPT_LABELS.search,
    results,
    more,
    isEmpty: results.length + more.length === 0,
    hasMore: more.length > 0,
    moreSummary: formatLabel(MESSAGE_LABELS.searchMore, more.length)
  };
}

/** The details that a handover has, those an agent needs most first. */
export function viewHandover({ summary, messageToAgent, reason, topic, available, unavailable }: HandoverPart) {
  const details = [
    { term: TRANSCRIPT_LABELS.handoverMessage, text: messageToAgent },
    { term: TRANSCRIPT_LABELS.handoverReason, text: reason },
    { term: TRANSCRIPT_LABELS.handoverTopic, text: topic },
    { term: TRANSCRIPT_LABELS.handoverAvailable, text: available },
    { term: TRANSCRIPT_LABELS.handoverUnavailable, text: unavailable }
  ];
  return { summary, hasSummary: summary.length > 0, details: details.filter(({ text }) => text !== '') };
}
