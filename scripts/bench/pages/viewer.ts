/** The viewer, as a record page makes it. */
import { createElement } from 'lwc';
import AssistantHistory from 'c/assistantHistory';
import type { Opening } from './opening.ts';

export function open(root: HTMLElement, { properties }: Opening): () => void {
  root.append(Object.assign(createElement('c-assistant-history', { is: AssistantHistory }), properties));
  return () => {};
}
