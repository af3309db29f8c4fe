import { expect } from '@playwright/test';
import type { Locator } from '@playwright/test';
import type { Fault } from '../../scripts/assistant/index.ts';
import type { LocalConsole } from './fixtures.ts';
import { readFields, type RecordRef, sampleRecord } from './records.ts';

/** The session whose conversation a record carries. */
export async function sessionOf({ origin }: LocalConsole, record: RecordRef): Promise<string> {
  const names = ['x_watson_assistant_key__c', 'x_watson_assistant_session__c'];
  const [key = '', session = ''] = await readFields(origin, record, names);
  return session || (key.split('::')[3] ?? '');
}

/** Injects a fault into the assistant's answers for a record's session while `run` runs. */
export async function withFault(
  localConsole: LocalConsole,
  record: RecordRef,
  fault: Fault,
  run: () => Promise<void>
): Promise<void> {
  const url = `${localConsole.assistant}/control/faults/${await sessionOf(localConsole, record)}`;
  const headers = { 'Content-Type': 'application/json' };
  expect((await fetch(url, { method: 'PUT', headers, body: JSON.stringify(fault) })).status).toBe(204);
  try {
    await run();
  } finally {
    await fetch(url, { method: 'DELETE' });
  }
}

/** The same for a sample. @param title the sample's title in fixtures/records.json */
export function withSampleFault(
  localConsole: LocalConsole,
  title: string,
  fault: Fault,
  run: () => Promise<void>
): Promise<void> {
  return withFault(localConsole, sampleRecord(title), fault, run);
}

/** Expects the notice for a kind of problem, and nothing that still loads. */
export async function expectProblem(viewer: Locator, kind: string): Promise<void> {
  await expect(viewer.locator('[data-problem]')).toHaveAttribute('data-problem', kind);
  await expect(viewer.locator('[data-state="loading"]')).toHaveCount(0);
  await expect(viewer.locator('[aria-busy="true"]')).toHaveCount(0);
}
