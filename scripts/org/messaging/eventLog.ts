import { randomUUID } from 'node:crypto';
import type { Response } from 'express';

/** One event of the stream, as the service keeps it for those who come back. */
interface LoggedEvent {
  readonly id: number;
  readonly type: string;
  readonly data: string;
}

export interface Sender {
  readonly role: 'EndUser' | 'Agent' | 'System';
  readonly subject: string;
  readonly name: string;
}

/** The events of one customer, and the connections that they go out on. */
export class EventLog {
  readonly #events: LoggedEvent[] = [];
  readonly #connections = new Set<Response>();

  get lastId(): number {
    return this.#events.length;
  }

  /** Opens a stream with what came after that event, and keeps it open. */
  follow(response: Response, lastId: number): void {
    response.status(200).set({ 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
    response.write('event: ping\ndata: 0\n\n');
    this.#events.filter(({ id }) => id > lastId).forEach((event) => response.write(wireForm(event)));
    this.#connections.add(response);
    response.once('close', () => this.#connections.delete(response));
  }

  /** Source of the form: "Server-Sent Events Structure" of the Messaging API; the payload is JSON within JSON. */
  add(type: string, conversationId: string, sender: Sender, payload: object): string {
    const identifier = randomUUID();
    const now = Date.now();
    const conversationEntry = {
      identifier,
      entryType: (payload as { entryType?: string }).entryType,
      senderDisplayName: sender.name,
      sender: {
        role: sender.role,
        subject: sender.subject,
        appType: sender.role === 'EndUser' ? 'iamessage' : 'agent'
      },
      entryPayload: JSON.stringify(payload),
      transcriptedTimestamp: now,
      clientTimestamp: now
    };
    const data = JSON.stringify({ channelType: 'embedded_messaging', conversationId, conversationEntry });
    const event = { id: this.#events.length + 1, type, data };
    this.#events.push(event);
    this.#connections.forEach((response) => response.write(wireForm(event)));
    return identifier;
  }

  /** Breaks all connections, as a proxy or a change of network does. */
  cut(): void {
    this.#connections.forEach((response) => response.destroy());
  }
}

function wireForm({ id, type, data }: LoggedEvent): string {
  return `id: ${id}\nevent: ${type}\ndata: ${data}\n\n`;
}
