import { openHistory } from 'c/assistantClient';
import type { Environment } from 'c/assistantClient';
import type { RecordValues } from 'c/assistantRecord';
import { isFrame, locateHistory } from 'c/assistantSource';
import type { Settings } from 'c/assistantSource';
import { Poller } from './poller';
import { LoadedHistory } from './loadedHistory';
import type { ConversationState } from './state';

/** A conversation that is being loaded. */
export interface Conversation {
  /** Goes on where a problem stopped it; what is loaded stays. */
  retry(): void;
  /** Looks for what was said since; what is loaded stays, whatever comes of it. Does nothing while something is loaded. */
  refresh(): void;
  /** Takes whether the chat goes on: as long as it does, the conversation is refreshed by itself, at a pace. */
  setLive(isLive: boolean): void;
  /** Ends every request; no further state is told. */
  close(): void;
}

/**
 * Loads the conversation of a record, newest part first.
 * @param show is told every new state, the first one before this function returns
 */
export function openConversation(
  record: RecordValues,
  settings: Settings,
  environment: Environment,
  show: (state: ConversationState) => void
): Conversation {
  const located = locateHistory(record, settings);
  if (!located.ok) {
    show({ kind: 'problem', problem: located.problem });
    return NOTHING_TO_LOAD;
  }
  if (isFrame(located.value)) {
    show(located.value);
    return NOTHING_TO_LOAD;
  }
  const source = located.value;
  const abort = new AbortController();
  const history = new LoadedHistory(() => openHistory(source, environment), environment, abort.signal, show);
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

const NOTHING_TO_LOAD: Conversation = { retry: () => {}, refresh: () => {}, setLive: () => {}, close: () => {} };
