import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from '@playwright/test';
import { dependencyViolations } from '../../scripts/dependencies/dependencies.ts';

/** The check of directions and circles, on small projects with violations planted in them. */

const lwc = (feature: string, bundle: string, file = bundle) =>
  `force-app/core/main/${feature}/lwc/${bundle}/${file}.ts`;

const TSCONFIG = JSON.stringify({
  compilerOptions: {
    module: 'ESNext',
    moduleResolution: 'bundler',
    paths: { 'c/keys': [`./${lwc('record', 'keys')}`], 'c/viewer': [`./${lwc('viewer', 'viewer')}`] }
  }
});

/** A record module, and a viewer that uses it: as it should be. */
const SOUND = {
  'tsconfig.json': TSCONFIG,
  [lwc('record', 'keys')]: "export type Key = string;\nexport const key = '';\n",
  [lwc('viewer', 'viewer')]: "import { key } from 'c/keys';\nexport const shown = key;\n",
  'handover/src/index.ts': 'export const started = true;\n',
  'scripts/run.ts': 'export const run = 1;\n'
};

async function violationsIn(changes: Readonly<Record<string, string>>): Promise<string[]> {
  const root = await mkdtemp(join(tmpdir(), 'dependencies-'));
  try {
    for (const [file, text] of Object.entries({ ...SOUND, ...changes })) {
      await mkdir(dirname(join(root, file)), { recursive: true });
      await writeFile(join(root, file), text);
    }
    return await dependencyViolations(root);
  } finally {
    await rm(root, { recursive: true });
  }
}

for (const [violation, changes, expected] of [
  ['nothing in a sound project', {}, []],
  [
    'an import against the direction',
    { [lwc('record', 'keys')]: "import { shown } from 'c/viewer';\nexport const key = shown;\n" },
    [/record\/lwc\/keys\/keys\.ts: circular/, /record\/lwc\/keys\/keys\.ts: imports .*viewer\.ts, but record uses only/]
  ],
  [
    'a type-only import against the direction',
    {
      [lwc('record', 'label')]:
        "import type { Shown } from '../../../viewer/lwc/viewer/shown';\nexport type A = Shown;\n",
      [lwc('viewer', 'viewer', 'shown')]: 'export type Shown = string;\n'
    },
    [/record\/lwc\/label\/label\.ts: imports .*shown\.ts, but record uses only shared/]
  ],
  [
    'a circle of type-only imports',
    {
      [lwc('record', 'keys', 'one')]: "import type { Two } from './two';\nexport type One = Two;\n",
      [lwc('record', 'keys', 'two')]: "import type { One } from './one';\nexport type Two = One;\n"
    },
    [/keys\/(?:one|two)\.ts: circular import through .*(?:one|two)\.ts/]
  ],
  [
    'a circle in scripts',
    {
      'scripts/one.ts': "import { two } from './two.ts';\nexport const one: number = two;\n",
      'scripts/two.ts': "import { one } from './one.ts';\nexport const two: number = one;\n"
    },
    [/scripts\/(?:one|two)\.ts: circular/]
  ],
  [
    'an import of the scripts in the handover module',
    { 'handover/src/index.ts': "export { run } from '../../scripts/run.ts';\n" },
    [/handover\/src\/index\.ts: imports scripts\/run\.ts, but handover is on its own/]
  ],
  [
    'a component in a template against the direction, and one that is not there',
    { 'force-app/core/main/record/lwc/keys/keys.html': '<template><c-viewer></c-viewer><c-gone></c-gone></template>' },
    [/keys\.html: no component gone/, /keys\.html: uses viewer of viewer, which record may not use/]
  ],
  [
    'a folder that is not in the table',
    { [lwc('other', 'other')]: "export { key } from 'c/keys';\n" },
    [/other\.ts: imports .*keys\.ts, but its folder is not in directions\.ts/]
  ]
] as const) {
  test(`finds ${violation}`, async () => {
    expect(await violationsIn(changes)).toEqual(expected.map((line) => expect.stringMatching(line)));
  });
}
