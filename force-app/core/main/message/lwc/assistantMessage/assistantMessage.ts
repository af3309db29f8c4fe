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

const LIST_ITEM_CLASSES: Readonly<Record<Speaker, string>> = {
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

/**
 * Renders one message as a feed article: speaker, time, parts and details. The key C copies the message while the
 * article has the focus.
 */
export default class AssistantMessage extends LightningElement {
  /** Message to render. */
  @api message!: Message;
  /** One-based position of the message in the conversation, for `aria-posinset`. */
  @api position = 1;
  /** Number of messages in the conversation, for `aria-setsize`; -1 if unknown. */
  @api size = -1;
  /** Day heading above the message; '' for none. */
  @api day = '';
  /** Display name of the customer; '' if unknown. */
  @api customerName = '';
  /** Whether this message is the current search match. */
  @api isCurrentMatch = false;
  /** Trusted hosts for media and embedded pages. */
  @api trustedHosts: TrustedHosts = NO_TRUSTED_HOSTS;

  readonly labels = LABELS;

  /** Moves the focus to the message without scrolling. */
  @api
  focus(): void {
    this.template?.querySelector<HTMLElement>('article')?.focus({ preventScroll: true });
  }

  handleKeyDown(event: KeyboardEvent): void {
    if (isCopyKey(event)) {
      void this.copy();
    }
  }

  /** Copies text, speaker and time of the message to the clipboard and announces the result. */
  async copy(): Promise<void> {
    const isCopied = await copyText(toPlainText([this.message], this.customerName));
    announce(this, isCopied ? COMMON_LABELS.copied : COMMON_LABELS.copyFailed);
  }

  get articleClass(): string {
    return this.isCurrentMatch ? 'message message_current' : 'message';
  }

  get listItemClass(): string {
    return `slds-chat-listitem ${LIST_ITEM_CLASSES[this.message.speaker]}`;
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

  /** Whether the assistant masked private data in the message with asterisks. */
  get isMasked(): boolean {
    return this.message.parts.some(isMasked);
  }

  get parts() {
    return this.message.parts.map((part, index) => ({ key: String(index), ...viewPart(part) }));
  }
}

/**
 * View model of a part. Plain text is rendered as paragraphs without a component of its own, because most messages
 * consist of plain text only.
 */
function viewPart(part: Part) {
  const texts = part.kind === 'plain' ? [part.text] : part.kind === 'text' ? plainParagraphs(part.text) : undefined;
  return texts
    ? { paragraphs: texts.map((text, index) => ({ key: String(index), text })) }
    : { paragraphs: NO_PARAGRAPHS, part };
}

function isMasked(part: Part): boolean {
  return (part.kind === 'plain' || part.kind === 'text') && hasMaskedData(part.text, part.kind === 'text');
}

/**
 * Whether the event is the key C without modifiers on the article itself; keys pressed in nested controls do not count.
 */
function isCopyKey({ key, target, currentTarget, altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent): boolean {
  return key.toLowerCase() === 'c' && target === currentTarget && !(altKey || ctrlKey || metaKey || shiftKey);
}
