/** Builders of messages and parts: complete values of which a test names what matters to it. */
import type { ButtonPart, Message, PlainPart, TextPart } from 'c/assistantTranscript';

/** A message of the customer without parts. */
export const message = (more: Partial<Message> = {}): Message => ({
  id: 'm1',
  speaker: 'customer',
  name: '',
  time: Date.UTC(2026, 2, 10, 9, 16),
  parts: [],
  undelivered: false,
  details: undefined,
  ...more
});

export const plainPart = (text: string): PlainPart => ({ kind: 'plain', text });

export const textPart = (text: string, html = true): TextPart => ({ kind: 'text', text, html });

export const buttonPart = (more: Partial<ButtonPart> = {}): ButtonPart => ({
  kind: 'button',
  label: 'Go',
  action: 'post_back',
  url: '',
  value: '',
  eventName: '',
  imageUrl: '',
  altText: '',
  chosen: false,
  panel: undefined,
  ...more
});
