import type { Message, Speaker } from 'c/assistantTranscript';
import { WORDS } from 'c/assistantLabels';

/**
 * Who said it, as the view calls them.
 * @param customerName what the customer is called, '' when nobody knows
 */
export function speakerName({ speaker, name }: Message, customerName: string): string {
  const names: Readonly<Record<Speaker, string>> = {
    customer: customerName || WORDS.speakerCustomer,
    assistant: WORDS.speakerAssistant,
    agent: name || WORDS.speakerAgent,
    system: WORDS.speakerSystem
  };
  return names[speaker];
}
