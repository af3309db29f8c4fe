import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { buildHandover } from '../../scripts/lib/handoverBuild.ts';
import { bundleLibrary, isLibrary } from '../../scripts/lib/libraries.ts';

/**
 * NOTICE against what is distributed. It has one section for each bundled package: name, version and licence text,
 * after a line of equals signs. When a test fails after an update, the assertion shows the text to replace.
 */

/** Licence files differ in line ends and in spaces at the end of a line. */
const plain = (text: string): string => text.replaceAll(/[ \t\r]+$/gm, '').trim();

const SECTIONS = readFileSync('NOTICE', 'utf8')
  .split(/^={80}$/m)
  .slice(1)
  .map(plain);

/** The text without the sections of NOTICE: what NOTICE lacks. */
function missing(notices: string): string {
  return SECTIONS.reduce((rest, section) => rest.replace(section, ''), plain(notices)).trim();
}

/** The comment at the start of each library file of the components. */
async function componentNotices(): Promise<string[]> {
  const files = readdirSync('force-app', { recursive: true, encoding: 'utf8' })
    .map((file) => join('force-app', file))
    .filter(isLibrary);
  const bundles = await Promise.all(files.map(bundleLibrary));
  return bundles.map(noticeIn);
}

function noticeIn(code: string): string {
  return /^\/\*!\n([^]*?)\n\*\//.exec(code)?.[1] ?? '';
}

/** The comment at the start of the handover module. */
async function handoverNotice(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'assistant-history-'));
  const file = join(folder, 'handover.js');
  await buildHandover(file);
  const notice = noticeIn(await readFile(file, 'utf8'));
  await rm(folder, { recursive: true });
  return notice;
}

test('NOTICE has the licence of every package in the component libraries', async () => {
  const notices = await componentNotices();
  expect(notices.length).toBeGreaterThan(0);
  for (const notice of notices) {
    expect(notice).toMatch(/\S/);
    expect(missing(notice)).toBe('');
  }
});

test('NOTICE has the licence of every package in the handover module', async () => {
  const notice = await handoverNotice();
  expect(notice).toMatch(/\S/);
  expect(missing(notice)).toBe('');
});

test('NOTICE names no package that is not distributed', async () => {
  const distributed = plain([...(await componentNotices()), await handoverNotice()].join('\n\n'));
  expect(SECTIONS.filter((section) => !distributed.includes(section))).toEqual([]);
});
