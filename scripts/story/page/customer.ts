/** The customer's page: the open-source web chat in front of the local assistant, with this project's handover. */
import { ChatCustomElement, type ChatInstance } from '@carbon/ai-chat';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { Conversation } from './conversation.ts';

/** What the page of a real site writes into its script. */
export interface PageSettings {
  /** Where the assistant answers, with the path of its sessions. */
  readonly sessionsUrl: string;
  /** Options of the handover module, without functions. */
  readonly handover: object;
}

type Handover = (options: object) => unknown;

/** @param salesforceHandover the function of that name of the built handover module */
export function openChat(salesforceHandover: Handover, { sessionsUrl, handover }: PageSettings): void {
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
