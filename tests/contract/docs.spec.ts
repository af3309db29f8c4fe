import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from '@playwright/test';
import { readLabels } from '../../scripts/org/deployed/labels.ts';

/** Documents that say what is. */

const GUIDE = readFileSync('docs/admin-guide.md', 'utf8');

test('the guide explains every message that an agent can see, in its words', async () => {
  const messages = [...(await readLabels('force-app/core/main/default'))].filter(([name]) =>
    /^Assistant_(Problem_[A-Za-z]+|Host_Failed)$/.test(name)
  );
  expect(messages.length).toBeGreaterThan(10);
  for (const [, text] of messages) {
    expect(GUIDE).toContain(`### ${text}\n`);
  }
});

for (const file of [
  'README.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  'docs/admin-guide.md',
  'docs/unproved.md',
  'docs/releasing.md',
  'docs/setup.md',
  'docs/transfer.md',
  'docs/adr/README.md',
  'handover/README.md',
  'docs/adr/0012-sandbox.md',
  'samples/README.md'
]) {
  test(`links of ${file} lead somewhere`, () => {
    const text = readFileSync(file, 'utf8');
    const targets = [...text.matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, target]) => target ?? '');
    targets.forEach((target) => expect(existsSync(join(dirname(file), target)), target).toBe(true));
  });
}

test('every command that a document names exists', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
  const named = [
    'README.md',
    'CONTRIBUTING.md',
    'SECURITY.md',
    'docs/admin-guide.md',
    'docs/releasing.md',
    'docs/setup.md',
    'docs/transfer.md',
    'handover/README.md',
    'samples/README.md'
  ].flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/npm run ([\w:]+)/g)].map(([, name]) => name ?? ''));
  expect(named.length).toBeGreaterThan(0);
  named.forEach((name) => expect(Object.keys(scripts)).toContain(name));
});

/** A link to a file of tests, followed by titles in italics: _one_, _two_. */
const NAMED_TESTS = /\]\(([^)]+\.(?:spec|test)\.ts)\): (_[^_]+_(?:, _[^_]+_)*)/g;

/** Titles in a file of tests; planted mistakes are tests of that name. */
const TITLES = /(?:\b(?:test|it|describe)\(|\bmistake:)\s*(['"`])((?:(?!\1).)*)\1/g;

/** The whole title, or of a title with values in it the fixed part. */
function isTitled(title: string): (present: string) => boolean {
  return (present) => present === title || (present.includes('${') && present.includes(title));
}

test('every test that the security page names exists, and every file of tests is named with a test', () => {
  const page = readFileSync('SECURITY.md', 'utf8');
  const named = [...page.matchAll(NAMED_TESTS)].map(([, file = '', titles = '']) => ({
    file,
    titles: titles.slice(1, -1).split('_, _')
  }));
  expect(named.length).toBeGreaterThan(15);
  expect(named).toHaveLength([...page.matchAll(/\]\([^)]+\.(?:spec|test)\.ts\)/g)].length);
  for (const { file, titles } of named) {
    const present = [...readFileSync(file, 'utf8').matchAll(TITLES)].map(([, , title = '']) => title);
    titles.forEach((title) => expect(present.some(isTitled(title)), `${file}: ${title}`).toBe(true));
  }
});
