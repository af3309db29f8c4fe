import { expect, test } from '@playwright/test';
import { startAssistant } from '../../scripts/assistant/index.ts';
import { FIRST_MESSAGE_TEXT, LAST_MESSAGE_TEXT, SEARCH_TEXT } from '../../scripts/bench/generatedConversation.ts';
import { parseOptions } from '../../scripts/bench/options.ts';
import { createRecord } from '../../scripts/bench/benchmarkRecords.ts';
import { pagesOf, type HistoryItem } from '../../scripts/bench/pages/history.ts';
import { ALL_WORKLOADS, conversationOf, nameOf, DEFAULT_WORKLOADS } from '../../scripts/bench/workloads.ts';

/** The conversations of the benchmark, and the options that select them. */

const small = ALL_WORKLOADS.filter(({ messages }) => messages <= 200);

for (const workload of small) {
  test(`${nameOf(workload)}: the assistant returns all messages, in order`, async () => {
    const assistant = await startAssistant({ conversations: [] });
    try {
      const { benchmarkRecord } = createRecord(workload, 1, { assistant, imageUrl: 'http://127.0.0.1/picture.svg' });
      const items: HistoryItem[] = [];
      for await (const page of pagesOf(benchmarkRecord.request)) {
        items.unshift(...page);
      }
      expect(items).toHaveLength(workload.messages);
      expect(items.map(({ time }) => time)).toEqual(items.map(({ time }) => time).sort());
      expect(JSON.stringify(items[0])).toContain(FIRST_MESSAGE_TEXT);
      expect(JSON.stringify(items.at(-1))).toContain(LAST_MESSAGE_TEXT);
      const all = JSON.stringify(items);
      [FIRST_MESSAGE_TEXT, LAST_MESSAGE_TEXT].forEach((words) => expect(all.split(words)).toHaveLength(2));
      expect(all).toContain(SEARCH_TEXT);
    } finally {
      await assistant.close();
    }
  });
}

test('a mixed conversation has every response type, and a choice after each option response', () => {
  const [mixed] = ALL_WORKLOADS.filter(
    ({ source, mix, messages }) => source === 'notes' && mix === 'mixed' && messages === 200
  );
  const text = JSON.stringify(mixed && conversationOf(mixed, 'http://127.0.0.1/picture.svg'));
  const types = new Set([...text.matchAll(/"response_type":"(\w+)"/g)].map(([, type]) => type));
  expect([...types].sort()).toEqual(['connect_to_agent', 'image', 'option', 'table', 'text', 'user_defined']);
  expect(text.split('"label":"').length - 1).toBe(
    text.split('"related_message_id"').length - 1 + 3 * countOf(text, 'option')
  );
});

function countOf(text: string, type: string): number {
  return text.split(`"response_type":"${type}"`).length - 1;
}

for (const [args, workloads, contestants, rounds] of [
  [[], DEFAULT_WORKLOADS, ['viewer', 'peer', 'bare'], 3],
  [['--all'], ALL_WORKLOADS, ['viewer', 'peer', 'bare'], 5],
  [['--guard'], ALL_WORKLOADS.slice(0, 3), ['viewer', 'bare'], 5],
  [
    ['--messages', '20', '--contestants', 'bare,viewer'],
    ALL_WORKLOADS.filter(({ messages }) => messages === 20),
    ['viewer', 'bare'],
    3
  ],
  [
    ['--source', 'logs', '--mix', 'mixed', '--rounds', '9'],
    ALL_WORKLOADS.filter(({ source, mix }) => source === 'logs' && mix === 'mixed'),
    ['viewer', 'peer', 'bare'],
    9
  ]
] as const) {
  test(`selects the workloads of npm run bench -- ${args.join(' ')}`, () => {
    expect(parseOptions([...args])).toMatchObject({ workloads, contestants, rounds });
  });
}

for (const [args, message] of [
  [['--messages', '30'], '--messages takes 20, 200, 2000, 10000, not "30"'],
  [['--contestants', 'viewer,nobody'], '--contestants takes viewer, peer, bare, not "nobody"'],
  [['--rounds', '0'], '--rounds must be a number from 1 to 99, not "0"']
] as const) {
  test(`refuses npm run bench -- ${args.join(' ')}`, () => {
    expect(() => parseOptions([...args])).toThrow(message);
  });
}
