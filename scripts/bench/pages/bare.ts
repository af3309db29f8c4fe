/** The lower bound: a page that sends the same requests and writes the messages as text nodes. */
import { pagesOfRecord, type HistoryItem } from './history.ts';
import type { BenchmarkRecord } from './benchmarkRecord.ts';

/** Keeps the data, as contestants with a search do, so that the page's heap shows the size of the data. */
const retained: (readonly HistoryItem[])[] = [];

/** Writes one text node for each message and scrolls to the end. */
export function open(root: HTMLElement, opening: BenchmarkRecord): () => void {
  const list = document.createElement('div');
  list.style.cssText = 'height: 100%; overflow-y: auto';
  root.append(list);
  void write(list, opening);
  return () => {
    retained.length = 0;
  };
}

async function write(list: HTMLElement, opening: BenchmarkRecord): Promise<void> {
  for await (const page of pagesOfRecord(opening)) {
    retained.push(page);
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
