import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import type { Fault } from '../../scripts/assistant/index.ts';
import { messagesOf, openSample, withFault } from './console.ts';
import type { LocalConsole } from './console.ts';

/** A sample for each contract, and how many messages a reader finds. */
export interface Subject {
  readonly title: string;
  readonly recordId: string;
  readonly messages: number;
}

export const NOTES: Subject = {
  title: 'Handed over with a session history key',
  recordId: '570000000000001AAA',
  messages: 15
};
export const LOGS: Subject = { title: 'Logs over several pages', recordId: '570000000000003AAA', messages: 63 };
export const LONG: Subject = {
  title: 'Long conversation of 600 messages',
  recordId: '570000000000010AAA',
  messages: 600
};

/** The session whose faults hit a subject, from the values on its record. */
export async function sessionOf({ origin }: LocalConsole, { recordId }: Subject): Promise<string> {
  const names = ['x_watson_assistant_key__c', 'x_watson_assistant_session__c'];
  const query = names.map((name) => `LiveChatTranscript.${name}`).join(',');
  const answer = await fetch(`${origin}/services/data/v66.0/ui-api/records/${recordId}?optionalFields=${query}`);
  const { fields } = (await answer.json()) as { fields: Record<string, { value: string | null }> };
  const [key, session] = names.map((name) => fields[name]?.value ?? '');
  return session || (key?.split('::')[3] ?? '');
}

/** Opens a subject whose session has a fault; the fault is there until `run` has ended. */
export async function openWithFault(
  page: Page,
  localConsole: LocalConsole,
  subject: Subject,
  fault: Fault,
  run: (viewer: Locator) => Promise<void>
): Promise<void> {
  await withFault(localConsole, await sessionOf(localConsole, subject), fault, async () => {
    await run(await openSample(page, localConsole, subject.title));
  });
}

/** Every message as a reader sees it, once nothing is loaded or rendered any more. */
export async function readAll(viewer: Locator): Promise<string[]> {
  await expect(viewer.getByRole('feed')).toHaveAttribute('aria-busy', 'false');
  return messagesOf(viewer).allInnerTexts();
}

const undisturbed = new Map<Subject, string[]>();

/** What a reader of a subject finds when nothing goes wrong; read once for all tests of a worker. */
export async function readUndisturbed(page: Page, localConsole: LocalConsole, subject: Subject): Promise<string[]> {
  const known = undisturbed.get(subject) ?? (await readAll(await openSample(page, localConsole, subject.title)));
  undisturbed.set(subject, known);
  return known;
}

/** Nobody waits any more: the message stands there, no spinner turns, and nothing says that it is busy. */
export async function expectProblem(viewer: Locator, kind: string): Promise<void> {
  const notice = viewer.locator('[data-problem]');
  await expect(notice).toHaveAttribute('data-problem', kind);
  await expect(viewer.locator('[data-state="loading"]')).toHaveCount(0);
  await expect(viewer.locator('[aria-busy="true"]')).toHaveCount(0);
}
