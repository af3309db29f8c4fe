import { join, relative } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { expect, test } from '@playwright/test';
import { NodeFSTreeContainer } from '@salesforce/source-deploy-retrieve';
import { sortFindings } from '../../scripts/metadata/findings.ts';
import type { Finding } from '../../scripts/metadata/findings.ts';
import { inspect } from '../../scripts/metadata/inspect.ts';
import { PROJECT_RULES, RULES } from '../../scripts/metadata/rules/index.ts';
import { filesIn } from '../../scripts/metadata/source/files.ts';
import { loadPackage } from '../../scripts/metadata/source/load.ts';
import type { LoadedPackage } from '../../scripts/metadata/source/load.ts';
import { MemoryTree } from '../../scripts/metadata/source/memoryTree.ts';
import { readPackages } from '../../scripts/metadata/source/packages.ts';
import { projectRoot } from '../../scripts/org/project.ts';

/** The project's source in memory, for tests that check it with mistakes planted in it. */

/** Folder of the features, each with the components that belong to it. */
export const MAIN = 'force-app/core/main';
export const CORE = `${MAIN}/default`;
export const CHAT = 'force-app/chat/main/default';
export const MESSAGING = 'force-app/messaging/main/default';
const LANGUAGES = 'force-app/languages';

const SOURCES = ['force-app', 'samples'];
const PROJECT_FILE = 'sfdx-project.json';
const BUILT_OR_TESTS = /[\\/]lwc[\\/].*(?:\.js$|[\\/]__tests__[\\/])/;

/** A change to a file: a text replaced once, the whole text written, or the file removed. */
export interface Edit {
  readonly file: string;
  readonly replace?: readonly [from: string | RegExp, to: string];
  readonly write?: string;
}

/** A mistake, and all findings of a check of the project with it. */
export interface Planted {
  readonly mistake: string;
  readonly edits: readonly Edit[];
  readonly findings: readonly (readonly [file: string, element: string | RegExp, reason: string | RegExp])[];
}

/** Contents of files by absolute path. */
export type Files = ReadonlyMap<string, Buffer>;

interface Source {
  readonly files: Files;
  readonly packages: readonly LoadedPackage[];
}

let source: Promise<Source> | undefined;

/** The project as it is, without compiled JavaScript and unit tests. Each worker reads it once. */
export function readSource(): Promise<Source> {
  source ??= loadSource();
  return source;
}

async function loadSource(): Promise<Source> {
  const disk = new NodeFSTreeContainer();
  const paths = SOURCES.flatMap((folder) => filesIn(disk, join(projectRoot, folder)));
  const files = new Map(
    [join(projectRoot, PROJECT_FILE), ...paths]
      .filter((path) => !BUILT_OR_TESTS.test(path))
      .map((path) => [path, disk.readFileSync(path)])
  );
  return { files, packages: await loadPackages(files) };
}

/** Loads the packages of a project; those without edits are reused. */
async function loadPackages(
  files: Files,
  before: readonly LoadedPackage[] = [],
  edits: readonly Edit[] = []
): Promise<LoadedPackage[]> {
  const tree = new MemoryTree(files);
  const unedited = before.filter(({ package: { folder } }) => edits.every(({ file }) => !isBelow(folder, file)));
  return Promise.all(
    readPackages(projectRoot, tree).map(async (from) => {
      const loaded = unedited.find((each) => isDeepStrictEqual(each.package, from));
      return loaded ?? (await loadPackage(projectRoot, from, tree));
    })
  );
}

function isBelow(folder: string, file: string): boolean {
  return !relative(folder, join(projectRoot, file)).startsWith('..');
}

/** Declares a test for each mistake, which expects exactly the listed findings: in any order of files, sorted within each. */
export function testPlanted(planted: readonly Planted[]): void {
  for (const { mistake, edits, findings } of planted) {
    test(`finds ${mistake}`, async () => {
      const byFile = [...findings].sort(([a], [b]) => Number(a > b) - Number(a < b));
      const expected = byFile.map(([file, element, reason]) => ({
        file,
        element: typeof element === 'string' ? element : expect.stringMatching(element),
        reason: typeof reason === 'string' ? expect.stringContaining(reason) : expect.stringMatching(reason)
      }));
      // a mistake in a label causes findings in its translations, which metadataTranslations.spec.ts tests
      const isAboutLanguages = findings.some(([file]) => file.startsWith(LANGUAGES));
      const found = (await checkEdited(edits))
        .filter(({ file }) => isAboutLanguages || !file.startsWith(LANGUAGES))
        .map(({ file, element, reason }) => ({ file, element, reason }));
      expect(found).toEqual(expected);
    });
  }
}

/** The findings of a check of the project's source with edits. */
export async function checkEdited(edits: readonly Edit[]): Promise<Finding[]> {
  const { files, packages } = await readSource();
  const loaded = await loadPackages(applyEdits(files, edits), packages, edits);
  return sortFindings(inspect(loaded, [...RULES, ...PROJECT_RULES]).findings);
}

/** The files after the edits, one after the other. */
export function applyEdits(files: Files, edits: readonly Edit[]): Files {
  const edited = new Map(files);
  for (const { file, replace, write } of edits) {
    const path = join(projectRoot, file);
    if (write !== undefined) {
      edited.set(path, Buffer.from(write));
      continue;
    }
    const text = edited.get(path)?.toString();
    expect(text, `no file ${file}`).toBeDefined();
    if (replace) {
      const changed = text?.replace(replace[0], () => replace[1]) ?? '';
      expect(changed, `nothing to replace in ${file}`).not.toBe(text);
      edited.set(path, Buffer.from(changed));
    } else {
      edited.delete(path);
    }
  }
  return edited;
}

/** A metadata file. */
export function metadata(root: string, content: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="http://soap.sforce.com/2006/04/metadata">${content}</${root}>\n`;
}
