import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { expect, test } from '@playwright/test';
import type * as Handover from '../../handover/src/index.ts';
import { buildHandover } from '../../scripts/lib/handoverBuild.ts';
import { LOCAL_CHAT } from '../../scripts/org/service/localServices.ts';
import { FakeWebChat } from './fakeWebChat.ts';

/** Longest name of a service desk that IBM's web chat accepts. */
const MAX_NAME_LENGTH = 40;

test('builds one file without imports that creates service desks', async () => {
  const file = test.info().outputPath('salesforce-handover.mjs');
  const bytes = await buildHandover(file);
  const code = await readFile(file, 'utf8');
  expect(Buffer.byteLength(code)).toBe(bytes);
  expect(code).not.toMatch(/\bimport\s*["'({]|\brequire\(|\bfrom\s*["']/);
  const { salesforceHandover } = (await import(pathToFileURL(file).href)) as typeof Handover;
  const { organizationId, deploymentId, buttonIds } = LOCAL_CHAT;
  const ids = { organizationId, deploymentId, buttonId: buttonIds[0] };
  const factory = salesforceHandover({ transport: 'chat', url: 'http://localhost/chat', ...ids });
  const serviceDesk = await factory({ callback: new FakeWebChat() });
  expect(serviceDesk.getName().length).toBeLessThanOrEqual(MAX_NAME_LENGTH);
});
