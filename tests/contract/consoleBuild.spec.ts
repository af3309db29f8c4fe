import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test as base } from '@playwright/test';
import type { AppBuild } from '../../scripts/console/build/app.ts';
import { createAppBuilder, type AppBuilder, type BuildResult } from '../../scripts/console/build/builder.ts';
import type { Namespace } from '../../scripts/console/modules/console/sandbox/sandbox.ts';
import { ALL_FEATURES } from '../../scripts/org/deploy/features.ts';
import { createOrg, type Org } from '../../scripts/org/org.ts';
import { filesBelow, projectRoot } from '../../scripts/org/project.ts';

interface Fixtures {
  /** a copy of the package sources that a test may change */
  project: string;
  org: Org;
  /** builds the project; what it logs is in `lines` */
  builder: AppBuilder;
  lines: string[];
}

const test = base.extend<Fixtures>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the fixture's needs from this pattern
  project: async ({}, use) => {
    // below the repository, where the compiler finds the npm packages
    const cache = path.join(projectRoot, 'node_modules/.cache');
    await mkdir(cache, { recursive: true });
    const root = await mkdtemp(path.join(cache, 'project-'));
    for (const name of ['sfdx-project.json', '.forceignore', 'force-app']) {
      await cp(path.join(projectRoot, name), path.join(root, name), { recursive: true });
    }
    await use(root);
    await rm(root, { recursive: true });
  },
  // eslint-disable-next-line no-empty-pattern -- as above
  org: async ({}, use) => {
    const org = await createOrg({ features: ALL_FEATURES });
    await use(org);
    org.close();
  },
  // eslint-disable-next-line no-empty-pattern -- as above
  lines: async ({}, use) => use([]),
  builder: async ({ org, project, lines }, use) => {
    await use(createAppBuilder({ org, root: project, log: (line) => lines.push(line) }));
  }
});

function builtOf(build: BuildResult): AppBuild {
  if ('problem' in build) {
    throw new Error(build.problem);
  }
  return build;
}

function filesOf(build: BuildResult): ReadonlyMap<string, string> {
  return builtOf(build).files;
}

function scriptOf(build: BuildResult): string {
  return [...filesOf(build).values()].join('\n');
}

function problemOf(build: BuildResult): string {
  return 'problem' in build ? build.problem : '';
}

async function edit(file: string, change: (text: string) => string): Promise<void> {
  await writeFile(file, change(await readFile(file, 'utf8')));
}

async function fileOf(root: string, suffix: string): Promise<string> {
  const [file] = (await filesBelow(path.join(root, 'force-app'))).filter((name) => name.endsWith(suffix));
  if (!file) {
    throw new Error(`no ${suffix}`);
  }
  return file;
}

test('an edit is in the next build, and without an edit nothing is built', async ({ project, builder }) => {
  const first = await builder.current();
  expect(scriptOf(first)).toContain('assistantHistory');
  expect(await builder.current()).toBe(first);
  await edit(await fileOf(project, '.labels-meta.xml'), (text) =>
    text.replace(/<value>[^<]*/, '<value>Edited &amp; new')
  );
  expect(scriptOf(await builder.current())).toContain('"Edited & new"');
});

test('a mistake in a component is told with its place, and is gone when it is mended', async ({
  project,
  builder,
  lines,
  org
}) => {
  const component = await fileOf(project, 'assistantHistory.ts');
  const text = await readFile(component, 'utf8');
  await writeFile(component, `${text}\nconst x: = 1;\n`);
  const problem = problemOf(await builder.current());
  expect(problem).toContain(`assistantHistory.ts:${text.split('\n').length + 1}`);
  expect(problem).not.toContain(project);
  expect(lines).toContain(problem);
  expect(org.metadata.bundles).toEqual([]);
  await writeFile(component, text);
  expect(scriptOf(await builder.current())).toContain('assistantHistory');
});

for (const [what, code, problem] of [
  ['label', "import nothing from '@salesforce/label/c.Nothing';", 'no CustomLabel is named Nothing'],
  ['base component', "import nothing from 'lightning/nothing';", 'There is no module lightning/nothing'],
  ['component', "import nothing from 'c/nothing';", 'no LightningComponentBundle is named nothing']
] as const) {
  test(`an unknown ${what} is a mistake`, async ({ project, builder }) => {
    const component = await fileOf(project, 'assistantHistory.ts');
    await edit(component, (text) => `${code}\n${text}\nconsole.log(nothing);\n`);
    expect(problemOf(await builder.current())).toContain(problem);
  });
}

test('JavaScript that a former build left is not deployed', async ({ project, builder, org }) => {
  const component = await fileOf(project, 'assistantHistory.ts');
  await writeFile(component.replace(/\.ts$/, '.js'), 'syntax error');
  await writeFile(path.join(path.dirname(component), 'gone.js'), 'syntax error');
  scriptOf(await builder.current());
  const file = org.metadata.bundles.find(({ name }) => name === 'assistantHistory')?.file ?? '';
  const deployed = (await filesBelow(path.dirname(file))).map((name) => path.basename(name));
  expect(deployed.filter((name) => /\.[jt]s$/.test(name))).toEqual([
    'assistantHistory.js',
    'deadline.js',
    'recordConversation.js',
    'warmUp.js'
  ]);
});

test('the namespace for the sandbox has all components, and is handed what an org hands it', async ({
  builder,
  org
}) => {
  const files = await builtOf(await builder.current()).sandboxFiles();
  const code = files.get('namespace-c.js') ?? '';
  const module = (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as { default: Namespace };
  const { dependencies, factory } = module.default;
  expect(dependencies.every((name) => /^(lwc$|lightning\/|@salesforce\/)/.test(name))).toBe(true);
  expect(dependencies).toEqual(expect.arrayContaining(['lwc', 'lightning/uiRecordApi']));
  const exposed = org.metadata.bundles.filter((bundle) => bundle.exposed).map(({ name }) => name);
  expect(exposed).not.toHaveLength(0);
  exposed.forEach((name) => expect(String(factory)).toContain(`"${name}"`));
});

test('the browser is shown the sources that people edit', async ({ builder }) => {
  const maps = [...filesOf(await builder.current())].filter(([name]) => name.endsWith('.map'));
  const sources = maps.flatMap(([, map]) => (JSON.parse(map) as { sources: string[] }).sources);
  expect(sources.filter((source) => source.endsWith('assistantHistory/assistantHistory.ts'))).toHaveLength(1);
});

test('a library is built in with its npm packages', async ({ project, builder, lines }) => {
  await edit(
    await fileOf(project, 'assistantHistory.ts'),
    (text) => `import { parseMarkup } from 'c/assistantMarkup';\n${text}\nconsole.log(parseMarkup('*a*'));\n`
  );
  const script = scriptOf(await builder.current());
  expect(script).toContain('fuzzyLink');
  expect(script).not.toMatch(/from\s*['"](?:markdown-it|htmlparser2)/);
  expect(lines.filter((line) => line.startsWith('Warning'))).toEqual([]);
});
