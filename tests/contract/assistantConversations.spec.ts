import { expect, test } from '@playwright/test';
import { readdir, readFile } from 'node:fs/promises';
import { longConversation, parseCapturedHistory, startAssistant } from '../../scripts/assistant/index.ts';
import { CONVERSATIONS } from './assistantService.ts';

interface Body {
  message: { id: string; input?: { text: string }; output?: { generic: { text: string }[] } };
  time: string;
}

test('every conversation file is valid and has the form that its name says', async () => {
  const names = await readdir(CONVERSATIONS);
  expect(names.sort()).toEqual([
    'card-blocked.notes.json',
    'empty.notes.json',
    'invoice.logs.json',
    'malformed.notes.json',
    'order-late.notes.json'
  ]);
  for (const name of names) {
    const history = parseCapturedHistory(await readFile(new URL(name, CONVERSATIONS), 'utf8'), name);
    expect(Object.keys(history)).toEqual([name.split('.').at(-2)]);
  }
});

test('a byte order mark and other properties are ignored', () => {
  expect(parseCapturedHistory('\uFEFF{"notes":[1],"more":2}', 'a.json')).toEqual({ notes: [1] });
  expect(parseCapturedHistory('{"logs":[null],"pagination":{}}', 'a.json')).toEqual({ logs: [null] });
});

for (const text of ['', 'hello', '{"notes":\n[1,\n}', 'null', '[]', '"notes"', '{}', '{"notes":{}}', '{"logs":"x"}']) {
  test(`${JSON.stringify(text)} is not a captured history; the error is one line`, () => {
    let message = '';
    try {
      parseCapturedHistory(text, 'case-17.json');
    } catch (error) {
      message = String(error);
    }
    expect(message).toMatch(/^Error: case-17\.json: (not JSON \(.+\)|expected \{"notes": .+)$/);
  });
}

test('a long conversation has the requested length, is in order, and is reproducible', () => {
  const { notes } = longConversation(600);
  expect(longConversation(600)).toEqual({ notes });
  const { body } = notes[0] as { body: Body[] };
  const texts = body.map(({ message }) => message.input?.text ?? message.output?.generic[0]?.text ?? '');
  expect(texts.map((text) => Number(/^No (\d+): /.exec(text)?.[1]))).toEqual(
    Array.from({ length: 600 }, (_, index) => index + 1)
  );
  expect(new Set(body.map(({ message }) => message.id)).size).toBe(600);
  const times = body.map(({ time }) => Date.parse(time));
  expect(times).toEqual([...times].sort((one, other) => one - other));
});

test('a fraction or a negative number of messages is a RangeError', () => {
  expect(longConversation(0)).toEqual({ notes: [{ type: 'HISTORY', body: [] }] });
  expect(() => longConversation(1.5)).toThrow(RangeError);
  expect(() => longConversation(-1)).toThrow(RangeError);
});

test('a port in use is an error', async () => {
  const assistant = await startAssistant({ conversations: [] });
  const port = Number(new URL(assistant.url).port);
  await expect(startAssistant({ port, conversations: [] })).rejects.toThrow('EADDRINUSE');
  await assistant.close();
  const successor = await startAssistant({ port, conversations: [] });
  expect(successor.url).toBe(assistant.url);
  await successor.close();
});
