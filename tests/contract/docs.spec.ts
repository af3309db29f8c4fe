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
  'docs/admin-guide.md',
  'docs/unproved.md',
  'docs/releasing.md',
  'docs/setup.md',
  'docs/transfer.md',
  'docs/adr/README.md',
  'handover/README.md',
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
