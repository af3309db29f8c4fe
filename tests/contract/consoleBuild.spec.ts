import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test as base } from '@playwright/test';
import type { AppBuild } from '../../scripts/console/build/app.ts';
import { createAppBuilder, type AppBuilder, type BuildResult } from '../../scripts/console/build/builder.ts';
import type { Namespace } from '../../scripts/console/modules/console/sandbox/sandbox.ts';
import { ALL_FEATURES } from '../../scripts/org/deploy/features.ts';
import { createOrg, type Org } from '../../scripts/org/org.ts';
import { filesBelow } from '../../scripts/org/project.ts';

const COMPONENT = 'force-app/main/default/lwc/greeting/greeting.ts';
const LABELS = 'force-app/main/default/labels/CustomLabels.labels-meta.xml';

/** A project with one component and one label, which builds in a fraction of the time that this repository takes. */
const SMALL_PROJECT: Readonly<Record<string, string>> = {
  'sfdx-project.json': '{"packageDirectories": [{"path": "force-app", "default": true}], "sourceApiVersion": "66.0"}',
  '.forceignore': '**/*.ts\n',
  [COMPONENT]: `import { LightningElement } from 'lwc';
import greeting from '@salesforce/label/c.Greeting';

export default class Greeting extends LightningElement {
  greeting: string = greeting;
}
`,
  'force-app/main/default/lwc/greeting/greeting.html': '<template>{greeting}</template>\n',
  'force-app/main/default/lwc/greeting/greeting.js-meta.xml': `<?xml version="1.0" encoding="UTF-8" ?>
<LightningComponentBundle xmlns="http://soap.sforce.com/2006/04/metadata">
    <apiVersion>66.0</apiVersion>
    <isExposed>true</isExposed>
    <targets>
        <target>lightning__RecordPage</target>
    </targets>
</LightningComponentBundle>
`,
  [LABELS]: `<?xml version="1.0" encoding="UTF-8" ?>
<CustomLabels xmlns="http://soap.sforce.com/2006/04/metadata">
    <labels>
        <fullName>Greeting</fullName>
        <language>en_US</language>
        <protected>true</protected>
        <shortDescription>Greeting</shortDescription>
        <value>Good morning</value>
    </labels>
</CustomLabels>
`
};

interface Fixtures {
  /** Root of a copy of SMALL_PROJECT. */
  root: string;
  org: Org;
  /** Deploys the copy to the org and builds it. */
  builder: AppBuilder;
  /** What the builder has logged. */
  log: string[];
}

/** This repository, deployed without the metadata check, and its build. */
interface RepositoryBuild {
  readonly org: Org;
  readonly build: AppBuild;
  readonly log: readonly string[];
}

// one worker, so that the repository is built once
base.describe.configure({ mode: 'default' });

const test = base.extend<Fixtures, { repository: RepositoryBuild }>({
  // eslint-disable-next-line no-empty-pattern -- Playwright derives the dependencies of a fixture from this pattern
  root: async ({}, use) => {
    const root = await mkdtemp(path.join(tmpdir(), 'project-'));
    for (const [name, text] of Object.entries(SMALL_PROJECT)) {
      await mkdir(path.dirname(path.join(root, name)), { recursive: true });
      await writeFile(path.join(root, name), text);
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
  log: async ({}, use) => use([]),
  builder: async ({ org, root, log }, use) => {
    await use(createAppBuilder({ org, root, log: (text) => log.push(text) }));
  },
  repository: [
    // eslint-disable-next-line no-empty-pattern -- as above
    async ({}, use) => {
      const org = await createOrg({ features: ALL_FEATURES, check: () => Promise.resolve([]) });
      const log: string[] = [];
      const build = builtOf(await createAppBuilder({ org, log: (text) => log.push(text) }).current());
      await use({ org, build, log });
      org.close();
    },
    { scope: 'worker' }
  ]
});

function builtOf(build: BuildResult): AppBuild {
  if ('problem' in build) {
    throw new Error(build.problem);
  }
  return build;
}

/** The code of all scripts of a build. */
function scriptOf(build: BuildResult): string {
  return [...builtOf(build).files.values()].join('\n');
}

function problemOf(build: BuildResult): string {
  return 'problem' in build ? build.problem : '';
}

async function edit(file: string, change: (text: string) => string): Promise<void> {
  await writeFile(file, change(await readFile(file, 'utf8')));
}

test('rebuilds after an edit, and only then', async ({ root, builder }) => {
  const first = await builder.current();
  expect(scriptOf(first)).toContain('"Good morning"');
  expect(await builder.current()).toBe(first);
  await edit(path.join(root, LABELS), (text) => text.replace('Good morning', 'Edited &amp; new'));
  expect(scriptOf(await builder.current())).toContain('"Edited & new"');
});

test('reports the location of a syntax error, and builds again when it is fixed', async ({
  root,
  builder,
  log,
  org
}) => {
  const component = path.join(root, COMPONENT);
  const text = await readFile(component, 'utf8');
  await writeFile(component, `${text}\nconst x: = 1;\n`);
  const problem = problemOf(await builder.current());
  expect(problem).toContain(`greeting.ts:${text.split('\n').length + 1}`);
  expect(problem).not.toContain(root);
  expect(log).toContain(problem);
  expect(org.metadata.bundles).toEqual([]);
  await writeFile(component, text);
  expect(scriptOf(await builder.current())).toContain('Good morning');
});

for (const [kind, code, problem] of [
  ['label', "import nothing from '@salesforce/label/c.Nothing';", 'no CustomLabel is named Nothing'],
  ['base component', "import nothing from 'lightning/nothing';", 'There is no module lightning/nothing'],
  ['component', "import nothing from 'c/nothing';", 'no LightningComponentBundle is named nothing']
] as const) {
  test(`reports an unknown ${kind}`, async ({ root, builder }) => {
    await edit(path.join(root, COMPONENT), (text) => `${code}\n${text}\nconsole.log(nothing);\n`);
    expect(problemOf(await builder.current())).toContain(problem);
  });
}

test('ignores JavaScript that an earlier build emitted', async ({ root, builder, org }) => {
  const component = path.join(root, COMPONENT);
  await writeFile(component.replace(/\.ts$/, '.js'), 'syntax error');
  await writeFile(path.join(path.dirname(component), 'deleted.js'), 'syntax error');
  expect(scriptOf(await builder.current())).toContain('Good morning');
  const [bundle] = org.metadata.bundles;
  const deployed = (await filesBelow(path.dirname(bundle?.file ?? ''))).map((file) => path.basename(file));
  expect(deployed.filter((file) => /\.[jt]s$/.test(file))).toEqual(['greeting.js']);
});

test('compiles a namespace for the sandbox with all exposed components, and passes the platform modules in', async ({
  repository: { org, build }
}) => {
  const code = (await build.sandboxFiles()).get('namespace-c.js') ?? '';
  const module = (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as { default: Namespace };
  const { dependencies, factory } = module.default;
  expect(dependencies.every((name) => /^(lwc$|lightning\/|@salesforce\/)/.test(name))).toBe(true);
  expect(dependencies).toEqual(expect.arrayContaining(['lwc', 'lightning/uiRecordApi']));
  const exposed = org.metadata.bundles.filter((bundle) => bundle.exposed).map(({ name }) => name);
  expect(exposed).not.toHaveLength(0);
  exposed.forEach((name) => expect(String(factory)).toContain(`"${name}"`));
});

test('maps the scripts to the TypeScript sources', ({ repository: { build } }) => {
  const maps = [...build.files].filter(([name]) => name.endsWith('.map'));
  const sources = maps.flatMap(([, map]) => (JSON.parse(map) as { sources: string[] }).sources);
  expect(sources.filter((source) => source.endsWith('assistantHistory/assistantHistory.ts'))).toHaveLength(1);
});

test('bundles a library with its npm packages, without warnings', ({ repository: { build, log } }) => {
  const script = scriptOf(build);
  expect(script).toContain('fuzzyLink');
  expect(script).not.toMatch(/from\s*['"](?:markdown-it|htmlparser2)/);
  expect(log.filter((text) => text.startsWith('Warning'))).toEqual([]);
});
