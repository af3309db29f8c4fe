import { randomUUID } from 'node:crypto';
import type { Response } from 'express';

/** An event of the stream, kept for clients that reconnect. */
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

/** A customer's events and open streams. */
export class EventLog {
  readonly #events: LoggedEvent[] = [];
  readonly #connections = new Set<Response>();

  get lastId(): number {
    return this.#events.length;
  }

  /** Sends the events after `lastId`, and keeps the stream open. */
  subscribe(response: Response, lastId: number): void {
    response.status(200).set({ 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
    response.write('event: ping\ndata: 0\n\n');
    this.#events.filter(({ id }) => id > lastId).forEach((event) => response.write(toWireFormat(event)));
    this.#connections.add(response);
    response.once('close', () => this.#connections.delete(response));
  }

  /**
   * Adds an event and sends it to all streams. Source of the format: Messaging API, "Server-Sent Events Structure". The
   * payload is a JSON string within the JSON.
   * @returns the identifier of the conversation entry
   */
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
    this.#connections.forEach((response) => response.write(toWireFormat(event)));
    return identifier;
  }

  /** Closes all connections, as a proxy or a change of network does. */
  closeConnections(): void {
    this.#connections.forEach((response) => response.destroy());
  }
}

function toWireFormat({ id, type, data }: LoggedEvent): string {
  return `id: ${id}\nevent: ${type}\ndata: ${data}\n\n`;
}
