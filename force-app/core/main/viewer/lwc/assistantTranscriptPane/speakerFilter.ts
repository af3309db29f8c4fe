import type { SpeakerFilter } from 'c/assistantFindBar';
import { Transcript } from 'c/assistantTranscript';
import type { Message } from 'c/assistantTranscript';

/** Whether a message passes the filter. */
export function matchesSpeaker({ speaker }: Message, filter: SpeakerFilter): boolean {
  return filter === '' || speaker === filter;
}

/** Returns a transcript with the messages that pass the filter; the same transcript if the filter is ''. */
export function filterTranscript(transcript: Transcript, filter: SpeakerFilter): Transcript {
  const { messages, handoverId } = transcript;
  return filter === ''
    ? transcript
    : new Transcript(
        messages.filter((message) => matchesSpeaker(message, filter)),
        handoverId
      );
}
