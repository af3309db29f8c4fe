/** Elements and events that unit tests look for in components, so that queries and listeners are typed. */
import type { LightningHTMLElement } from 'lwc';
import type { Announcement } from 'c/assistantAnnouncer';
import type AssistantMessage from 'c/assistantMessage';
import type AssistantProblemNotice from 'c/assistantProblemNotice';
import type { SavedHeader } from 'c/assistantSaved';
import type AssistantToolbar from 'c/assistantToolbar';
import type AssistantTranscriptPane from 'c/assistantTranscriptPane';

declare global {
  interface HTMLElementTagNameMap {
    'c-assistant-message': LightningHTMLElement<AssistantMessage>;
    'c-assistant-problem-notice': LightningHTMLElement<AssistantProblemNotice>;
    'c-assistant-toolbar': LightningHTMLElement<AssistantToolbar>;
    'c-assistant-transcript-pane': LightningHTMLElement<AssistantTranscriptPane>;
    'lightning-button-icon': HTMLElement & { alternativeText: string };
  }

  interface HTMLElementEventMap {
    announce: CustomEvent<Announcement>;
    citation: CustomEvent<{ readonly number: number }>;
    conversationsaved: CustomEvent<SavedHeader>;
    reveal: CustomEvent<{ readonly id: string }>;
  }
}
