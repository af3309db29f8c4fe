import { openHistory } from 'c/assistantClient';
import type { Environment } from 'c/assistantClient';
import type { RecordValues } from 'c/assistantRecord';
import { isFrame, locateHistory } from 'c/assistantSource';
import type { Settings } from 'c/assistantSource';
import { Poller } from './poller';
import { LoadedHistory } from './loadedHistory';
import type { ConversationState } from './state';

/** Controls a conversation that `openConversation` loads. */
export interface Conversation {
  /** Continues loading after a problem. Keeps the loaded messages. */
  retry(): void;
  /** Loads new messages. Keeps the loaded messages, even on failure. Does nothing while messages are loading. */
  refresh(): void;
  /** Sets whether the chat is live. Live conversations are polled for new messages. */
  setLive(isLive: boolean): void;
  /** Cancels all requests. No state is reported after that. */
  close(): void;
}

/**
 * Loads the conversation of a record, newest messages first.
 * @param onState receives every new state; the first one before this function returns
 */
export function openConversation(
  record: RecordValues,
  settings: Settings,
  environment: Environment,
  onState: (state: ConversationState) => void
): Conversation {
  const located = locateHistory(record, settings);
  if (!located.ok) {
    onState({ kind: 'problem', problem: located.problem });
    return NO_CONVERSATION;
  }
  if (isFrame(located.value)) {
    onState(located.value);
    return NO_CONVERSATION;
  }
  const source = located.value;
  const abort = new AbortController();
  const history = new LoadedHistory(() => openHistory(source, environment), environment, abort.signal, onState);
  const poller = new Poller(environment, abort.signal, () => history.refresh());
  environment.onOnline(() => history.resume(), abort.signal);
  void history.load();
  return {
    retry: () => {
      void history.load();
    },
    refresh: () => {
      void poller.refresh();
    },
    setLive: (isLive) => poller.setLive(isLive),
    close: () => abort.abort()
  };
}

const NO_CONVERSATION: Conversation = { retry: () => {}, refresh: () => {}, setLive: () => {}, close: () => {} };
