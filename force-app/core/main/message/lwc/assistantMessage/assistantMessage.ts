import { LightningElement, api } from 'lwc';
import { NO_TRUSTED_HOSTS } from 'c/assistantAddress';
import type { TrustedHosts } from 'c/assistantAddress';
import { announce } from 'c/assistantAnnouncer';
import { copyText } from 'c/assistantClipboard';
import { TRANSCRIPT_LABELS, speakerName, toPlainText } from 'c/assistantTranscriptText';
import { hasMaskedData, plainParagraphs } from 'c/assistantMarkup';
import type { Message, Part, Speaker } from 'c/assistantTranscript';
import { COMMON_LABELS, formatDayAndTime, formatLabel, formatTime, isoTime } from 'c/assistantLabels';
import { MESSAGE_LABELS } from 'c/assistantMessageLabels';

const ITEM_CLASSES: Readonly<Record<Speaker, string>> = {
  customer: 'slds-chat-listitem_inbound',
  assistant: 'slds-chat-listitem_outbound',
  agent: 'slds-chat-listitem_outbound',
  system: 'slds-chat-listitem_event'
};

const BUBBLE_CLASSES: Readonly<Record<Speaker, string>> = {
  customer: 'slds-chat-message__text slds-chat-message__text_inbound bubble',
  assistant: 'slds-chat-message__text slds-chat-message__text_outbound bubble bubble_assistant',
  agent: 'slds-chat-message__text slds-chat-message__text_outbound bubble',
  system: 'bubble bubble_system'
};

const NO_PARAGRAPHS: readonly never[] = [];

const LABELS = { ...MESSAGE_LABELS, ...TRANSCRIPT_LABELS } as const;

/** One message: who, when, and its parts. */
export default class AssistantMessage extends LightningElement {
  /** The message to show. */
  @api message!: Message;
  /** Place of the message in the conversation, from 1. */
  @api position = 1;
  /** Number of messages in the conversation, -1 when unknown. */
  @api size = -1;
  /** The day above the message, or ''. */
  @api day = '';
  /** What the customer is called. */
  @api customerName = '';
  /** Whether the search has gone to this message. */
  @api isCurrent = false;
  /** Hosts from which the message may load something. */
  @api trustedHosts: TrustedHosts = NO_TRUSTED_HOSTS;

  readonly labels = LABELS;

  /** Puts the focus on the message. */
  @api
  focus(): void {
    this.template?.querySelector<HTMLElement>('article')?.focus({ preventScroll: true });
  }

  handleKeyDown(event: KeyboardEvent): void {
    if (isCopyKey(event)) {
      void this.copy();
    }
  }

  /** Copies what the message says, with who said it and when, and tells what came of it. */
  async copy(): Promise<void> {
    const isCopied = await copyText(toPlainText([this.message], this.customerName));
    announce(this, isCopied ? COMMON_LABELS.copied : COMMON_LABELS.copyFailed);
  }

  get articleClass(): string {
    return this.isCurrent ? 'message message_current' : 'message';
  }

  get itemClass(): string {
    return `slds-chat-listitem ${ITEM_CLASSES[this.message.speaker]}`;
  }

  get bubbleClass(): string {
    return BUBBLE_CLASSES[this.message.speaker];
  }

  get speakerName(): string {
    return speakerName(this.message, this.customerName);
  }

  get time(): string {
    return formatTime(this.message.time);
  }

  get isoTime(): string | undefined {
    return isoTime(this.message.time);
  }

  get dayAndTime(): string {
    return formatDayAndTime(this.message.time);
  }

  get accessibleName(): string {
    return formatLabel(MESSAGE_LABELS.messageName, this.speakerName, this.dayAndTime);
  }

  /** Whether some of the words are asterisks in place of private data. */
  get isMasked(): boolean {
    return this.message.parts.some(isMasked);
  }

  get parts() {
    return this.message.parts.map((part, index) => ({ key: String(index), ...shownOf(part) }));
  }
}

/** A part, or what it says when that is all there is to it: most messages need no component of their own for it. */
function shownOf(part: Part) {
  const words = part.kind === 'plain' ? [part.text] : part.kind === 'text' ? plainParagraphs(part.text) : undefined;
  return words
    ? { paragraphs: words.map((text, index) => ({ key: String(index), text })) }
    : { paragraphs: NO_PARAGRAPHS, part };
}

function isMasked(part: Part): boolean {
  return (part.kind === 'plain' || part.kind === 'text') && hasMaskedData(part.text, part.kind === 'text');
}

/** A key pressed alone while the message itself has the focus, so that it takes nothing from what is inside. */
function isCopyKey({ key, target, currentTarget, altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent): boolean {
  return key.toLowerCase() === 'c' && target === currentTarget && !(altKey || ctrlKey || metaKey || shiftKey);
}
