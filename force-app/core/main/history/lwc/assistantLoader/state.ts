import type { Entry } from 'c/assistantItems';
import type { Problem } from 'c/assistantProblem';
import type { Transcript } from 'c/assistantTranscript';

/** How far the earlier part of a conversation is, while its end is on the screen. */
export type Earlier =
  | { readonly kind: 'loading' }
  | { readonly kind: 'complete' }
  | { readonly kind: 'problem'; readonly problem: Problem };

/** The last look for what was said since: when it was over, and why it brought nothing, where it failed. */
export interface Refreshed {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly problem?: Problem;
}

/** What can be shown at a moment. */
export type ConversationState =
  | { readonly kind: 'loading' }
  | {
      readonly kind: 'problem';
      readonly problem: Problem;
      /** Why a conversation that was saved in the org cannot be shown instead. */
      readonly saved?: 'damaged' | 'newer';
    }
  /** The assistant answered, and nothing was said. */
  | { readonly kind: 'empty' }
  /** Shown by somebody else, in a frame with this address. */
  | { readonly kind: 'frame'; readonly url: string }
  | {
      readonly kind: 'ready';
      readonly transcript: Transcript;
      readonly earlier: Earlier;
      /** What the transcript was built from, as far as it is loaded. */
      readonly entries: readonly Entry[];
      /** Missing before the first look. */
      readonly refreshed?: Refreshed;
      /** Read from the org, because the assistant no longer gives it: when it was saved, if that is known. */
      readonly saved?: { readonly at: number | undefined };
    };

/** Whether new messages were looked for between two states, with whatever outcome. */
export function isRefreshed(before: ConversationState, after: ConversationState): boolean {
  const lastLook = (state: ConversationState) => (state.kind === 'ready' ? state.refreshed : undefined);
  return lastLook(after) !== undefined && lastLook(after) !== lastLook(before);
}
