import { PassThrough } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';
import { expect, test } from '@playwright/test';
import { parseOptions } from '../../scripts/setup/options.ts';
import { promptForSetup } from '../../scripts/setup/prompts.ts';
import type { PromptResult } from '../../scripts/setup/prompts.ts';
import { BOTH, BUTTON, BUTTON_CODE, CHAT, DEPLOYMENT_CODE, INVITATION } from './snippetVariants.ts';

/** The interactive prompts of `npm run setup`, answered by key presses. */

const ENTER = '\r';
const DOWN = '\u001b[B';
const CTRL_D = '\u0004';
const CTRL_C = '\u0003';

/** A terminal whose user is the test. */
class TestTerminal {
  readonly input = new PassThrough();
  readonly output = new PassThrough();
  private shown = '';
  private onOutput: () => void = () => undefined;

  constructor() {
    this.output.on('data', (data: Buffer) => {
      this.shown += stripVTControlCharacters(data.toString());
      this.onOutput();
    });
  }

  /** Waits for a question, then types the keys. */
  async answer(question: string, keys: string): Promise<void> {
    await new Promise<void>((resolve) => {
      this.onOutput = () => {
        if (this.shown.includes(question)) {
          resolve();
        }
      };
      this.onOutput();
    });
    // each question is answered once
    this.shown = this.shown.slice(this.shown.indexOf(question) + question.length);
    this.input.write(keys);
  }

  /** Pastes code as a terminal does, and submits it. */
  paste(question: string, code: string): Promise<void> {
    return this.answer(question, code.replaceAll('\n', '\r') + CTRL_D);
  }
}

function start(...args: string[]): { terminal: TestTerminal; result: Promise<PromptResult> } {
  const terminal = new TestTerminal();
  return { terminal, result: promptForSetup(parseOptions(args), terminal) };
}

test('asks for missing snippets, then for settings and activation', async () => {
  const { terminal, result } = start('--output', '/tmp/somewhere');
  await terminal.paste('Paste the code from Salesforce', DEPLOYMENT_CODE);
  await terminal.answer('Button ID is missing', '');
  await terminal.paste('Paste what is missing', BUTTON_CODE);
  await terminal.answer('Write files for your org?', 'y');
  await terminal.answer('Region of the assistant', DOWN + ENTER);
  await terminal.answer('Integration ID of the web chat', `abc${ENTER}`);
  await terminal.answer('Profiles that shall see', `Chat Agents, Chat Leads${ENTER}`);
  await terminal.answer('Metadata of your app', ENTER);
  await terminal.answer('Folder to write to', ENTER);
  const { reading, options } = await result;
  expect(reading).toEqual({ chat: CHAT, problems: [] });
  expect(options).toMatchObject({
    write: true,
    output: '/tmp/somewhere',
    settings: { region: 'us-south', 'integration-id': 'abc' },
    activation: { profiles: ['Chat Agents', 'Chat Leads'], appFile: undefined }
  });
});

test('accepts blank lines and tabs in a paste', async () => {
  const { terminal, result } = start();
  await terminal.paste('Paste the code from Salesforce', BOTH.replaceAll('\n', '\n\n\t\n'));
  await terminal.answer('Write files for your org?', 'n');
  const { reading, options } = await result;
  expect(reading).toEqual({ chat: CHAT, problems: [] });
  expect(options.write).toBe(false);
});

test('asks which of several buttons to use', async () => {
  const { terminal, result } = start();
  await terminal.paste('Paste the code from Salesforce', BOTH + BUTTON_CODE.replaceAll(BUTTON, INVITATION));
  await terminal.answer('Which Button ID is meant?', DOWN + ENTER);
  await terminal.answer('Write files for your org?', 'n');
  expect((await result).reading.chat?.buttonId).toBe(INVITATION);
});

test('does not ask for values from the command line', async () => {
  const { terminal, result } = start('--write', '--region', 'eu-de', '--profile', 'Chat Agents');
  await terminal.paste('Paste the code from Salesforce', BOTH);
  await terminal.answer('Folder to write to', ENTER);
  const { options } = await result;
  expect(options.settings).toEqual({ region: 'eu-de' });
  expect(options.activation.profiles).toEqual(['Chat Agents']);
});

test('asks again after an invalid integration id', async () => {
  const { terminal, result } = start('--write', '--profile', 'Chat Agents');
  await terminal.paste('Paste the code from Salesforce', BOTH);
  await terminal.answer('Region of the assistant', ENTER);
  await terminal.answer('Integration ID of the web chat', `a b${ENTER}`);
  await terminal.answer('This is no id.', `\u007f\u007f${ENTER}`);
  await terminal.answer('Folder to write to', ENTER);
  expect((await result).options.settings).toEqual({ 'integration-id': 'a' });
});

for (const [question, keys] of [
  ['Paste the code from Salesforce', CTRL_C],
  ['Write files for your org?', CTRL_C]
] as const) {
  test(`Ctrl+C at "${question}" cancels`, async () => {
    const { terminal, result } = start();
    const outcome = expect(result).rejects.toThrow('Cancelled; nothing was written');
    if (!question.startsWith('Paste')) {
      await terminal.paste('Paste the code from Salesforce', BOTH);
    }
    await terminal.answer(question, keys);
    await outcome;
  });
}

test('an empty paste cancels when snippets are missing', async () => {
  const { terminal, result } = start();
  const outcome = expect(result).rejects.toThrow('Cancelled; nothing was written');
  await terminal.paste('Paste the code from Salesforce', 'hello');
  await terminal.paste('Paste what is missing', '');
  await outcome;
});
