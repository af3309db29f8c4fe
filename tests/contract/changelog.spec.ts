import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, test } from '@playwright/test';

/** One version for everything, and a word about it. */

interface Project {
  readonly packageDirectories: readonly {
    readonly path: string;
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
  const [newest] = readFileSync('CHANGELOG.md', 'utf8').match(/^## \d.*$/gm) ?? [];
  expect(newest).toBe(`## ${version}`);
});

interface ScratchOrg {
  readonly features: readonly string[];
  readonly settings: { readonly languageSettings?: { readonly enableTranslationWorkbench: boolean } };
}

/** What a scratch org has to have, by the last part of a package directory's path, beside what every edition has. */
const NEEDED: Readonly<Record<string, string>> = { chat: 'LiveAgent', messaging: 'LiveMessage' };

test('every package can be built in a scratch org that has what it needs, and not what it does without', () => {
  for (const { path, definitionFile } of packageDirectories) {
    const { features, settings } = JSON.parse(readFileSync(definitionFile, 'utf8')) as ScratchOrg;
    const special = features.filter((feature) => Object.values(NEEDED).includes(feature));
    expect(special, path).toEqual([NEEDED[basename(path)] ?? []].flat());
    const translates = settings.languageSettings?.enableTranslationWorkbench ?? false;
    expect(translates, path).toBe(basename(path) === 'languages');
  }
});
