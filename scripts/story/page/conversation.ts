/** An item of the history that the web chat loads after a page reload. */
interface HistoryItem {
  readonly message: object;
  readonly time: string;
}

interface SavedConversation {
  readonly session: string;
  readonly key: string;
  readonly items: readonly HistoryItem[];
}

/** Key in the session storage, where a reloaded page finds the conversation. */
const STORAGE_KEY = 'garden-shop-conversation';
const VERSION_QUERY = '?version=2024-08-25';

/** The customer's conversation with the assistant over IBM's v2 API. It survives a page reload. */
export class Conversation {
  readonly #sessionsUrl: string;
  #saved: SavedConversation | undefined;

  constructor(sessionsUrl: string) {
    this.#sessionsUrl = sessionsUrl;
    const stored = sessionStorage.getItem(STORAGE_KEY);
    this.#saved = stored === null ? undefined : (JSON.parse(stored) as SavedConversation);
  }

  /** Returns the values for the option `values` of the handover module. */
  values(): { session?: string; key?: string } {
    return this.#saved ? { session: this.#saved.session, key: this.#saved.key } : {};
  }

  items(): readonly HistoryItem[] {
    return this.#saved?.items ?? [];
  }

  /**
   * Sends the customer's message.
   * @returns the assistant's response
   * @throws Error for an error status
   */
  async send(request: object): Promise<object> {
    const saved = this.#saved ?? (await this.#open());
    const sent = historyItem(request);
    const response = (await post(`${this.#sessionsUrl}/${saved.session}/message${VERSION_QUERY}`, request)) as object;
    this.#save({ ...saved, items: [...saved.items, sent, historyItem(response)] });
    return response;
  }

  async #open(): Promise<SavedConversation> {
    const opened = (await post(this.#sessionsUrl + VERSION_QUERY)) as {
      session_id: string;
      session_history_key: string;
    };
    return { session: opened.session_id, key: opened.session_history_key, items: [] };
  }

  #save(saved: SavedConversation): void {
    this.#saved = saved;
    sessionStorage.setItem(STORAGE_KEY, JSON.stringify(saved));
  }
}

function historyItem(message: object): HistoryItem {
  return { message, time: new Date().toISOString() };
}

async function post(url: string, body?: object): Promise<unknown> {
  const json = { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) };
  const response = await fetch(url, { method: 'POST', ...(body && json) });
  if (!response.ok) {
    throw new Error(`The assistant responded with status ${response.status}`);
  }
  return response.json();
}
