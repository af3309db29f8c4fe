import type { Settings } from '../options.ts';
import { describe, type Problem } from '../problem.ts';
import type { Agent, OutgoingMessage } from '../transport.ts';
import { fill, textOf } from '../words.ts';
import { ERROR_TYPE, type AgentProfile, type ServiceDeskCallback } from './webChat.ts';

/**
 * The customer as this module can reach one: through the web chat. Every problem becomes a message and an error status;
 * what a developer reads about it goes to the log.
 */
export class Customer {
  readonly #callback: ServiceDeskCallback;
  readonly #settings: Settings;

  constructor(callback: ServiceDeskCallback, settings: Settings) {
    this.#callback = callback;
    this.#settings = settings;
  }

  tell(text: string): Promise<void> {
    return this.#callback.sendMessageToUser(text);
  }

  joined({ id, name }: Agent): Promise<void> {
    const profile: AgentProfile = { id, nickname: name, user_type: 'human' };
    return this.#callback.agentJoined(profile);
  }

  /** Two generations of web chats call the same figures differently. */
  queued(positionInQueue: number | undefined, estimatedWaitTime: number | undefined): Promise<void> {
    return this.#callback.updateAgentAvailability({
      ...(positionInQueue !== undefined && { positionInQueue, position_in_queue: positionInQueue }),
      ...(estimatedWaitTime !== undefined && { estimatedWaitTime, estimated_wait_time: estimatedWaitTime })
    });
  }

  /** There is no chat: the web chat shows the text and goes back to the assistant. */
  async cannotStart(problem: Problem): Promise<void> {
    const messageToUser = textOf(problem, this.#settings.words);
    await this.#callback.setErrorStatus({ type: ERROR_TYPE.connecting, messageToUser, logInfo: this.#log(problem) });
  }

  /** While the customer still waits for somebody, an error status would end the waiting. */
  async connectionChanged(isLost: boolean, isWaiting: boolean): Promise<void> {
    const { connectionLost, connectionBack } = this.#settings.words;
    const text = isLost ? connectionLost : connectionBack;
    if (isWaiting) {
      await this.#callback.updateAgentAvailability({ message: text });
    } else {
      await this.#callback.setErrorStatus({ type: ERROR_TYPE.disconnected, isDisconnected: isLost });
      await this.tell(text);
    }
  }

  /** The chat that was going on is over; the web chat still has to be told so. */
  async chatLost(problem: Problem): Promise<void> {
    const logInfo = this.#log(problem);
    await this.#callback.setErrorStatus({ type: ERROR_TYPE.disconnected, isDisconnected: true, logInfo });
    await this.tell(textOf(problem, this.#settings.words));
  }

  /** The message is kept, and the customer hears how to send it again. */
  async notSent({ id, text }: OutgoingMessage, problem: Problem): Promise<void> {
    const { words } = this.#settings;
    const hint = problem.kind === 'noChat' ? words.sendLaterHint : words.sendAgainHint;
    await this.#callback.setErrorStatus({ type: ERROR_TYPE.userMessage, messageID: id, logInfo: this.#log(problem) });
    await this.tell(`${fill(words.notSent, { text })} ${fill(hint, { again: words.sendAgainCommand })}`);
  }

  /** The chat is over, and these messages have not arrived. */
  async noneSent(messages: readonly OutgoingMessage[]): Promise<void> {
    for (const message of messages) {
      await this.notSent(message, { kind: 'noChat' });
    }
  }

  /** In a new chat: what is left from an earlier one. */
  async stillUnsent(messages: readonly OutgoingMessage[]): Promise<void> {
    const { stillUnsent, sendAgainHint, sendAgainCommand } = this.#settings.words;
    const texts = messages.map(({ text }) => `“${text}”`).join(', ');
    await this.tell(`${fill(stillUnsent, { texts })} ${fill(sendAgainHint, { again: sendAgainCommand })}`);
  }

  async fileProblem(fileId: string, problem: Problem): Promise<void> {
    const { words, files } = this.#settings;
    const megabytes = String(Math.floor((files.maxBytes / 1024 / 1024) * 10) / 10);
    const text = problem.kind === 'file' ? textOf(problem, words) : words.fileFailed;
    this.#log(problem);
    await this.#callback.setFileUploadStatus(fileId, true, fill(text, { megabytes }));
  }

  async filesAllowed(allowFileUploads: boolean, isTold: boolean): Promise<void> {
    const { words, files } = this.#settings;
    this.#callback.updateCapabilities({
      allowFileUploads,
      allowMultipleFileUploads: false,
      allowedFileUploadTypes: files.types
    });
    if (isTold) {
      await this.tell(allowFileUploads ? words.fileRequested : words.fileRequestCanceled);
    }
  }

  #log(problem: Problem): string {
    const line = describe(problem);
    this.#settings.log(line);
    return line;
  }
}
