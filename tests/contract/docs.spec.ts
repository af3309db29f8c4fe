import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from '@playwright/test';
import { readLabels } from '../../scripts/org/deployed/labels.ts';

/** The documents match the labels, files and commands of the project. */

const documents = ['.', 'bench', 'docs', 'docs/adr', 'docs/benchmarks', 'handover', 'samples'].flatMap((folder) =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.md'))
    .map((file) => join(folder, file))
);

test('the admin guide has a section for each message that an agent can see', async () => {
  const guide = readFileSync('docs/admin-guide.md', 'utf8');
  const messages = [...(await readLabels('force-app/core/main/default'))].filter(([name]) =>
    /^Assistant_(Problem_[A-Za-z]+|Host_Failed)$/.test(name)
  );
  expect(messages.length).toBeGreaterThan(10);
  for (const [, text] of messages) {
    expect(guide).toContain(`### ${text}\n`);
  }
});

for (const file of documents) {
  test(`the relative links of ${file} lead to files`, () => {
    const text = readFileSync(file, 'utf8');
    const targets = [...text.matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, target]) => target ?? '');
    targets.forEach((target) => expect(existsSync(join(dirname(file), target)), target).toBe(true));
  });
}

test('the README names every bundle in the row of its folder', () => {
  const rows = readFileSync('README.md', 'utf8').split('\n');
  const main = 'force-app/core/main';
  for (const feature of readdirSync(main).filter((folder) => existsSync(join(main, folder, 'lwc')))) {
    const row = rows.find((line) => line.startsWith(`| \`${feature}\``));
    const named = [...(row ?? '').matchAll(/`(assistant\w+)`/g)].map(([, name]) => name);
    expect(named.sort(), feature).toEqual(readdirSync(join(main, feature, 'lwc')).sort());
  }
});

test('every npm command in a document exists', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
  const commands = documents.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/npm run ([\w:]+)/g)].map(([, name]) => ({ file, name }))
  );
  expect(commands.length).toBeGreaterThan(0);
  commands.forEach(({ file, name }) => expect(Object.keys(scripts), file).toContain(name));
});
