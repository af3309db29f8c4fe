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

/** View model of `parts.html`. */
export function partsViewModel(parts: readonly Part[]) {
  return { rows: parts.map((part, index) => ({ part, key: String(index) })) };
}

/** View model of `options.html`. */
export function optionsViewModel({ title, description, options }: OptionsPart) {
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

/** View model of `button.html`. */
export function buttonViewModel({ label, action, url, chosen, panel, altText, value, eventName }: ButtonPart) {
  return {
    // images on buttons are not loaded; their alternative text is shown
    label: label || altText || value || eventName || url,
    className: chosen ? 'button button_chosen' : 'button',
    chosen,
    url,
    eventText: action === 'custom_event' && eventName !== '' ? formatLabel(MESSAGE_LABELS.buttonEvent, eventName) : '',
    panel
  };
}

/** View model of `card.html`. */
export function cardViewModel({ body, footer }: CardPart) {
  return { body, footer, hasFooter: footer.length > 0 };
}

/** View model of `carousel.html`. */
export function carouselViewModel({ cards }: CarouselPart) {
  return {
    cards: cards.map((part, index) => ({
      key: String(index),
      part,
      position: formatLabel(COMMON_LABELS.position, index + 1, cards.length)
    }))
  };
}

/** View model of `grid.html`. */
export function gridViewModel({ rows }: GridPart) {
  return {
    rows: rows.map((cells, row) => ({
      key: String(row),
      cells: cells.map(({ parts }, column) => ({ key: String(column), parts }))
    }))
  };
}

/** View model of `search.html`. */
export function searchViewModel({ header, results, more }: SearchPart) {
  return {
    header: header || TRANSCRIPT_LABELS.search,
    results,
    more,
    isEmpty: results.length + more.length === 0,
    hasMore: more.length > 0,
    moreSummary: formatLabel(MESSAGE_LABELS.searchMore, more.length)
  };
}

/** View model of `handover.html`. Details are sorted by their importance to an agent; empty ones are omitted. */
export function handoverViewModel({ summary, messageToAgent, reason, topic, available, unavailable }: HandoverPart) {
  const details = [
    { term: TRANSCRIPT_LABELS.handoverMessage, text: messageToAgent },
    { term: TRANSCRIPT_LABELS.handoverReason, text: reason },
    { term: TRANSCRIPT_LABELS.handoverTopic, text: topic },
    { term: TRANSCRIPT_LABELS.handoverAvailable, text: available },
    { term: TRANSCRIPT_LABELS.handoverUnavailable, text: unavailable }
  ];
  return { summary, hasSummary: summary.length > 0, details: details.filter(({ text }) => text !== '') };
}
