import { Prompt, isCancel } from '@clack/core';
import { UsageError } from '../lib/command.ts';
import type { Terminal } from './terminal.ts';

/**
 * A prompt for code that somebody pastes. Line ends and tabs belong to the code and end nothing, as they do in the prompts
 * for typed text; Ctrl+D ends it. Shown is how much has arrived: code of many lines would push the question off the screen.
 */
class PastePrompt extends Prompt<string> {
  constructor(message: string, terminal: Terminal) {
    super({ ...terminal, render: () => `${message}\n${this.state === 'submit' ? '' : this.progress()}` }, false);
    this.value = '';
    this.on('key', (character, key) => {
      if (key.ctrl && key.name === 'd') {
        this.state = 'submit';
      } else {
        this.value = edited(this.value ?? '', key.name, character);
      }
    });
  }

  protected override _shouldSubmit(): boolean {
    return false;
  }

  private progress(): string {
    const count = (this.value ?? '').split('\n').length - 1;
    return `  ${count} ${count === 1 ? 'line' : 'lines'} so far; Ctrl+D to go on`;
  }
}

function edited(value: string, key: string | undefined, character: string | undefined): string {
  if (key === 'return' || key === 'enter') {
    return `${value}\n`;
  }
  return key === 'backspace' ? value.slice(0, -1) : value + (character ?? '');
}

/**
 * Asks for code of any number of lines.
 * @throws UsageError when the person gives up
 */
export async function askPaste(message: string, terminal: Terminal): Promise<string> {
  return answered((await new PastePrompt(message, terminal).prompt()) ?? '');
}

/**
 * The answer to a question.
 * @throws UsageError when the person gave up in place of answering
 */
export function answered<Answer>(answer: Answer): Exclude<Answer, symbol> {
  if (isCancel(answer)) {
    throw new UsageError('Cancelled; nothing was written');
  }
  return answer as Exclude<Answer, symbol>;
}
