/** The limit: what a page takes that reads the record, asks for the same answer and does nothing with it but write it down. */
import { pagesOfRecord, type HistoryItem } from './history.ts';
import type { Opening } from './opening.ts';

/** Kept, as everybody keeps the answers who can search them; so the page's memory is what the data alone takes. */
const kept: (readonly HistoryItem[])[] = [];

/** Writes one text node for each message, and stays at the end. */
export function open(root: HTMLElement, opening: Opening): () => void {
  const list = document.createElement('div');
  list.style.cssText = 'height: 100%; overflow-y: auto';
  root.append(list);
  void write(list, opening);
  return () => {
    kept.length = 0;
  };
}

async function write(list: HTMLElement, opening: Opening): Promise<void> {
  for await (const page of pagesOfRecord(opening)) {
    kept.push(page);
    const lines = document.createDocumentFragment();
    for (const { message } of page) {
      const line = document.createElement('div');
      line.append(textOf(message));
      lines.append(line);
    }
    list.prepend(lines);
    list.scrollTop = list.scrollHeight;
  }
}

function textOf({ input, output }: HistoryItem['message']): string {
  return (
    input?.text ?? (output?.generic ?? []).map((item) => ('text' in item ? item.text : JSON.stringify(item))).join('\n')
  );
}
