import type { Message, Speaker } from 'c/assistantTranscript';
import { TRANSCRIPT_LABELS } from './labels';

/**
 * Who said it, as the view calls them.
 * @param customerName what the customer is called, '' when nobody knows
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
