/** The viewer, created as a record page does. */
import { createElement } from 'lwc';
import AssistantHistory from 'c/assistantHistory';
import type { BenchmarkRecord } from './benchmarkRecord.ts';

export function open(root: HTMLElement, { properties }: BenchmarkRecord): () => void {
  root.append(Object.assign(createElement('c-assistant-history', { is: AssistantHistory }), properties));
  return () => {};
}
