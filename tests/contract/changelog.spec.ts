import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, test } from '@playwright/test';

/** Versions and scratch org definitions of the packages. */

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

test('every package has the version of package.json and depends on it', () => {
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

/** Scratch org features that a package needs beside those of every edition, by the name of its directory. */
const REQUIRED_FEATURES: Readonly<Record<string, string>> = { chat: 'LiveAgent', messaging: 'LiveMessage' };

test('every scratch org has only the optional features that its package needs', () => {
  for (const { path, definitionFile } of packageDirectories) {
    const { features, settings } = JSON.parse(readFileSync(definitionFile, 'utf8')) as ScratchOrg;
    const optional = features.filter((feature) => Object.values(REQUIRED_FEATURES).includes(feature));
    expect(optional, path).toEqual([REQUIRED_FEATURES[basename(path)] ?? []].flat());
    const hasTranslationWorkbench = settings.languageSettings?.enableTranslationWorkbench ?? false;
    expect(hasTranslationWorkbench, path).toBe(basename(path) === 'languages');
  }
});
