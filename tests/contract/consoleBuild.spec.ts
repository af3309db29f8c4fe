import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test as base } from '@playwright/test';
import { createAppBuilder, type AppBuild } from '../../scripts/console/build/app.ts';
import { projectRoot, sourceFiles } from '../../scripts/org/project.ts';

interface Fixtures {
  /** a copy of the package sources that a test may change */
  project: string;
}

const test = base.extend<Fixtures>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the fixture's needs from this pattern
  project: async ({}, use) => {
    // below the repository, where the compiler finds the npm packages
    const cache = path.join(projectRoot, 'node_modules/.cache');
    await mkdir(cache, { recursive: true });
    const root = await mkdtemp(path.join(cache, 'project-'));
    for (const name of ['sfdx-project.json', 'force-app']) {
      await cp(path.join(projectRoot, name), path.join(root, name), { recursive: true });
    }
    await use(root);
    await rm(root, { recursive: true });
  }
});

function scriptOf(build: AppBuild): string {
  if ('problem' in build) {
    throw new Error(build.problem);
  }
  return build.script;
}

function problemOf(build: AppBuild): string {
  return 'problem' in build ? build.problem : '';
}

async function edit(file: string, change: (text: string) => string): Promise<void> {
  await writeFile(file, change(await readFile(file, 'utf8')));
}

async function fileOf(root: string, suffix: string): Promise<string> {
  const [file] = await sourceFiles(suffix, root);
  if (!file) {
    throw new Error(`no ${suffix}`);
  }
  return file;
}

test('an edit is in the next build, and without an edit nothing is built', async ({ project }) => {
  const builder = createAppBuilder(() => undefined, project);
  const first = await builder.current();
  expect(scriptOf(first)).toContain('assistantHistory');
  expect(await builder.current()).toBe(first);
  await edit(await fileOf(project, '.labels-meta.xml'), (text) =>
    text.replace(/<value>[^<]*/, '<value>Edited &amp; new')
  );
  expect(scriptOf(await builder.current())).toContain('"Edited & new"');
});

test('a mistake in a component is told with its place, and is gone when it is mended', async ({ project }) => {
  const lines: string[] = [];
  const builder = createAppBuilder((line) => lines.push(line), project);
  const component = await fileOf(project, 'assistantHistory.ts');
  const text = await readFile(component, 'utf8');
  await writeFile(component, `${text}\nconst x: = 1;\n`);
  const problem = problemOf(await builder.current());
  expect(problem).toContain(`assistantHistory.ts:${text.split('\n').length + 1}`);
  expect(problem).not.toContain(project);
  expect(lines).toContain(problem);
  await writeFile(component, text);
  expect(scriptOf(await builder.current())).toContain('assistantHistory');
});

for (const [what, code, problem] of [
  ['label', "import nothing from '@salesforce/label/c.Nothing';", 'There is no label c.Nothing'],
  ['base component', "import nothing from 'lightning/nothing';", 'There is no module lightning/nothing'],
  ['component', "import nothing from 'c/nothing';", '"c/nothing" is imported by']
] as const) {
  test(`an unknown ${what} is a mistake`, async ({ project }) => {
    const component = await fileOf(project, 'assistantHistory.ts');
    await edit(component, (text) => `${code}\n${text}\nconsole.log(nothing);\n`);
    const builder = createAppBuilder(() => undefined, project);
    expect(problemOf(await builder.current())).toContain(problem);
  });
}
