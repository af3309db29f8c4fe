import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test as base } from '@playwright/test';
import { checkProject } from '../../scripts/metadata/index.ts';
import type { Finding } from '../../scripts/metadata/index.ts';

/** Copies of the project's source with mistakes planted in them. */

/** Folder of the features, each with the components that belong to it. */
export const MAIN = 'force-app/core/main';
export const CORE = `${MAIN}/default`;
export const CHAT = 'force-app/chat/main/default';
const LANGUAGES = 'force-app/languages';
export const MESSAGING = 'force-app/messaging/main/default';

/** A change to a file: a text replaced once, the whole text written, or the file removed. */
export interface Edit {
  readonly file: string;
  readonly replace?: readonly [from: string | RegExp, to: string];
  readonly write?: string;
}

/** A mistake, and everything that the check has to say about it. */
export interface Planted {
  readonly mistake: string;
  readonly edits: readonly Edit[];
  readonly findings: readonly (readonly [file: string, element: string | RegExp, reason: string | RegExp])[];
}

/** Playwright's test with one copy of the project for all tests of a worker, which leave it as it was. */
const test = base.extend<object, { project: string }>({
  project: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads the fixture's needs from this pattern
    async ({}, use) => {
      await withCopy(use);
    },
    { scope: 'worker' }
  ]
});

/** One test for each mistake: exactly the findings that it deserves, no other. */
export function testPlanted(planted: readonly Planted[]): void {
  for (const { mistake, edits, findings } of planted) {
    test(`finds ${mistake}`, async ({ project }) => {
      const expected = findings.map(([file, element, reason]) => ({
        file,
        element: typeof element === 'string' ? element : expect.stringMatching(element),
        reason: typeof reason === 'string' ? expect.stringContaining(reason) : expect.stringMatching(reason)
      }));
      // what is wrong with a label is wrong with its translations too, which metadataTranslations.spec.ts is about
      const isAboutLanguages = findings.some(([file]) => file.startsWith(LANGUAGES));
      const found = (await checkEdited(project, edits))
        .filter(({ file }) => isAboutLanguages || !file.startsWith(LANGUAGES))
        .map(({ file, element, reason }) => ({ file, element, reason }));
      expect(found).toEqual(expected);
    });
  }
}

/** What is found in an edited project, whose files are then as they were. */
async function checkEdited(root: string, edits: readonly Edit[]): Promise<Finding[]> {
  const before = await Promise.all(edits.map(({ file }) => readFile(join(root, file)).catch(() => undefined)));
  try {
    for (const edit of edits) {
      await apply(root, edit);
    }
    return await checkProject(root);
  } finally {
    for (const [index, { file }] of edits.entries()) {
      const content = before[index];
      await (content ? writeFile(join(root, file), content) : rm(join(root, file), { force: true }));
    }
  }
}

/** Runs a test with a copy of the project of its own, source only, in a folder that is removed afterwards. */
export async function withProject(edits: readonly Edit[], run: (root: string) => Promise<void>): Promise<void> {
  await withCopy(async (root) => {
    for (const edit of edits) {
      await apply(root, edit);
    }
    await run(root);
  });
}

async function withCopy(use: (root: string) => Promise<void>): Promise<void> {
  const root = await mkdtemp(join(tmpdir(), 'assistant-history-'));
  try {
    for (const path of ['sfdx-project.json', '.forceignore', 'force-app', 'samples']) {
      await cp(path, join(root, path), {
        recursive: true,
        filter: (file) => !/[\\/]lwc[\\/].*(?:\.js|__tests__)$/.test(file)
      });
    }
    await use(root);
  } finally {
    await rm(root, { recursive: true });
  }
}

async function apply(root: string, { file, replace, write }: Edit): Promise<void> {
  const path = join(root, file);
  if (write !== undefined) {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, write);
  } else if (replace) {
    const text = await readFile(path, 'utf8');
    const changed = text.replace(replace[0], () => replace[1]);
    expect(changed, `nothing to replace in ${file}`).not.toBe(text);
    await writeFile(path, changed);
  } else {
    await rm(path);
  }
}

/** A metadata file. */
export function metadata(root: string, content: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="http://soap.sforce.com/2006/04/metadata">${content}</${root}>\n`;
}
