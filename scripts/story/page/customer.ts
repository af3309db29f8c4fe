import { ChatCustomElement, type ChatInstance } from '@carbon/ai-chat';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { Conversation } from './conversation.ts';

/** Values that a site writes into the script of its page. */
export interface PageSettings {
  /** URL of the assistant's sessions. */
  readonly sessionsUrl: string;
  /** Options of the handover module as JSON, without functions. */
  readonly handover: object;
}

/** `salesforceHandover` of the built handover module. */
type CreateServiceDeskFactory = (options: object) => unknown;

/** Renders the open-source web chat with the local assistant and the handover module. */
export function renderWebChat(
  salesforceHandover: CreateServiceDeskFactory,
  { sessionsUrl, handover }: PageSettings
): void {
  const conversation = new Conversation(sessionsUrl);
  const values = () => conversation.values();
  createRoot(document.body).render(
    createElement(ChatCustomElement, {
      className: 'chat',
      openChatByDefault: true,
      layout: { showFrame: false },
      launcher: { isOn: false },
      serviceDeskFactory: salesforceHandover({ ...handover, values }),
      messaging: {
        customSendMessage: async (request: object, _options: unknown, chat: ChatInstance) =>
          chat.messaging.addMessage(await conversation.send(request)),
        customLoadHistory: () => Promise.resolve(conversation.items())
      }
    })
  );
}
