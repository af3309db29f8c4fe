import type { Entry } from 'c/assistantItems';
import type { Problem } from 'c/assistantProblem';
import type { Transcript } from 'c/assistantTranscript';

/** Loading status of the messages before the ones that are shown. */
export type EarlierStatus =
  | { readonly kind: 'loading' }
  | { readonly kind: 'complete' }
  | { readonly kind: 'problem'; readonly problem: Problem };

/** Result of the last refresh: when it ended, and the problem if it failed. */
export interface RefreshResult {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly problem?: Problem;
}

/** State of a conversation, as the viewer shows it. */
export type ConversationState =
  | { readonly kind: 'loading' }
  | {
      readonly kind: 'problem';
      readonly problem: Problem;
      /** Why the saved copy cannot be shown instead: it is corrupt, or a newer version of the viewer has written it. */
      readonly saved?: 'damaged' | 'newer';
    }
  /** The history has no messages. */
  | { readonly kind: 'empty' }
  /** IBM's agent application shows the conversation; `url` is the source of the iframe. */
  | { readonly kind: 'frame'; readonly url: string }
  | {
      readonly kind: 'ready';
      readonly transcript: Transcript;
      readonly earlier: EarlierStatus;
      /** The loaded entries that the transcript was built from. */
      readonly entries: readonly Entry[];
      /** Missing before the first refresh. */
      readonly refreshed?: RefreshResult;
      /**
       * Present if this is the saved copy, shown because the assistant no longer returns the conversation. `at` is the time of
       * saving, in milliseconds since 1970; undefined if unknown.
       */
      readonly saved?: { readonly at: number | undefined };
    };

/** Whether a refresh, successful or not, ended between two states. */
export function hasRefreshed(before: ConversationState, after: ConversationState): boolean {
  const lastRefresh = (state: ConversationState) => (state.kind === 'ready' ? state.refreshed : undefined);
  return lastRefresh(after) !== undefined && lastRefresh(after) !== lastRefresh(before);
}
