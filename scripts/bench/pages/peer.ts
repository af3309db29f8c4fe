/** IBM's open-source web chat, in read-only mode. */
import { ChatCustomElement, type ChatInstance } from '@carbon/ai-chat';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { pagesOfRecord, type HistoryItem } from './history.ts';
import type { BenchmarkRecord } from './benchmarkRecord.ts';

const MILLISECONDS_BETWEEN_SCROLLS = 250;

export function open(root: HTMLElement, record: BenchmarkRecord): () => void {
  const style = document.createElement('style');
  style.textContent = '.chat { display: block; width: 100%; height: 100% }';
  document.head.append(style);
  const pages = pagesOfRecord(record);
  let lastId = '';
  const customLoadHistory = async (): Promise<readonly HistoryItem[]> => {
    const newest = await pages.next();
    const items = newest.done ? [] : newest.value;
    lastId = items.at(-1)?.message.id ?? '';
    return items;
  };
  const onBeforeRender = (instance: ChatInstance): void => {
    instance.once({
      type: 'history:end',
      handler: () => {
        scrollToEnd(instance, lastId);
        void addEarlier(instance, pages);
      }
    });
  };
  const chat = createRoot(root);
  chat.render(
    createElement(ChatCustomElement, {
      className: 'chat',
      openChatByDefault: true,
      isReadonly: true,
      layout: { showFrame: false },
      launcher: { isOn: false },
      onBeforeRender,
      messaging: { skipWelcome: true, customLoadHistory }
    })
  );
  return () => {
    chat.unmount();
    style.remove();
  };
}

/** Inserts earlier messages in one call, because each call makes the chat process all of its messages. */
async function addEarlier(instance: ChatInstance, pages: AsyncIterable<readonly HistoryItem[]>): Promise<void> {
  const earlier: HistoryItem[] = [];
  for await (const page of pages) {
    earlier.unshift(...page);
  }
  if (earlier.length > 0) {
    await instance.messaging.insertHistory(earlier);
  }
}

/** Scrolls to the last message repeatedly, because the chat may stay beyond its end when message heights change. */
function scrollToEnd(instance: ChatInstance, lastId: string): void {
  const again = setInterval(() => instance.scrollToMessage(lastId, false), MILLISECONDS_BETWEEN_SCROLLS);
  void window.probe.lastMessageSeen.then(() => clearInterval(again));
}
