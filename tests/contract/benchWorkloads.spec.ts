import { expect, test } from '@playwright/test';
import { startAssistant } from '../../scripts/assistant/index.ts';
import { FIRST_WORDS, LAST_WORDS, SEARCHED_WORDS } from '../../scripts/bench/conversation.ts';
import { parseOptions } from '../../scripts/bench/options.ts';
import { prepare } from '../../scripts/bench/openings.ts';
import { pagesOf, type HistoryItem } from '../../scripts/bench/pages/history.ts';
import { ALL, captured, nameOf, USUAL } from '../../scripts/bench/workloads.ts';
import type { Org } from '../../scripts/org/org.ts';

/** The conversations that the benchmark opens, as the contestants get them. */

const small = ALL.filter(({ messages }) => messages <= 200);

/** Stores records as an org does that has all fields. */
const org = { addRecord: () => undefined } as unknown as Org;

for (const workload of small) {
  test(`${nameOf(workload)}: the assistant answers all messages, in order`, async () => {
    const assistant = await startAssistant({ conversations: [] });
    try {
      const { request } = prepare(workload, 1, { org, assistant, imageUrl: 'http://127.0.0.1/picture.svg' });
      const items: HistoryItem[] = [];
      for await (const page of pagesOf(request)) {
        items.unshift(...page);
      }
      expect(items).toHaveLength(workload.messages);
      expect(items.map(({ time }) => time)).toEqual(items.map(({ time }) => time).sort());
      expect(JSON.stringify(items[0])).toContain(FIRST_WORDS);
      expect(JSON.stringify(items.at(-1))).toContain(LAST_WORDS);
      const all = JSON.stringify(items);
      [FIRST_WORDS, LAST_WORDS].forEach((words) => expect(all.split(words)).toHaveLength(2));
      expect(all).toContain(SEARCHED_WORDS);
    } finally {
      await assistant.close();
    }
  });
}

test('a mixed conversation has every type, and a choice for every offer', () => {
  const [mixed] = ALL.filter(({ source, mix, messages }) => source === 'notes' && mix === 'mixed' && messages === 200);
  const text = JSON.stringify(mixed && captured(mixed, 'http://127.0.0.1/picture.svg'));
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
  [[], USUAL, ['viewer', 'peer', 'bare'], 3],
  [['--all'], ALL, ['viewer', 'peer', 'bare'], 5],
  [['--guard'], ALL.slice(0, 3), ['viewer', 'bare'], 5],
  [
    ['--messages', '20', '--contestants', 'bare,viewer'],
    ALL.filter(({ messages }) => messages === 20),
    ['viewer', 'bare'],
    3
  ],
  [
    ['--source', 'logs', '--mix', 'mixed', '--rounds', '9'],
    ALL.filter(({ source, mix }) => source === 'logs' && mix === 'mixed'),
    ['viewer', 'peer', 'bare'],
    9
  ]
] as const) {
  test(`npm run bench -- ${args.join(' ')}`, () => {
    expect(parseOptions([...args])).toMatchObject({ workloads, contestants, rounds });
  });
}

for (const [args, message] of [
  [['--messages', '30'], '--messages takes 20, 200, 2000, 10000, not "30"'],
  [['--contestants', 'viewer,nobody'], '--contestants takes viewer, peer, bare, not "nobody"'],
  [['--rounds', '0'], '--rounds must be a number from 1 to 99, not "0"']
] as const) {
  test(`npm run bench -- ${args.join(' ')} is refused`, () => {
    expect(() => parseOptions([...args])).toThrow(message);
  });
}
