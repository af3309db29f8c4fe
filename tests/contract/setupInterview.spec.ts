import { PassThrough } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';
import { expect, test } from '@playwright/test';
import { interview } from '../../scripts/setup/interview.ts';
import type { Interview } from '../../scripts/setup/interview.ts';
import { parseOptions } from '../../scripts/setup/options.ts';
import { BOTH, BUTTON, BUTTON_CODE, CHAT, DEPLOYMENT_CODE, INVITATION } from './snippetVariants.ts';

/** The questions that the set-up asks in a terminal, answered as a person would: with keys, one after the other. */

const ENTER = '\r';
const DOWN = '\u001b[B';
const END = '\u0004';
const INTERRUPT = '\u0003';

/** A terminal of which a test is the person. */
class Person {
  readonly input = new PassThrough();
  readonly output = new PassThrough();
  private shown = '';
  private look: () => void = () => undefined;

  constructor() {
    this.output.on('data', (data: Buffer) => {
      this.shown += stripVTControlCharacters(data.toString());
      this.look();
    });
  }

  /** Waits until a question is on the screen, then types. */
  async answer(question: string, keys: string): Promise<void> {
    await new Promise<void>((resolve) => {
      this.look = () => {
        if (this.shown.includes(question)) {
          resolve();
        }
      };
      this.look();
    });
    // a question is answered once
    this.shown = this.shown.slice(this.shown.indexOf(question) + question.length);
    this.input.write(keys);
  }

  /** As a terminal sends what is pasted. */
  paste(question: string, code: string): Promise<void> {
    return this.answer(question, code.replaceAll('\n', '\r') + END);
  }
}

function start(...args: string[]): { person: Person; result: Promise<Interview> } {
  const person = new Person();
  return { person, result: interview(parseOptions(args), person) };
}

test('asks for what is missing, then for what to write', async () => {
  const { person, result } = start('--output', '/tmp/somewhere');
  await person.paste('Paste the code from Salesforce', DEPLOYMENT_CODE);
  await person.answer('Button ID is missing', '');
  await person.paste('Paste what is missing', BUTTON_CODE);
  await person.answer('Write files for your org?', 'y');
  await person.answer('Region of the assistant', DOWN + ENTER);
  await person.answer('Integration ID of the web chat', `abc${ENTER}`);
  await person.answer('Profiles that shall see', `Chat Agents, Chat Leads${ENTER}`);
  await person.answer('Metadata of your app', ENTER);
  await person.answer('Folder to write to', ENTER);
  const { reading, options } = await result;
  expect(reading).toEqual({ chat: CHAT, problems: [] });
  expect(options).toMatchObject({
    write: true,
    output: '/tmp/somewhere',
    settings: { region: 'us-south', 'integration-id': 'abc' },
    activation: { profiles: ['Chat Agents', 'Chat Leads'], appFile: undefined }
  });
});

test('code with blank lines and tabs is one paste', async () => {
  const { person, result } = start();
  await person.paste('Paste the code from Salesforce', BOTH.replaceAll('\n', '\n\n\t\n'));
  await person.answer('Write files for your org?', 'n');
  const { reading, options } = await result;
  expect(reading).toEqual({ chat: CHAT, problems: [] });
  expect(options.write).toBe(false);
});

test('asks which of several buttons is meant', async () => {
  const { person, result } = start();
  await person.paste('Paste the code from Salesforce', BOTH + BUTTON_CODE.replaceAll(BUTTON, INVITATION));
  await person.answer('Which Button ID is meant?', DOWN + ENTER);
  await person.answer('Write files for your org?', 'n');
  expect((await result).reading.chat?.buttonId).toBe(INVITATION);
});

test('asks for nothing that the command line says', async () => {
  const { person, result } = start('--write', '--region', 'eu-de', '--profile', 'Chat Agents');
  await person.paste('Paste the code from Salesforce', BOTH);
  await person.answer('Folder to write to', ENTER);
  const { options } = await result;
  expect(options.settings).toEqual({ region: 'eu-de' });
  expect(options.activation.profiles).toEqual(['Chat Agents']);
});

test('an integration id that is none is asked for again', async () => {
  const { person, result } = start('--write', '--profile', 'Chat Agents');
  await person.paste('Paste the code from Salesforce', BOTH);
  await person.answer('Region of the assistant', ENTER);
  await person.answer('Integration ID of the web chat', `a b${ENTER}`);
  await person.answer('This is no id.', `\u007f\u007f${ENTER}`);
  await person.answer('Folder to write to', ENTER);
  expect((await result).options.settings).toEqual({ 'integration-id': 'a' });
});

for (const [question, keys] of [
  ['Paste the code from Salesforce', INTERRUPT],
  ['Write files for your org?', INTERRUPT]
] as const) {
  test(`giving up at "${question}" writes nothing`, async () => {
    const { person, result } = start();
    const outcome = expect(result).rejects.toThrow('Cancelled; nothing was written');
    if (!question.startsWith('Paste')) {
      await person.paste('Paste the code from Salesforce', BOTH);
    }
    await person.answer(question, keys);
    await outcome;
  });
}

test('pasting nothing where something is missing stops', async () => {
  const { person, result } = start();
  const outcome = expect(result).rejects.toThrow('Cancelled; nothing was written');
  await person.paste('Paste the code from Salesforce', 'hello');
  await person.paste('Paste what is missing', '');
  await outcome;
});
