import { LightningElement, api } from 'lwc';
import { linkOf } from 'c/assistantAddress';
import type { Link } from 'c/assistantAddress';
import type { HandoverPart, Part } from 'c/assistantTranscript';
import { WORDS, describeEvent, fill } from 'c/assistantWords';
import broken from './broken.html';
import data from './data.html';
import event from './event.html';
import handover from './handover.html';
import image from './image.html';
import notice from './notice.html';
import options from './options.html';
import text from './text.html';

type Template = typeof text;

const TEMPLATES: Readonly<Record<Part['kind'], Template>> = {
  broken,
  data,
  event,
  handover,
  image,
  notice,
  options,
  text
};

/** One part of a message, in the form that its kind has. Nothing in it is taken as HTML. */
export default class AssistantPart extends LightningElement {
  /** The part to show. */
  @api messagePart!: Part;

  readonly words = WORDS;

  render(): Template {
    return TEMPLATES[this.messagePart.kind];
  }

  get optionRows() {
    const rows = this.messagePart.kind === 'options' ? this.messagePart.options : [];
    return rows.map((option, index) => ({
      option,
      key: String(index),
      className: option.chosen ? 'option option_chosen' : 'option'
    }));
  }

  get optionsTitle(): string {
    return (this.messagePart.kind === 'options' && this.messagePart.title) || WORDS.options;
  }

  get eventText(): string {
    return this.messagePart.kind === 'event' ? describeEvent(this.messagePart.event, this.messagePart.name) : '';
  }

  get imageName(): string {
    return (this.messagePart.kind === 'image' && (this.messagePart.title || this.messagePart.altText)) || WORDS.image;
  }

  get imageLink(): Link | undefined {
    return this.messagePart.kind === 'image' ? linkOf(this.messagePart.source) : undefined;
  }

  get imageLinkText(): string {
    return fill(WORDS.imageLink, this.imageLink?.target ?? '');
  }

  get handoverDetails() {
    return this.messagePart.kind === 'handover' ? detailsOf(this.messagePart) : [];
  }

  get summary() {
    const parts = this.messagePart.kind === 'handover' ? this.messagePart.summary : [];
    return parts.map((part, index) => ({ part, key: String(index) }));
  }

  get hasSummary(): boolean {
    return this.summary.length > 0;
  }

  get dataTitle(): string {
    return this.messagePart.kind === 'data' ? fill(WORDS.data, this.messagePart.type) : '';
  }

  get json(): string {
    return 'data' in this.messagePart ? JSON.stringify(this.messagePart.data, null, 2) : '';
  }
}

/** The details that a handover has, those an agent needs most first. */
function detailsOf({ reason, topic, messageToAgent, available, unavailable }: HandoverPart) {
  return [
    { term: WORDS.handoverReason, text: reason },
    { term: WORDS.handoverTopic, text: topic },
    { term: WORDS.handoverMessage, text: messageToAgent },
    { term: WORDS.handoverAvailable, text: available },
    { term: WORDS.handoverUnavailable, text: unavailable }
  ].filter(({ text: value }) => value !== '');
}
