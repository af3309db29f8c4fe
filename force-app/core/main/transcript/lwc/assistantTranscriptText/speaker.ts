import type { Message, Speaker } from 'c/assistantTranscript';
import { TRANSCRIPT_LABELS } from './labels';

/**
 * The display name of a message's speaker.
 * @param customerName name of the customer, or '' if unknown
 */
export function speakerName({ speaker, name }: Message, customerName: string): string {
  const names: Readonly<Record<Speaker, string>> = {
    customer: customerName || TRANSCRIPT_LABELS.speakerCustomer,
    assistant: TRANSCRIPT_LABELS.speakerAssistant,
    agent: name || TRANSCRIPT_LABELS.speakerAgent,
    system: TRANSCRIPT_LABELS.speakerSystem
  };
  return names[speaker];
}
