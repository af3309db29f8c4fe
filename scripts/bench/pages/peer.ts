/** IBM's open-source web chat, in its read-only mode and with the history that it is given. */
import { ChatCustomElement } from '@carbon/ai-chat';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { pagesOf, type HistoryItem } from './history.ts';
import type { Opening } from './opening.ts';

export function open(root: HTMLElement, { request }: Opening): void {
  const style = document.createElement('style');
  style.textContent = '.chat { display: block; width: 100%; height: 100% }';
  document.head.append(style);
  createRoot(root).render(
    createElement(ChatCustomElement, {
      className: 'chat',
      openChatByDefault: true,
      isReadonly: true,
      layout: { showFrame: false },
      launcher: { isOn: false },
      messaging: { skipWelcome: true, customLoadHistory: () => wholeHistory(request) }
    })
  );
}

/** The chat takes a history in one piece, oldest message first. */
async function wholeHistory(request: Opening['request']): Promise<HistoryItem[]> {
  const pages: (readonly HistoryItem[])[] = [];
  for await (const page of pagesOf(request)) {
    pages.unshift(page);
  }
  return pages.flat();
}
