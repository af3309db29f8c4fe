import { LightningElement } from 'lwc';
import { NavigationMixin } from 'lightning/navigation';
import { actOnChat, fetchChats, type AgentChat } from 'console/api';
import { recordObjectOfId } from 'console/objects';
import { recordPageOf } from 'console/pages';

const POLL_INTERVAL_MILLISECONDS = 500;

interface Line {
  key: number;
  speaker: string;
  text: string;
}

interface ChatItem extends Omit<AgentChat, 'lines'> {
  label: string;
  isWaiting: boolean;
  isActive: boolean;
  lines: Line[];
}

/**
 * Stand-in for `runtime_service_omnichannel:omniWidget`: the waiting chats. It also shows the messages of accepted chats,
 * because there is no stand-in for Salesforce's conversation component.
 */
export default class OmniChannel extends NavigationMixin(LightningElement) {
  chats: ChatItem[] | undefined;
  problem: string | undefined;
  private timer: ReturnType<typeof setInterval> | undefined;

  connectedCallback(): void {
    void this.poll();
    // eslint-disable-next-line @lwc/lwc/no-async-operation -- cleared in disconnectedCallback
    this.timer = setInterval(() => {
      void this.poll();
    }, POLL_INTERVAL_MILLISECONDS);
  }

  disconnectedCallback(): void {
    clearInterval(this.timer);
  }

  get isIdle(): boolean {
    return this.chats?.length === 0;
  }

  async handleAccept(event: Event): Promise<void> {
    const { id, recordId = '' } = (event.currentTarget as HTMLElement).dataset;
    await this.act(id, 'accept');
    this[NavigationMixin.Navigate](recordPageOf(recordObjectOfId(recordId)?.apiName ?? '', recordId));
  }

  handleDecline(event: Event): Promise<void> {
    return this.act((event.currentTarget as HTMLElement).dataset.id, 'decline');
  }

  handleEnd(event: Event): Promise<void> {
    return this.act((event.currentTarget as HTMLElement).dataset.id, 'end');
  }

  async handleSend(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const input = form.querySelector('input');
    if (input?.value.trim()) {
      await this.act(form.dataset.id, 'send', { text: input.value });
      input.value = '';
    }
  }

  private async act(id: string | undefined, action: string, body: Record<string, unknown> = {}): Promise<void> {
    await this.attempt(() => actOnChat(id ?? '', action, body));
    await this.poll();
  }

  private poll(): Promise<void> {
    return this.attempt(async () => {
      const chats = await fetchChats();
      this.chats = chats.filter(({ status }) => status !== 'ended').map(toChatItem);
    });
  }

  private async attempt(task: () => Promise<void>): Promise<void> {
    try {
      await task();
      this.problem = undefined;
    } catch (error) {
      this.problem = String(error);
    }
  }
}

function toChatItem({ lines, ...chat }: AgentChat): ChatItem {
  return {
    ...chat,
    label: recordObjectOfId(chat.recordId)?.channel ?? '',
    isWaiting: chat.status === 'waiting',
    isActive: chat.status === 'active',
    lines: lines.map(({ from, text }, key) => ({ key, speaker: from === 'agent' ? 'Agent' : 'Customer', text }))
  };
}
