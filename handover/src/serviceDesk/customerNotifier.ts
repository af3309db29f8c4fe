import { formatLabel, problemText } from '../labels.ts';
import type { Settings } from '../options.ts';
import { describeProblem, type Problem } from '../problem.ts';
import type { Agent, OutgoingMessage } from '../transport.ts';
import { ERROR_TYPE, type AgentProfile, type ServiceDeskCallback } from './webChatApi.ts';

/**
 * Notifies the customer through the web chat. Each problem becomes a message and an error status for the customer, and a
 * line in the log for the developer.
 */
export class CustomerNotifier {
  readonly #callback: ServiceDeskCallback;
  readonly #settings: Settings;

  constructor(callback: ServiceDeskCallback, settings: Settings) {
    this.#callback = callback;
    this.#settings = settings;
  }

  sendText(text: string): Promise<void> {
    return this.#callback.sendMessageToUser(text);
  }

  agentJoined({ id, name }: Agent): Promise<void> {
    const profile: AgentProfile = { id, nickname: name, user_type: 'human' };
    return this.#callback.agentJoined(profile);
  }

  /** Sets both spellings of each figure: IBM's web chat and `@carbon/ai-chat` differ. @param estimatedWaitTime minutes */
  queued(positionInQueue: number | undefined, estimatedWaitTime: number | undefined): Promise<void> {
    return this.#callback.updateAgentAvailability({
      ...(positionInQueue !== undefined && { positionInQueue, position_in_queue: positionInQueue }),
      ...(estimatedWaitTime !== undefined && { estimatedWaitTime, estimated_wait_time: estimatedWaitTime })
    });
  }

  /** Reports that no chat could be started. The web chat shows the text and returns to the assistant. */
  async startFailed(problem: Problem): Promise<void> {
    const messageToUser = problemText(problem, this.#settings.labels);
    await this.#callback.setErrorStatus({ type: ERROR_TYPE.connecting, messageToUser, logInfo: this.#log(problem) });
  }

  /** Reports a lost or restored connection; without an error status while waiting, because that would end the waiting. */
  async connectionChanged(isLost: boolean, isWaiting: boolean): Promise<void> {
    const { connectionLost, connectionBack } = this.#settings.labels;
    const text = isLost ? connectionLost : connectionBack;
    if (isWaiting) {
      await this.#callback.updateAgentAvailability({ message: text });
    } else {
      await this.#callback.setErrorStatus({ type: ERROR_TYPE.disconnected, isDisconnected: isLost });
      await this.sendText(text);
    }
  }

  /** Reports that an active chat was lost. The caller must still call `agentEndedChat`. */
  async chatLost(problem: Problem): Promise<void> {
    const logInfo = this.#log(problem);
    await this.#callback.setErrorStatus({ type: ERROR_TYPE.disconnected, isDisconnected: true, logInfo });
    await this.sendText(problemText(problem, this.#settings.labels));
  }

  /** Reports that a message was not sent, and how to send it again. */
  async messageFailed({ id, text }: OutgoingMessage, problem: Problem): Promise<void> {
    const { labels } = this.#settings;
    const hint = problem.kind === 'noChat' ? labels.sendLaterHint : labels.sendAgainHint;
    await this.#callback.setErrorStatus({ type: ERROR_TYPE.userMessage, messageID: id, logInfo: this.#log(problem) });
    await this.sendText(
      `${formatLabel(labels.notSent, { text })} ${formatLabel(hint, { again: labels.sendAgainCommand })}`
    );
  }

  /** Reports messages that were not sent before the chat ended. */
  async messagesFailed(messages: readonly OutgoingMessage[]): Promise<void> {
    for (const message of messages) {
      await this.messageFailed(message, { kind: 'noChat' });
    }
  }

  /** Reminds the customer in a new chat of messages that an earlier one did not deliver. */
  async remindOfUnsent(messages: readonly OutgoingMessage[]): Promise<void> {
    const { stillUnsent, sendAgainHint, sendAgainCommand } = this.#settings.labels;
    const texts = messages.map(({ text }) => `“${text}”`).join(', ');
    await this.sendText(
      `${formatLabel(stillUnsent, { texts })} ${formatLabel(sendAgainHint, { again: sendAgainCommand })}`
    );
  }

  async fileFailed(fileId: string, problem: Problem): Promise<void> {
    const { labels, files } = this.#settings;
    const megabytes = String(Math.floor((files.maxBytes / 1024 / 1024) * 10) / 10);
    const text = problem.kind === 'file' ? problemText(problem, labels) : labels.fileFailed;
    this.#log(problem);
    await this.#callback.setFileUploadStatus(fileId, true, formatLabel(text, { megabytes }));
  }

  /** Switches the web chat's upload button. */
  allowFiles(allowFileUploads: boolean): void {
    this.#callback.updateCapabilities({
      allowFileUploads,
      allowMultipleFileUploads: false,
      allowedFileUploadTypes: this.#settings.files.types
    });
  }

  /** Switches the upload button, and tells the customer that the agent requested a file or canceled the request. */
  async fileRequested(isRequested: boolean): Promise<void> {
    const { fileRequested, fileRequestCanceled } = this.#settings.labels;
    this.allowFiles(isRequested);
    await this.sendText(isRequested ? fileRequested : fileRequestCanceled);
  }

  #log(problem: Problem): string {
    const line = describeProblem(problem);
    this.#settings.log(line);
    return line;
  }
}
