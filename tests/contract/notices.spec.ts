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
  return bundles.map((code) => /^\/\*!\n([^]*?)\n\*\//.exec(code)?.[1] ?? '');
}

/** The packages in the handover module, found by its source map, in the form of a section. */
async function handoverNotices(): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'assistant-history-'));
  await buildHandover(join(folder, 'handover.js'));
  const { sources } = JSON.parse(await readFile(join(folder, 'handover.js.map'), 'utf8')) as { sources: string[] };
  await rm(folder, { recursive: true });
  const packages = new Set(sources.flatMap((file) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1] ?? []));
  return [...packages].map((name) => {
    const root = join('node_modules', name);
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
    const licence = readdirSync(root).find((file) => /^licen[cs]e/i.test(file)) ?? `no licence file in ${root}`;
    return `${name} ${version}\n\n${readFileSync(join(root, licence), 'utf8')}`;
  });
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
  const notices = await handoverNotices();
  expect(notices.length).toBeGreaterThan(0);
  notices.forEach((notice) => expect(missing(notice)).toBe(''));
});

test('NOTICE names no package that is not distributed', async () => {
  const distributed = plain([...(await componentNotices()), ...(await handoverNotices())].join('\n\n'));
  expect(SECTIONS.filter((section) => !distributed.includes(section))).toEqual([]);
});
