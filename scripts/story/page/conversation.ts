/** An item of the history that the web chat loads after a reload. */
interface HistoryItem {
  readonly message: object;
  readonly time: string;
}

interface Saved {
  readonly session: string;
  readonly key: string;
  readonly items: readonly HistoryItem[];
}

/** Where a reload of the page finds the conversation again. */
const STORE = 'garden-shop-conversation';
const VERSION = '?version=2024-08-25';

/** The customer's conversation with the assistant, over IBM's v2 API. */
export class Conversation {
  readonly #url: string;
  #saved: Saved | undefined;

  constructor(url: string) {
    this.#url = url;
    const stored = sessionStorage.getItem(STORE);
    this.#saved = stored === null ? undefined : (JSON.parse(stored) as Saved);
  }

  /** What opens the conversation for the agent. */
  values(): { session?: string; key?: string } {
    return this.#saved ? { session: this.#saved.session, key: this.#saved.key } : {};
  }

  items(): readonly HistoryItem[] {
    return this.#saved?.items ?? [];
  }

  /** @returns the assistant's answer */
  async send(request: object): Promise<object> {
    const saved = this.#saved ?? (await this.#open());
    const asked = itemOf(request);
    const answer = (await post(`${this.#url}/${saved.session}/message${VERSION}`, request)) as object;
    this.#save({ ...saved, items: [...saved.items, asked, itemOf(answer)] });
    return answer;
  }

  async #open(): Promise<Saved> {
    const opened = (await post(this.#url + VERSION)) as { session_id: string; session_history_key: string };
    return { session: opened.session_id, key: opened.session_history_key, items: [] };
  }

  #save(saved: Saved): void {
    this.#saved = saved;
    sessionStorage.setItem(STORE, JSON.stringify(saved));
  }
}

function itemOf(message: object): HistoryItem {
  return { message, time: new Date().toISOString() };
}

async function post(url: string, body?: object): Promise<unknown> {
  const json = { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) };
  const response = await fetch(url, { method: 'POST', ...(body && json) });
  if (!response.ok) {
    throw new Error(`The assistant answered ${response.status}`);
  }
  return response.json();
}
