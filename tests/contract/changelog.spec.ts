import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';

/** One version for everything, and a word about it. */

interface Project {
  readonly packageDirectories: readonly {
    readonly package: string;
    readonly versionNumber: string;
    readonly versionName: string;
    readonly definitionFile: string;
    readonly dependencies?: readonly { readonly package: string; readonly versionNumber: string }[];
  }[];
}

const { packageDirectories } = JSON.parse(readFileSync('sfdx-project.json', 'utf8')) as Project;
const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };

test('every package has the version of the project, and depends on it', () => {
  for (const { versionNumber, versionName, dependencies = [] } of packageDirectories) {
    expect(versionNumber).toBe(`${version}.NEXT`);
    expect(version.startsWith(`${versionName}.`)).toBe(true);
    dependencies.forEach((dependency) => expect(dependency.versionNumber).toBe(`${version}.LATEST`));
  }
});

test('the newest version in the changelog is that version', () => {
  const [newest] = readFileSync('CHANGELOG.md', 'utf8').match(/^## .*$/gm) ?? [];
  expect(newest).toBe(`## ${version}`);
});

test('every package can be built in a scratch org that has what it needs', () => {
  for (const { definitionFile } of packageDirectories) {
    const { features } = JSON.parse(readFileSync(definitionFile, 'utf8')) as { features: string[] };
    expect(features).toContain('LiveAgent');
  }
});
