import { Prompt, isCancel } from '@clack/core';
import { UsageError } from '../lib/command.ts';
import type { Terminal } from './terminal.ts';

/**
 * A prompt for pasted code, which Ctrl+D submits: unlike in text prompts, line breaks and tabs are part of the input. It
 * shows the number of lines instead of the code, which could push the question off the screen.
 */
class PastePrompt extends Prompt<string> {
  constructor(message: string, terminal: Terminal) {
    super({ ...terminal, render: () => `${message}\n${this.state === 'submit' ? '' : this.progress()}` }, false);
    this.value = '';
    this.on('key', (character, key) => {
      if (key.ctrl && key.name === 'd') {
        this.state = 'submit';
      } else {
        this.value = applyKey(this.value ?? '', key.name, character);
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

function applyKey(value: string, key: string | undefined, character: string | undefined): string {
  if (key === 'return' || key === 'enter') {
    return `${value}\n`;
  }
  return key === 'backspace' ? value.slice(0, -1) : value + (character ?? '');
}

/**
 * Asks for code of any number of lines.
 * @throws UsageError when the user cancels
 */
export async function promptForPaste(message: string, terminal: Terminal): Promise<string> {
  return requireAnswer((await new PastePrompt(message, terminal).prompt()) ?? '');
}

/**
 * The answer to a prompt.
 * @throws UsageError when the user cancelled the prompt
 */
export function requireAnswer<Answer>(answer: Answer): Exclude<Answer, symbol> {
  if (isCancel(answer)) {
    throw new UsageError('Cancelled; nothing was written');
  }
  return answer as Exclude<Answer, symbol>;
}
