import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from '@playwright/test';
import type * as Handover from '../../handover/src/index.ts';
import { buildHandover } from '../../scripts/lib/handoverBuild.ts';
import { CHAT_SETUP } from './handoverOrg.ts';
import { WebChat } from './webChat.ts';

test('the module is one file that needs no other, and makes service desks', async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'handover-'));
  try {
    const file = path.join(folder, 'salesforce-handover.mjs');
    const bytes = await buildHandover(file);
    const code = await readFile(file, 'utf8');
    expect(Buffer.byteLength(code)).toBe(bytes);
    expect(code).not.toMatch(/\bimport\s*["'({]|\brequire\(|\bfrom\s*["']/);
    const { salesforceHandover } = (await import(pathToFileURL(file).href)) as typeof Handover;
    const { buttonIds, ...ids } = CHAT_SETUP;
    const options = { transport: 'chat', url: 'http://localhost/chat', ...ids, buttonId: buttonIds[0] } as const;
    const desk = await salesforceHandover(options)({ callback: new WebChat() });
    expect(desk.getName().length).toBeLessThanOrEqual(40);
  } finally {
    await rm(folder, { recursive: true });
  }
});
