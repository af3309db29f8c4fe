import { LightningElement } from 'lwc';
import { NavigationMixin } from 'lightning/navigation';
import { actOnChat, fetchChats, type AgentChat } from 'console/api';
import { objectOfRecord } from 'console/objects';
import { recordPageOf } from 'console/pages';

const MILLISECONDS_BETWEEN_LOOKS = 500;

interface Line {
  key: number;
  speaker: string;
  text: string;
}

interface Work extends Omit<AgentChat, 'lines'> {
  label: string;
  isWaiting: boolean;
  isActive: boolean;
  lines: Line[];
}

/**
 * Stand-in for `runtime_service_omnichannel:omniWidget`: the chats that wait for an agent, and, since Salesforce's own
 * conversation component is not here, what customer and agent write to each other.
 */
export default class OmniChannel extends NavigationMixin(LightningElement) {
  chats: Work[] | undefined;
  problem: string | undefined;
  private timer: ReturnType<typeof setInterval> | undefined;

  connectedCallback(): void {
    void this.look();
    // eslint-disable-next-line @lwc/lwc/no-async-operation -- ends with the component
    this.timer = setInterval(() => {
      void this.look();
    }, MILLISECONDS_BETWEEN_LOOKS);
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
    this[NavigationMixin.Navigate](recordPageOf(objectOfRecord(recordId), recordId));
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
    await this.look();
  }

  private look(): Promise<void> {
    return this.attempt(async () => {
      const chats = await fetchChats();
      this.chats = chats.filter(({ status }) => status !== 'ended').map(workOf);
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

function workOf({ lines, ...chat }: AgentChat): Work {
  return {
    ...chat,
    label: objectOfRecord(chat.recordId) === 'MessagingSession' ? 'Messaging' : 'Chat',
    isWaiting: chat.status === 'waiting',
    isActive: chat.status === 'active',
    lines: lines.map(({ from, text }, key) => ({ key, speaker: from === 'agent' ? 'Agent' : 'Customer', text }))
  };
}
